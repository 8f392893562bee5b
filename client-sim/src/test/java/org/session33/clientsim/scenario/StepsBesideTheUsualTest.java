package org.session33.clientsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.clientsim.scenario.TestScenarios.PLAIN;
import static org.session33.clientsim.scenario.TestScenarios.run;
import static org.session33.clientsim.scenario.TestScenarios.verdict;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.scenario.running.MismatchText;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.Moment;

/** Steps at odd moments and in odd numbers: once, twice, too often, while nobody answers. */
final class StepsBesideTheUsualTest {
  private static final String COMPANY =
      PLAIN
          + "    programs: [{name: Desktop search, kind: search, sessions: 3},"
          + " {name: Laptop, kind: second-outlook}]\n";

  // A restart of the store

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "drop network, restart information store, wait 3h",
        "restart information store, drop network, wait 3h",
        "drop network behind NAT, wait 1h, restart information store, wait 1h, wait 25h",
      })
  void nothingLogsOnWhileTheNetworkIsDownAndThenEverythingOnce(String steps) {
    int down = 1 + steps.split(",").length;
    assertThat(
            verdict(
                COMPANY,
                "start outlook, " + steps + ", restore network, wait 1m",
                "[{after: 1, outlook: opened, sessions: {requested: 13}},"
                    + " {after: "
                    + down
                    + ", outlook: degraded, sessions: {requested: 0}},"
                    + " {after: "
                    + (down + 1)
                    + ", outlook: opened, sessions: {requested: 13, granted: 13}},"
                    + " {outlook: opened, sessions: {requested: 13}}]"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "restart information store, start Desktop search, wait 1m",
        "restart information store, start second outlook, wait 1m",
        "restart information store, start Laptop, start outlook",
        "drop network, restart information store, start Desktop search, restore network"
      })
  void whatWasStartedSinceTheRestartLogsOnNoSecondTime(String steps) {
    String everything = "{outlook: opened, sessions: {requested: 13, granted: 13}}";
    // The one that no step starts runs from the beginning.
    assertThat(verdict(COMPANY, "start outlook, " + steps + ", wait 1m", everything)).isEmpty();
  }

  @Test
  void calendarsThatAreOpenedMeanwhileAreThereWhenTheNetworkIs() {
    assertThat(
            verdict(
                TestScenarios.CALENDARS,
                "start outlook, drop network, restart information store, open calendar,"
                    + " restore network",
                "[{after: 4, sessions: {requested: 0}}, {outlook: opened, sessions: {requested:"
                    + " 7}}]"))
        .isEmpty();
  }

  // One broken connection

  @ParameterizedTest
  @CsvSource({
    "3, 1000, 33, '3 of the 33 sessions asked for belong to the broken connection; without them"
        + " 30 remain, and 32 are permitted', 3 stale sessions end",
    "1, 1000, 33, '1 of the 33 sessions asked for belongs to the broken connection; without it 32"
        + " remain, and 32 are permitted', 1 stale session ends"
  })
  void oneBrokenConnectionIsToldOfAsOne(
      int each, int folders, int requested, String share, String end) {
    int rest = requested - each - 7;
    String oneConnection =
        PLAIN.replace(
                "release: 2007",
                "release: 2007, additionalMailboxes: [{name: Team Sales, folders: "
                    + rest * 40
                    + "}]")
            + "    sessionModel: {staleSessionsPerReconnect: "
            + each
            + "}\n";
    ScenarioResult broken =
        run(oneConnection, "start outlook, drop network, restore network", "{outlook: refused}");

    assertThat(broken.passed()).isTrue();
    CaseResult result = Objects.requireNonNull(broken.result());
    assertThat(result.theCase().outlook().brokenReconnects()).isEqualTo(1);
    assertThat(result.findings())
        .filteredOn(f -> f.id().equals("stale-sessions"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.summary())
                  .isEqualTo(
                      "Likely, reproduced by the rehearsal: The connection broke once, and the"
                          + " store still counts the sessions that were left behind.");
              assertThat(f.pro()).contains("rehearsed: " + share);
            });
    ScenarioResult later =
        run(
            oneConnection,
            "start outlook, drop network, restore network, wait 2h",
            "{sessions: {requested: " + (requested - each) + "}}");
    assertThat(later.passed()).as(MismatchText.of(later)).isTrue();
    assertThat(Objects.requireNonNull(later.result()).outcome().moments())
        .extracting(Moment::what)
        .contains(end);
  }

  // A case that grows too large

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start outlook, open 100000 calendars | sharedCalendar: 30 | 2 | 3000005",
        "start outlook, add mailbox A with 1000000 folders | foldersPerSyncSession: 1 | 2 |"
            + " 1000007",
        "add mailbox A with 9000000 folders, start outlook | foldersPerSyncSession: 2 | 2 |"
            + " 4500007",
        "open 600 calendars, wait 1h, start second outlook | sharedCalendar: 1000 | 3 | 1200010"
      })
  void aStepThatMakesTheCaseTooLargeIsToldWithItsPlace(
      String steps, String model, int step, String sessions) {
    ScenarioResult result =
        run(PLAIN + "    sessionModel: {" + model + "}\n", steps, "{outlook: refused}");

    assertThat(result.status()).isEqualTo(ScenarioResult.Status.ERROR);
    int before = 0;
    for (int i = 1; i < step; i++) {
      before = steps.indexOf(',', before) + 1;
    }
    int column = "    steps: [".length() + before + (before == 0 ? 1 : 2);
    assertThat(MismatchText.of(result))
        .startsWith("a/test.scenario.yaml:9:" + column + ": this step cannot be acted out")
        .contains("the case would open " + sessions + " sessions, and at most 1000000 can be");
  }
}
