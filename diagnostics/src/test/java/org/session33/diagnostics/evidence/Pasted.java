package org.session33.diagnostics.evidence;

import java.nio.charset.StandardCharsets;
import org.session33.profiles.files.SourceFile;

/** Synthetic pastes and exports that several tests use. */
public final class Pasted {
  public static final String DN =
      "/o=First Organization/ou=Exchange Administrative Group"
          + " (FYDIBOHF23SPDLT)/cn=Recipients/cn=E-mailUser";

  /** The layout of KB 842022, with the line break in the DN that copies of it have. */
  public static final String OLD_LAYOUT =
      """
      Event Type: Error
      Event Source: MSExchangeIS
      Event Category: General
      Event ID: 9646
      Date: 4/13/2011
      Time: 10:02:03 AM
      User: N/A
      Computer: MAIL01
      Description:
      Closing Mapi session "/o=Organization/ou=Administrative
      Group/cn=Recipients/cn=Recipient" because it exceeded the maximum of 32 objects of type "session".
      """;

  public static final String NEW_LAYOUT =
      """
      Log Name:      Application
      Source:        MSExchangeIS
      Date:          25/12/2010 18:30:00
      Event ID:      9646
      Task Category: General
      Level:         Error
      Keywords:      Classic
      User:          N/A
      Computer:      mbx1.contoso.example
      Description:
      Mapi session "%s" exceeded the maximum of 16 objects of type "session".
      """
          .formatted(DN);

  public static final String XML =
      """
      <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
         <System>
            <Provider Name="MSExchangeIS" />
            <EventID Qualifiers="49158">9646</EventID>
            <Level>2</Level>
            <Task>6</Task>
            <Keywords>0x80000000000000</Keywords>
            <TimeCreated SystemTime="SystemTime" />
            <EventRecordID>126268</EventRecordID>
            <Channel>Application</Channel>
            <Computer>Servername.contoso.com</Computer>
            <Security />
         </System>
         <EventData>
            <Data>%s</Data>
            <Data>16</Data>
            <Data>session</Data>
            <Binary>070000005B444941475F4354585D</Binary>
         </EventData>
      </Event>
      """
          .formatted(DN);

  /** The truncated copy of KB 980049's event. */
  public static final String CUT_XML =
      """
      <Event xmlns="">
      <Provider Name="MSExchangeIS" />
      <EventID Qualifiers="49158">9646</EventID>
      <TimeCreated SystemTime="SystemTime" />
      <Security />
      <Data>%s</Data>
      """
          .formatted(DN);

  public static final String WEVTUTIL =
      """
      Event[0]:
        Log Name: Application
        Source: MSExchangeIS
        Date: 2011-04-03T10:00:00.000
        Event ID: 9646
        Task: General
        Level: Error
        Opcode: N/A
        Keyword: Classic
        User: N/A
        User Name: N/A
        Computer: mbx2
        Description:
      Mapi session "/o=A/ou=B/cn=Recipients/cn=one" exceeded the maximum of 32 objects of type "session".

      Event[1]:
        Log Name: Application
        Source: Something Else
        Date: 2011-04-03T10:00:01.000
        Event ID: 1000
        Task: N/A
        Level: Information
        Computer: mbx2
        Description:
      All is well.
      Source: none of your business
      """;

  private Pasted() {}

  public static SourceFile file(String text) {
    return SourceFile.of("paste.txt", text.getBytes(StandardCharsets.UTF_8));
  }
}
