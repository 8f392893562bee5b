package org.session33.diagnostics.evidence.logs;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.LoggedMoment.Kind;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.gates.Gate;

/** Each fact that a reader must find in the layouts. */
class LogFormatTest {
  private static final String FIELDS =
      "#Fields:"
          + " dateTime,sessionId,seqNumber,sIp,cIp,user,duration,rqsize,rpsize,command,parameters,context,puid\r\n";

  private static String says(Evidence evidence) {
    return String.join("\n", Logs.file(evidence).says());
  }

  @Test
  void rpcClientAccessOf2010() {
    Evidence log = Logs.read("rca2010.derived.LOG");
    assertThat(Logs.file(log).format()).isEqualTo("rpc-client-access-log");
    assertThat(Logs.file(log).records()).isEqualTo(4);
    assertThat(says(log))
        .contains("17 columns and 4 rows", "1 user: ada, 4 rows", "at its end 0 are open");
    List<LoggedMoment> refused = Logs.moments(log, Kind.REFUSED);
    assertThat(refused).hasSize(1);
    LoggedMoment row = refused.get(0);
    assertThat(row.gate()).isEqualTo(Gate.CLIENT_ACCESS);
    assertThat(row.where().line()).isEqualTo(5);
    assertThat(row.time().instant()).isEqualTo(Instant.parse("2012-06-26T17:32:23.301Z"));
    assertThat(row.user()).endsWith("/cn=ada");
    assertThat(row.client()).isEqualTo("OUTLOOK.EXE 14.0.6117.5001 at 10.1.1.22");
    assertThat(row.words()).contains("2614 (rpc::MaxConnectionsExceeded)");
    assertThat(Logs.moments(log, Kind.MOST_OPEN).get(0).number()).isEqualTo(1);
    assertThat(log.texts()).extracting(ObservedText::id).containsOnly("rpc-connections-exceeded");
    assertThat(log.texts().get(0).origin()).isEqualTo(EvidenceOrigin.SEEN);
    assertThat(log.texts().get(0).where().column()).isEqualTo(194);
  }

  @Test
  void aPastedRowIsReadFromItsStateOutwards() {
    Evidence log = Logs.read("rca2013_pasted_row.derived.txt");
    assertThat(Logs.file(log).format()).isEqualTo("rpc-client-access-log");
    assertThat(says(log)).contains("22 columns and 1 row", "bob");
    assertThat(Logs.moments(log, Kind.REFUSED)).isEmpty();
    LoggedMoment denied = Logs.moments(log, Kind.DENIED).get(0);
    assertThat(denied.user()).endsWith("cn=bob");
    assertThat(denied.client()).isEqualTo("OUTLOOK.EXE 15.0.4771.1000 at 10.1.1.30");
    assertThat(denied.words()).contains("LoginPerm", "Connect 1010 (rpc::LoginPerm)");
    assertThat(denied.gate()).isNull();
  }

  @Test
  void httpProxyHasRequestsAndNoSessions() {
    Evidence log = Logs.read("httpproxy_mapi2016.derived.LOG");
    assertThat(Logs.file(log).format()).isEqualTo("http-proxy-log");
    assertThat(says(log))
        .contains(
            "74 columns and 3 rows",
            "15.01.2375.007",
            "EXAMPLE\\carol, 2 rows",
            "SMTP:carol@example.test",
            "Microsoft Outlook 16.0.17928",
            "{A1B2C3D4-0000-4000-8000-0000000000AA}, 2 times",
            "401 without a user, 1 time",
            "Connect, 1 time; Execute, 1 time",
            "no sessions");
    assertThat(log.moments()).isEmpty();
  }

  @Test
  void mapiHttpCountsSessionsAndNoProbes() {
    Evidence log = Logs.read("mapihttp2016.derived.LOG");
    assertThat(Logs.file(log).format()).isEqualTo("mapi-http-log");
    assertThat(says(log))
        .contains(
            "46 columns and 5 rows",
            "1 row is a probe",
            "1 user: carol@example.test",
            "at its end 1 is open (carol@example.test 1)",
            "2147746063 (0x8004010F) MapiExceptionNotFound, 1 time")
        .doesNotContain("HealthMailbox0000000");
    assertThat(log.moments()).hasSize(1);
    assertThat(log.moments().get(0).kind()).isEqualTo(Kind.MOST_OPEN);
    assertThat(log.moments().get(0).number()).isEqualTo(2);
    assertThat(log.moments().get(0).time().instant())
        .isEqualTo(Instant.parse("2026-11-29T10:00:01.200Z"));
  }

  @Test
  void ewsTellsTheLimitInForce() {
    Evidence log = Logs.read("ews2013.derived.LOG");
    assertThat(Logs.file(log).format()).isEqualTo("ews-log");
    assertThat(says(log))
        .contains(
            "72 columns and 3 rows",
            "1 user: svc-room@example.test",
            "as room1@example.test",
            "GlobalThrottlingPolicy_00000000-0000-4000-8000-000000000099",
            "limit in force): 27");
    LoggedMoment refused = Logs.moments(log, Kind.REFUSED).get(0);
    assertThat(refused.number()).isEqualTo(27);
    assertThat(refused.gate()).isEqualTo(Gate.CLIENT_ACCESS);
    assertThat(refused.time().instant()).isEqualTo(Instant.parse("2026-11-29T10:00:02Z"));
    assertThat(refused.words()).contains("GetItem ErrorExceededConnectionCount, 27 in progress");
  }

  @Test
  void imapBelievesTheMessageAndNamesWhoIsNotLoggedOn() {
    Evidence log = Logs.read("imap2016_frontend.derived.LOG");
    assertThat(Logs.file(log).format()).isEqualTo("pop-imap-log");
    assertThat(says(log))
        .contains(
            "13 columns and 8 rows",
            "3 were opened and 1 closed",
            "2 are open (frank 1), 1 of them not logged on",
            "IMAP4, port 993 (front end), 8 times");
    LoggedMoment refused = Logs.moments(log, Kind.REFUSED).get(0);
    assertThat(refused.gate()).isEqualTo(Gate.POP_IMAP);
    assertThat(refused.user()).isEqualTo("frank");
    assertThat(refused.time().instant()).isEqualTo(Instant.parse("2026-11-29T10:00:05.300Z"));
    LoggedMoment denied = Logs.moments(log, Kind.DENIED).get(0);
    assertThat(denied.user()).isEqualTo("svc-scan@example.test");
    assertThat(denied.words()).contains("NoPrimarySmtpAddress");
    assertThat(Logs.file(log).names()).contains("frank", "svc-scan@example.test");
  }

  @Test
  void popIsToldFromImapByItsPort() {
    Evidence log = Logs.read("pop2016_frontend.derived.LOG");
    assertThat(says(log)).contains("POP3, port 995 (front end)", "at its end 0 are open");
    assertThat(Logs.moments(log, Kind.REFUSED))
        .extracting(LoggedMoment::user)
        .containsExactly("gina");
    assertThat(Logs.moments(log, Kind.MOST_OPEN)).isEmpty();
  }

  @Test
  void iisChangesItsColumnsInTheMiddle() {
    Evidence log = Logs.read("iis_cas.derived.log");
    assertThat(Logs.moments(log, Kind.RESTARTED))
        .extracting(m -> m.time().instant() + " " + m.where() + " " + m.words())
        .containsExactly(
            "2013-03-21T23:30:00Z iis_cas.derived.log:11:1 IIS began the log anew, as it does after"
                + " each restart");
    assertThat(Logs.file(log).format()).isEqualTo("iis-log");
    assertThat(says(log))
        .contains(
            "5 rows",
            "RPC over HTTP, 2 times; ActiveSync, 1 time; Outlook on the web, 1 time; EWS, 1 time",
            "503.3 to ex01.example.test:6001",
            "403.4");
    assertThat(Logs.moments(log, Kind.DENIED))
        .extracting(m -> m.user() + " " + m.where().line())
        .containsExactly(
            "EXAMPLE\\hugo 5", "EXAMPLE\\hugo 6", "EXAMPLE\\ida 12", "ida@example.test 13");
    assertThat(log.texts()).extracting(ObservedText::id).containsOnly("outlook-anywhere-503");
  }

  @Test
  void syncIssuesCountsItsCodeOnceAndNoSubject() {
    Evidence log = Logs.read("syncissues.derived.txt");
    assertThat(Logs.file(log).format()).isEqualTo("sync-issues");
    assertThat(says(log))
        .contains(
            "16.0.5197 (Outlook 2016 or later)", "Team Sales", "hierarchy", "Lokale Fehler, 1")
        .doesNotContain("Offer");
    assertThat(log.moments()).hasSize(1);
    assertThat(log.moments().get(0).time().written()).isEqualTo("13:22:28");
    assertThat(log.moments().get(0).where().line()).isEqualTo(5);
    assertThat(log.texts()).noneMatch(t -> t.where().line() == 9);
    assertThat(log.texts()).extracting(ObservedText::id).contains("sync-hierarchy-error");
  }

  @Test
  void anErrorPageOfOutlookOnTheWebNamesTheStoresLimit() {
    Evidence page = Logs.read("owa_error_paste.derived.txt");
    assertThat(Logs.file(page).format()).isEqualTo("owa-error");
    assertThat(says(page))
        .contains("status 500", "15.20.9009.19 (Exchange Online)", "MapiExceptionSessionLimit");
    assertThat(page.moments()).hasSize(1);
    assertThat(page.moments().get(0).gate()).isEqualTo(Gate.STORE);
    assertThat(page.moments().get(0).time().instant())
        .isEqualTo(Instant.parse("2025-08-20T03:19:35.032Z"));
    assertThat(page.releases()).hasSize(1);
  }

  @Test
  void aLogOfUnknownColumnsIsNamedAndItsTextsAreFound() {
    Evidence log =
        Logs.ofText(
            "#Software: Microsoft Exchange Server\r\n#Log-type: ECP Server Log\r\n"
                + "#Fields: TimeStamp,ServerName,EventId,EventData\r\n"
                + "2026-11-29T10:00:00.000Z,EX01,Request,\"S:Ex=MapiExceptionSessionLimit\"\r\n");
    assertThat(Logs.file(log).format()).isEqualTo("exchange-log");
    assertThat(says(log)).contains("does not know", "1 row");
    assertThat(log.moments()).isEmpty();
    assertThat(log.texts()).extracting(ObservedText::id).containsExactly("mapi-session-limit");
  }

  @ParameterizedTest
  @CsvSource({
    "'R=\"\"1 NO\"\";Msg=UserConnectionLimitReached', POP_IMAP",
    "'R=\"\"1 NO\"\";ErrMsg=TooManyObjectsOpenedException', STORE",
    "'R=\"\"1 NO\"\";ErrMsg=Microsoft.Mapi.MapiExceptionSessionLimit: x', STORE"
  })
  void theMessageTellsTheGate(String context, Gate gate) {
    Evidence log =
        Logs.ofText(
            FIELDS
                + "2026-11-29T10:00:05.300Z,2,1,10.0.0.1:1993,127.0.0.1:50002,frank,1,4,2,login,f"
                + " *,\""
                + context
                + "\",\r\n");
    assertThat(Logs.moments(log, Kind.REFUSED))
        .singleElement()
        .extracting(LoggedMoment::gate)
        .isEqualTo(gate);
    // The back end sees its own front end, on the same server perhaps, and no probe.
    assertThat(says(log)).contains("back end").doesNotContain("probe");
  }

  @Test
  void theOlderDressOfPopHasOtherColumnsAndSmtpIsNotTakenForIt() {
    String fields =
        "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,"
            + "event,data,context\r\n";
    String row = "2010-11-29T10:00:05.300Z,c,08,0,10.0.0.1:110,10.1.1.1:5,+,,\r\n";
    String software = "#Software: Microsoft Exchange Server\r\n#Log-type: ";
    assertThat(Logs.file(Logs.ofText(software + "POP3 Protocol Log\r\n" + fields + row)).format())
        .isEqualTo("pop-imap-log");
    assertThat(
            Logs.file(Logs.ofText(software + "SMTP Receive Protocol Log\r\n" + fields + row))
                .format())
        .isEqualTo("exchange-log");
  }

  @Test
  void columnsAreFoundByNameWhateverTheirCaseAndOrder() {
    Evidence log =
        Logs.ofText(
            "#FIELDS: RPC-Status,Date-Time,Session-Id,Client-Name,Client-Software,Operation,New\r\n"
                + "2614 (rpc::MaxConnectionsExceeded),2012-06-26T17:32:23Z,9,/o=x/cn=ada,O,Connect,1\r\n");
    LoggedMoment row = Logs.moments(log, Kind.REFUSED).get(0);
    assertThat(row.where().column()).isEqualTo(1);
    assertThat(row.user()).isEqualTo("/o=x/cn=ada");
  }

  @Test
  void sessionsOfABlockEndWithIt() {
    String fields =
        "#Fields: date-time,session-id,client-name,client-software,operation,rpc-status\r\n";
    String row = "2012-06-26T17:00:0%d.000Z,%d,ada,O,Connect,0\r\n";
    String two = String.format(java.util.Locale.ROOT, row + row, 1, 1, 2, 2);
    Evidence log = Logs.ofText(fields + two + fields + two);
    assertThat(Logs.moments(log, Kind.MOST_OPEN).get(0).number()).isEqualTo(2);
    assertThat(says(log)).contains("4 rows", "begins anew once");
    // A session that was opened before the log begins closes none of its own.
    Evidence earlier =
        Logs.ofText(fields + "2012-06-26T17:00:00.000Z,77,ada,O,Disconnect,0\r\n" + two);
    assertThat(Logs.moments(earlier, Kind.MOST_OPEN).get(0).number()).isEqualTo(2);
    assertThat(says(earlier)).contains("1 was opened before it begins");
  }

  @Test
  void aTextInQuotesMayGoOnInTheNextLine() {
    Evidence log =
        Logs.ofText(
            FIELDS
                + "2026-11-29T10:00:05.300Z,2,1,10.0.0.1:993,10.1.1.1:5,frank,1,4,2,login,f"
                + " *,\"R=\"\"1 NO\"\";\n"
                + "Msg=UserConnectionLimitReached\",\r\n"
                + "2026-11-29T10:00:06.300Z,2,2,10.0.0.1:993,10.1.1.1:5,frank,1,4,2,logout,,R=OK,\r\n");
    assertThat(Logs.file(log).records()).isEqualTo(2);
    assertThat(log.texts())
        .filteredOn(t -> t.id().equals("popimap-user-connection-limit"))
        .singleElement()
        .satisfies(t -> assertThat(t.where().line()).isEqualTo(3))
        .satisfies(t -> assertThat(t.where().column()).isEqualTo(5));
    // One that is never closed takes no row with it.
    Evidence open =
        Logs.ofText(
            FIELDS
                + "2026-11-29T10:00:05.300Z,2,1,a:993,b:5,frank,1,4,2,login,f *,\"R=never"
                + " closed\r\n"
                + "2026-11-29T10:00:06.300Z,2,2,a:993,b:5,frank,1,4,2,login,,Msg=UserConnectionLimitReached,\r\n");
    assertThat(Logs.file(open).records()).isEqualTo(2);
    assertThat(Logs.moments(open, Kind.REFUSED)).hasSize(1);
  }

  @Test
  void utf16IsReadLikeUtf8() {
    String text = Logs.text("rca2010.derived.LOG");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
    bytes.writeBytes(text.getBytes(UTF_16LE));
    Evidence wide = Logs.of("rca2010.derived.LOG", bytes.toByteArray());
    assertThat(wide.moments()).isEqualTo(Logs.read("rca2010.derived.LOG").moments());
    assertThat(Logs.file(wide)).isEqualTo(Logs.file(Logs.read("rca2010.derived.LOG")));
  }

  @Test
  void whatIsBeyondACapIsCounted() {
    StringBuilder text = new StringBuilder(FIELDS);
    int rows = InputLimits.LOG_MOMENTS + 7;
    for (int i = 0; i < rows; i++) {
      text.append("2026-11-29T10:00:05.300Z,s")
          .append(i)
          .append(",1,10.0.0.1:993,10.1.1.1:5,u")
          .append(i % 3)
          .append(",1,4,2,login,,Msg=UserConnectionLimitReached,\r\n");
    }
    Evidence log = Logs.ofText(text.toString());
    assertThat(Logs.moments(log, Kind.REFUSED)).hasSize(InputLimits.LOG_MOMENTS);
    assertThat(log.texts()).hasSize(9);
    assertThat(says(log))
        .contains("1,007 rows tell of refusals", "7 more moments", "998 more known error texts");
    assertThat(Logs.file(log).says().size()).isLessThanOrEqualTo(12);
  }
}
