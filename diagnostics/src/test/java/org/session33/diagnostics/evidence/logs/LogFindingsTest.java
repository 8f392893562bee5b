package org.session33.diagnostics.evidence.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.Clue;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.User;
import org.session33.profiles.files.Place;
import org.session33.profiles.records.RecordComponents;

/** What follows from logs, with the place of the row. */
class LogFindingsTest {
  private static final String DN =
      "/o=Example/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=";

  private static Finding finding(String id, Evidence evidence, @Nullable Case theCase) {
    return new Diagnosis(ShippedRules.all())
        .diagnose(observe(evidence, theCase)).stream()
            .filter(f -> f.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no finding " + id));
  }

  private static Case caseOf(String alias, String release) {
    Case theCase = of(outlook("2010"), exchange(release));
    return RecordComponents.with(theCase, "user", new User(alias, DN + alias))
        .withProvenance(
            theCase
                .provenance()
                .plus("user.legacyDN", Origin.read(Place.of("a.case.yaml"), alias)));
  }

  @Test
  void aRefusedConnectionConfirmsThrottling() {
    Finding finding = finding("client-throttling", Logs.read("rca2010.derived.LOG"), null);
    assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
    Clue clue = finding.clues().get(0);
    assertThat(clue.where()).isEqualTo("rca2010.derived.LOG:5:188");
    assertThat(clue.origin()).isEqualTo(EvidenceOrigin.SEEN);
    assertThat(clue.weight()).isEqualTo(Weight.DECISIVE);
    assertThat(clue.words()).contains("1 row", "ada", "2614");
  }

  @Test
  void theRowOfAnotherUserSaysNothingOfThisOne() {
    Evidence log = Logs.read("rca2010.derived.LOG");
    assertThat(finding("client-throttling", log, caseOf("ada", "2010")).clues())
        .anyMatch(c -> c.where().equals("rca2010.derived.LOG:5:188"));
    Finding other = finding("client-throttling", log, caseOf("bob", "2010"));
    assertThat(other.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(other.clues()).noneMatch(c -> c.where().contains("rca2010"));
  }

  @Test
  void theServicesOwnLogConfirmsItsLimit() {
    for (String log :
        new String[] {"imap2016_frontend.derived.LOG", "pop2016_frontend.derived.LOG"}) {
      Finding finding = finding("popimap-connection-limit", Logs.read(log), null);
      assertThat(finding.verdict()).isEqualTo(Verdict.CONFIRMED);
      assertThat(finding.clues().get(0).where()).startsWith(log + ":");
      assertThat(finding.clues().get(0).weight()).isEqualTo(Weight.DECISIVE);
    }
  }

  @Test
  void anAccountWithoutAnAddressIsNamed() {
    Evidence log = Logs.read("imap2016_frontend.derived.LOG");
    assertThat(finding("popimap-account-not-mail-enabled", log, null).verdict())
        .isEqualTo(Verdict.LIKELY);
  }

  @Test
  void theNameOfAnExceptionInALogOfAServiceIsTheStoresLimit() {
    Evidence log =
        Logs.ofText(
            "#Fields: dateTime,sessionId,seqNumber,sIp,cIp,user,duration,rqsize,rpsize,command,"
                + "parameters,context,puid\r\n"
                + "2026-11-29T10:00:05.300Z,2,1,10.0.0.1:1993,10.0.0.1:5,frank,1,4,2,login,f,"
                + "R=x;ErrMsg=MapiExceptionSessionLimit,\r\n");
    Finding finding = finding("service-session-limit", log, null);
    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.clues().get(0).where()).startsWith("a.log:2:");
    assertThat(finding("popimap-connection-limit", log, null).verdict())
        .isEqualTo(Verdict.NOT_EVALUATED);
    // The page of Outlook on the web says the same of a mailbox that nobody of ours can set.
    assertThat(
            finding("service-session-limit", Logs.read("owa_error_paste.derived.txt"), null)
                .verdict())
        .isEqualTo(Verdict.LIKELY);
  }

  @Test
  void theBudgetOfEwsIsToldWithItsLimit() {
    Finding finding = finding("client-throttling", Logs.read("ews2013.derived.LOG"), null);
    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.clues()).anyMatch(c -> c.words().contains("27 requests at a time"));
  }

  @Test
  void aDeniedLogOnIsNoLimit() {
    Evidence row = Logs.read("rca2013_pasted_row.derived.txt");
    assertThat(finding("no-logon-permission", row, null).verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding("client-throttling", row, null).verdict()).isEqualTo(Verdict.NOT_EVALUATED);
  }

  @Test
  void theSyncIssuesLogNamesMailboxAndPlace() {
    Finding finding = finding("open-object-limit", Logs.read("syncissues.derived.txt"), null);
    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.clues())
        .anyMatch(
            c ->
                c.where().equals("syncissues.derived.txt:5:13")
                    && c.words().contains("Team Sales"));
  }

  @Test
  void whatWasGivenIsNotAskedForAgain() {
    Finding finding =
        finding("client-throttling", Logs.read("rca2013_pasted_row.derived.txt"), null);
    assertThat(finding.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(String.join(" ", finding.bring())).doesNotContain("log of RPC Client Access");
  }
}
