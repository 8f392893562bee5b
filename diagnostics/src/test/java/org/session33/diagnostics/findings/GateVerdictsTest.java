package org.session33.diagnostics.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.guidEvent;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.rehearse;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.throttled;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * Verdicts where two gates count: of the policy itself, and of causes that explain why so much is
 * asked for, over releases and policies. S-12: on 2010 Client Access acts; on 2013 and later its
 * refusal alone only may come about.
 */
class GateVerdictsTest {
  private static final Diagnosis DIAGNOSIS = new Diagnosis(ShippedRules.all());

  private static ExchangeServer server(String release, String policy) {
    ThrottlingPolicy throttling =
        switch (policy) {
          case "default" -> ThrottlingPolicy.DEFAULT;
          case "unlimited" -> ThrottlingPolicy.UNLIMITED;
          default ->
              ThrottlingPolicy.DEFAULT.with(
                  ClientAccessLimit.RCA_MAX_CONCURRENCY, OptionalInt.of(Integer.parseInt(policy)));
        };
    return throttled(release).withThrottling(throttling);
  }

  private static List<Finding> diagnose(Evidence given, Case theCase) {
    return DIAGNOSIS.diagnose(rehearse(given, theCase));
  }

  private static Finding finding(String id, List<Finding> findings) {
    return findings.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  /** Outlook asks for 4 and 1 for public folders; the add-in for the others. */
  private static Case program(String release, String policy, int asked) {
    return of(
        outlook("2007"),
        server(release, policy),
        Program.counted("Xobni", ProgramKind.ADD_IN, asked - 5));
  }

  /** 1 session for each 40 folders, 2 for the mailbox, and Outlook's own. */
  private static Case mailbox(String release, String policy, int asked) {
    return of(withTeam("2007", (asked - 7) * 40), server(release, policy));
  }

  @ParameterizedTest(name = "{0}, {1}, {2} asked for: {3}, {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        // nothing is refused
        "2003 SP1 | default   | 20 | RULED_OUT     | NOT_EVALUATED",
        "2007     | default   | 20 | RULED_OUT     | NOT_EVALUATED",
        "2010 RTM | default   | 20 | NOT_EVALUATED | NOT_EVALUATED",
        "2010 SP1 | default   | 20 | NOT_EVALUATED | NOT_EVALUATED",
        "2010 SP1 | unlimited | 32 | NOT_EVALUATED | NOT_EVALUATED",
        "2010 SP1 | 25        | 25 | NOT_EVALUATED | NOT_EVALUATED",
        "2013     | default   | 32 | NOT_EVALUATED | NOT_EVALUATED",
        "2016     | unlimited | 32 | NOT_EVALUATED | NOT_EVALUATED",
        "2019     | 25        | 25 | NOT_EVALUATED | NOT_EVALUATED",
        // Client Access alone refuses
        "2010 RTM | default   | 21 | LIKELY        | LIKELY",
        "2010 SP1 | default   | 21 | LIKELY        | LIKELY",
        "2010 SP1 | default   | 33 | LIKELY        | LIKELY",
        "2010 SP1 | 15        | 16 | LIKELY        | LIKELY",
        "2013     | 15        | 16 | POSSIBLE      | POSSIBLE",
        "2016     | 15        | 33 | POSSIBLE      | POSSIBLE",
        "2019     | 25        | 26 | POSSIBLE      | POSSIBLE",
        // the store refuses
        "2003 SP1 | default   | 33 | RULED_OUT     | LIKELY",
        "2007     | default   | 33 | RULED_OUT     | LIKELY",
        "2010 RTM | unlimited | 33 | NOT_EVALUATED | LIKELY",
        "2010 SP1 | 33        | 33 | NOT_EVALUATED | LIKELY",
        "2013     | default   | 33 | NOT_EVALUATED | LIKELY",
        "2016     | unlimited | 33 | NOT_EVALUATED | LIKELY",
        "2019     | default   | 40 | NOT_EVALUATED | LIKELY",
        // both refuse
        "2010 SP1 | 33        | 34 | LIKELY        | LIKELY",
        "2016     | default   | 41 | POSSIBLE      | LIKELY",
      })
  void ofTheThrottlingPolicyAndOfTheCausesBehindIt(
      String release, String policy, int asked, Verdict throttling, Verdict cause) {
    List<Finding> program = diagnose(Evidence.NONE, program(release, policy, asked));
    List<Finding> mailbox = diagnose(Evidence.NONE, mailbox(release, policy, asked));

    // Of Exchange 2003 and 2007 the sums of Outlook 2007 are the same, so that the table holds.
    assertThat(finding("client-throttling", program).verdict()).isEqualTo(throttling);
    assertThat(finding("client-throttling", mailbox).verdict()).isEqualTo(throttling);
    assertThat(finding("client-program", program).verdict()).isEqualTo(cause);
    assertThat(finding("large-additional-mailbox", mailbox).verdict()).isEqualTo(cause);
    for (List<Finding> findings : List.of(program, mailbox)) {
      boolean stands = findings.stream().anyMatch(f -> f.verdict().stands());
      assertThat(findings.stream().map(Finding::id)).doesNotContain("unrecognised");
      assertThat(stands).isEqualTo(cause.stands());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2010 SP1 | default | 21 | Client Access refuses: 21 connections are asked for where it"
            + " permits 20; behind it the store would grant all 21 sessions.",
        "2010 SP1 | default | 33 | Client Access refuses: 33 connections are asked for where it"
            + " permits 20; behind it the store would refuse 1 of 33 sessions.",
        "2010 SP1 | 33 | 40 | Client Access refuses: 40 connections are asked for where it permits"
            + " 33; the store refuses as well.",
        "2016 | 15 | 33 | Client Access may refuse: 33 connections are asked for where it permits"
            + " 15; behind it the store would refuse 1 of 33 sessions.",
      })
  void aCauseNamesBothGatesEachWithItsOwnNumber(
      String release, String policy, int asked, String says) {
    Finding program =
        finding("client-program", diagnose(Evidence.NONE, program(release, policy, asked)));
    Finding mailbox =
        finding(
            "large-additional-mailbox", diagnose(Evidence.NONE, mailbox(release, policy, asked)));

    assertThat(program.summary()).contains("Xobni uses up the connections").endsWith(says);
    assertThat(mailbox.summary())
        .contains("Outlook opens more connections than Client Access permits")
        .endsWith(says);
    for (Finding finding : List.of(program, mailbox)) {
      assertThat(finding.toString()).doesNotContain("9646");
      assertThat(finding.contra().stream().anyMatch(c -> c.contains("is not published")))
          .isEqualTo(release.equals("2016"));
    }
  }

  @Test
  void whereTheStoreAloneRefusesNoCauseSpeaksOfClientAccess() {
    for (Case theCase :
        List.of(program("2010 SP1", "unlimited", 33), mailbox("2010 SP1", "33", 33))) {
      assertThat(diagnose(Evidence.NONE, theCase))
          .filteredOn(f -> f.verdict().stands())
          .isNotEmpty()
          .noneMatch(f -> f.summary().contains("Client Access"));
    }
  }

  /** Stale sessions hold no connection, so that they explain the store's refusal alone. */
  @Test
  void staleSessionsExplainNothingAtClientAccessAndArePossibleBehindIt() {
    OutlookProfile broken = outlook("2007").withBrokenReconnects(3);
    Case behind =
        of(broken, server("2010 SP1", "default"), Program.counted("Xobni", ProgramKind.ADD_IN, 22));
    Case fits =
        of(
            broken.withBrokenReconnects(1),
            server("2010 SP1", "default"),
            Program.counted("Xobni", ProgramKind.ADD_IN, 18));
    Finding stale = finding("stale-sessions", diagnose(Evidence.NONE, behind));

    assertThat(stale.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(stale.summary()).contains("behind it the store would refuse 4 of 36 sessions");
    assertThat(stale.pro()).anyMatch(p -> p.contains("behind Client Access: 9 of the 36 sessions"));
    assertThat(finding("client-program", diagnose(Evidence.NONE, behind)).verdict())
        .isEqualTo(Verdict.LIKELY);
    assertThat(finding("stale-sessions", diagnose(Evidence.NONE, fits)).verdict())
        .isEqualTo(Verdict.NOT_EVALUATED);
  }

  /** The permission lifts the store's limit, and not that of the policy (S-32). */
  @Test
  void anExemptAccountIsStillRefusedAtClientAccess() {
    Case exempt =
        of(
            outlook("2007"),
            server("2010 SP1", "default").withViewInformationStoreStatus(List.of("areyes")),
            Program.counted("Xobni", ProgramKind.ADD_IN, 30));
    Finding program = finding("client-program", diagnose(Evidence.NONE, exempt));

    assertThat(program.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(program.summary()).endsWith("behind it the store would grant all 35 sessions.");
  }

  /** The store's own record confirms what makes the difference there, whatever stands before it. */
  @Test
  void theStoresRecordConfirmsACauseAtTheStoreOnly() {
    Evidence event = seen(guidEvent(32, "session"));

    assertThat(finding("client-program", diagnose(event, program("2010 SP1", "33", 34))).verdict())
        .isEqualTo(Verdict.CONFIRMED);
    assertThat(
            finding("client-program", diagnose(event, program("2010 SP1", "default", 21)))
                .verdict())
        .isNotEqualTo(Verdict.CONFIRMED);
  }
}
