package org.session33.clientsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.clientsim.scenario.TestScenarios.one;
import static org.session33.clientsim.scenario.TestScenarios.problems;
import static org.session33.clientsim.scenario.TestScenarios.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.scenario.running.MismatchText;
import org.session33.clientsim.scenario.running.ScenarioResult;

/** What scenarios say of gates and of remedies that open a case together. */
final class GatesAndSetsTest {
  /** 33 sessions and as many connections, where 20 connections and 32 sessions are permitted. */
  private static final String BOTH_GATES =
      """
          user: {name: Dana Lind}
          outlook: {release: 2003, sharedCalendars: 14}
          server: {release: 2010 SP1}
      """;

  private static final String TWO_TROUBLES =
      """
          user: {name: Petra Kunze}
          outlook:
            release: 2016
            additionalMailboxes: [{name: Info, folders: 300}, {name: Vertrieb, folders: 2500}]
          programs: [{name: Desktop search, kind: add-in, sessions: 30}]
          server: {release: 2016}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{gate: client-access}",
        "{gates: [{id: client-access, limit: 20, requested: '>32', granted: 20, refused: 13,"
            + " unit: connections}, {id: store, granted: 20, reached: 20, refused: 0}]}",
        "{remedies: {close-shared-calendars: resolves, raise-session-limit: does-not-resolve}}",
        "{remedySets: {'raise-session-limit + change-throttling-policy': resolves}}",
        "{remedySets: {change-throttling-policy+raise-session-limit: resolves}}",
        "{smallestLimit: 33}",
        "{tips: []}",
      })
  void fits(String expect) {
    assertThat(MismatchText.of(run(BOTH_GATES, "start outlook", expect))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{gate: store} | gate | client-access",
        "{gate: none} | gate | client-access",
        "{gates: [{id: store, granted: 21}]} | gates | granted: 20",
        "{gates: [{id: objects, limit: 500}]} | gates | nothing comes to objects",
        "{remedySets: {raise-session-limit + change-throttling-policy: delays}} |"
            + " remedySets.raise-session-limit + change-throttling-policy | resolves",
        "{remedySets: {raise-session-limit + fewer-folders: resolves}} |"
            + " remedySets.raise-session-limit + fewer-folders | no set that was found",
        "{tips: [{from: 3}]} | tips | none",
      })
  void differs(String expect, String key, String actual) {
    ScenarioResult result = run(BOTH_GATES, "start outlook", expect);

    assertThat(result.status()).isEqualTo(ScenarioResult.Status.FAILED);
    assertThat(MismatchText.of(result)).contains(key + " differs").contains(actual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{gate: stor} | did you mean",
        "{gates: []} | expects nothing",
        "{gates: [{id: store}]} | expects nothing of the gate",
        "{gates: [{granted: 3}]} | names no gate",
        "{gates: [{id: store, grantd: 3}]} | did you mean 'granted'",
        "{remedySets: {}} | expects nothing",
        "{remedySets: {raise-session-limit: resolves}} | no set of several",
        "{remedySets: {raise-session-limit + raise-session-limit: resolves}} | no set of several",
        "{remedySets: {raise-session-limt + fewer-folders: resolves}} |"
            + " did you mean 'raise-session-limit'",
        "{remedySets: {raise-session-limit + fewer-folders: does-not-resolve}} | use one of",
        "{remedies: {fewer-folders: resolves-in-parts}} | resolves-in-part",
        "{tips: [{}]} | expects nothing",
        "{tips: [{form: 3}]} | use one of: from, then, value",
      })
  void mistakesAreTold(String expect, String told) {
    assertThat(problems(one(BOTH_GATES, "start outlook", expect)))
        .anyMatch(p -> p.contains(told) && p.startsWith("a/test.scenario.yaml:"));
  }

  @Test
  void aSetIsAppliedAsOne() {
    String together = "apply change-throttling-policy + raise-session-limit";

    assertThat(
            MismatchText.of(
                run(
                    BOTH_GATES,
                    "start outlook, " + together + ", restart information store, start outlook",
                    "{outlook: opened, gate: none}")))
        .isEmpty();
    // The policy counts at once, the registry only when the store reads it.
    assertThat(
            MismatchText.of(
                run(
                    BOTH_GATES,
                    "start outlook, " + together + ", start outlook",
                    "{outlook: refused, gate: store, sessions: {refused: 1}}")))
        .isEmpty();
    assertThat(
            MismatchText.of(
                run(
                    TWO_TROUBLES,
                    "start outlook, apply disable-program+clear-download-shared-folders, start"
                        + " outlook",
                    "{outlook: opened}")))
        .isEmpty();
  }

  @Test
  void eachFixSaysWhichTroubleItCures() {
    assertThat(
            MismatchText.of(
                run(
                    TWO_TROUBLES,
                    "start outlook",
                    "{gate: store, remedies: {disable-program: resolves-in-part, fewer-folders:"
                        + " resolves-in-part, raise-object-limit: resolves-in-part}, remedySets:"
                        + " {clear-download-shared-folders + disable-program: resolves}}")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apply fewer-folders + raise-session-limt | applies no remedy that is known",
        "apply fewer-folders + fewer-folders | applies a remedy two times",
        "apply fewer-folders + | lacks a remedy beside a '+'",
      })
  void wrongSetsAreNoSteps(String step, String told) {
    assertThat(problems(one(BOTH_GATES, "start outlook, " + step, "{gate: none}")))
        .anyMatch(p -> p.contains(told));
  }

  @Test
  void aPartThatDoesNotApplyEndsTheScenario() {
    ScenarioResult result =
        run(
            BOTH_GATES,
            "start outlook, apply change-throttling-policy + fewer-folders",
            "{outlook: opened}");

    assertThat(result.status()).isEqualTo(ScenarioResult.Status.ERROR);
    assertThat(String.valueOf(result.problem())).contains("'fewer-folders' does not apply here");
  }
}
