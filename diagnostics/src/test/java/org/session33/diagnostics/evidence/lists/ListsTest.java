package org.session33.diagnostics.evidence.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/** Lists of logons, mailboxes and protocols in the dresses of PowerShell. */
class ListsTest {
  private static Evidence read(String text) {
    Reading<Evidence> reading =
        Readers.evidence().read(SourceFile.of("list.txt", text.getBytes(UTF_8)));
    assertThat(reading.problems()).isEmpty();
    return reading.optional().orElseThrow();
  }

  private static EvidenceFile file(Evidence evidence) {
    assertThat(evidence.files()).hasSize(1);
    return evidence.files().get(0);
  }

  private static List<String> says(String text) {
    return file(read(text)).says();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UserName,ClientName,ApplicationId\nada,PC1,Client=MSExchangeRPC\n"
            + "ada,PC1,Client=MSExchangeRPC\nboris,,Client=OWA\n",
        "UserName;ClientName;ApplicationId\nada;PC1;Client=MSExchangeRPC\n"
            + "ada;PC1;Client=MSExchangeRPC\nboris;;Client=OWA\n",
        "[PS] C:\\>Get-LogonStatistics -Server EX1 | fl UserName,ClientName,ApplicationId\n\n"
            + "UserName      : ada\nClientName    : PC1\nApplicationId : Client=MSExchangeRPC\n\n"
            + "UserName      : ada\nClientName    : PC1\nApplicationId : Client=MSExchangeRPC\n\n"
            + "UserName      : boris\nClientName    :\nApplicationId : Client=OWA\n\n",
        "UserName ClientName ApplicationId\n-------- ---------- -------------\n"
            + "ada      PC1        Client=MSExchangeRPC\nada      PC1        Client=MSExchangeRPC\n"
            + "boris               Client=OWA\n",
        "[{\"UserName\":\"ada\",\"ClientName\":\"PC1\",\"ApplicationId\":\"Client=MSExchangeRPC\"},"
            + "{\"UserName\":\"ada\",\"ClientName\":\"PC1\",\"ApplicationId\":\"Client=MSExchangeRPC\"},"
            + "{\"UserName\":\"boris\",\"ClientName\":null,\"ApplicationId\":\"Client=OWA\"}]"
      })
  void eachRowIsASessionInEveryDress(String text) {
    Evidence evidence = read(text);

    assertThat(file(evidence).format()).isEqualTo("logon-statistics");
    assertThat(file(evidence).records()).isEqualTo(3);
    assertThat(evidence.holdings())
        .containsExactly(
            new ObservedHolding("ada", "Client=MSExchangeRPC", "", 2, null, EvidenceOrigin.SEEN),
            new ObservedHolding("boris", "Client=OWA", "", 1, null, EvidenceOrigin.SEEN));
    assertThat(evidence.holdings()).noneMatch(ObservedHolding::refused);
    assertThat(file(evidence).says().get(0))
        .isEqualTo("It lists 3 sessions, one a row, of 2 accounts.");
  }

  @Test
  void cutNamesAreNotCountedBy() {
    Evidence evidence =
        read(
            "UserName   ApplicationId\n--------   -------------\nboris.v... Client=OWA\n"
                + "boris.v... Client=OWA\nada        Client=OWA\n");

    assertThat(evidence.holdings()).isEmpty();
    assertThat(file(evidence).says())
        .containsExactly(
            "It lists 3 sessions, and the names of 2 are cut off: who holds how many is not"
                + " counted from it.");
    assertThat(file(evidence).missing()).contains("Export-Csv");
  }

  @Test
  void programsAloneAreCountedWithoutAUser() {
    Evidence evidence =
        read(
            "[PS] C:\\>Get-LogonStatistics ada | fl applicationid\n\n\n"
                + "ApplicationId : Client=MSExchangeRPC\n\nApplicationId : Client=MSExchangeRPC\n\n"
                + "ApplicationId : Client=OWA\n\n\n");

    assertThat(file(evidence).records()).isEqualTo(3);
    assertThat(evidence.holdings())
        .extracting(ObservedHolding::account, ObservedHolding::holder, ObservedHolding::count)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("", "Client=MSExchangeRPC", 2),
            org.assertj.core.groups.Tuple.tuple("", "Client=OWA", 1));
  }

  @Test
  void sessionsOnSomebodyElsesMailboxAreToldApart() {
    List<String> says =
        says(
            "UserName,FullUserDirectoryName,FullMailboxDirectoryName,ClientMode\n"
                + "ada,/o=A/cn=Recipients/cn=ada,/o=A/cn=Recipients/cn=team,Cached\n"
                + "ada,/o=A/cn=Recipients/cn=ada,/O=A/cn=Recipients /cn=ADA,Classic\n");

    assertThat(says)
        .contains(
            "ada, Cached Exchange Mode, on the mailbox team: 1.",
            "ada, online mode: 1.",
            "1 of the sessions is on somebody else's mailbox.");
  }

  @Test
  void aFilteredListIsNoCount() {
    String list =
        "[PS] C:\\>Get-LogonStatistics ada | where {$_.ClientName} | fl UserName,ClientName\n\n"
            + "UserName   : ada\nClientName : PC1\n\n";

    assertThat(read(list).holdings()).isEmpty();
    assertThat(says(list)).anyMatch(s -> s.contains("leaves rows out"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11.32 GB (12,153,100,324 bytes)",
        "11,32 GB (12.153.100.324 Bytes)",
        "11.32 GB (12\u00A0153\u00A0100\u00A0324 octets)",
        "11.32 GB (12'153'100'324 bytes)"
      })
  void sizesAreTheDigitsInTheBrackets(String size) {
    Evidence evidence =
        read(
            "DisplayName   : Ada\nItemCount     : 1,234\nTotalItemSize : "
                + size
                + "\nIsQuarantined : False\n");

    assertThat(file(evidence).format()).isEqualTo("mailbox-statistics");
    assertThat(file(evidence).says())
        .containsExactly("It lists 1 mailbox.", "Ada: 1,234 items, 12,153,100,324 bytes.");
    assertThat(evidence.texts()).isEmpty();
  }

  @Test
  void aQuarantinedMailboxIsSeen() {
    Evidence one = read("DisplayName,IsQuarantined,LegacyDN\nAda,True,/o=A/cn=ada\n");
    Evidence two = read("DisplayName,IsQuarantined\nAda,True\nBoris,False\n");

    assertThat(one.texts()).extracting(ObservedText::id).containsExactly("mailbox-quarantined");
    assertThat(file(one).names()).contains("Ada", "/o=A/cn=ada");
    // Of two nothing tells whose trouble it is.
    assertThat(two.texts()).isEmpty();
    assertThat(file(two).says()).contains("Ada: in quarantine.");
  }

  @Test
  void protocolsThatAreOffAreTold() {
    Evidence evidence =
        read(
            "[{\"Name\":\"ada\",\"MAPIEnabled\":false,\"ImapEnabled\":false,\"PopEnabled\":true},"
                + "{\"Name\":\"boris\",\"MAPIEnabled\":true,\"ImapEnabled\":true,\"PopEnabled\":true}]");

    assertThat(file(evidence).says())
        .contains("ada: MAPI is off, for any Outlook; IMAP is off.")
        .contains("In 1 row nothing that it lists is off or blocked.");
    assertThat(evidence.texts()).isEmpty();
    assertThat(read("Name,MAPIEnabled\nada,False\n").texts())
        .extracting(ObservedText::id)
        .containsExactly("mapi-protocol-disallowed");
  }

  @Test
  void aListBesideAnEventHasBoth() {
    String text =
        "UserName      : ada\nClientName    : PC1\nApplicationId : x\n\n"
            + "Mapi session \"/o=A/cn=ada\" exceeded the maximum of 32 objects of type"
            + " \"session\".\n";
    Evidence evidence =
        Readers.evidence()
            .read(SourceFile.of("list.txt", text.getBytes(UTF_8)))
            .optional()
            .orElseThrow();

    assertThat(evidence.events()).hasSize(1);
    assertThat(evidence.holdings()).hasSize(1);
  }
}
