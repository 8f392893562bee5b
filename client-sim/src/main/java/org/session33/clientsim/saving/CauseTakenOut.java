package org.session33.clientsim.saving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.Step;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.clientsim.scenario.running.ScenarioRunner;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.records.RecordComponents;

/** Which parts of a case make the difference: without one of them the scenario fails. */
final class CauseTakenOut {
  /** A limit that nothing reaches. */
  private static final int HIGH = 1_000_000;

  private final ScenarioRunner runner;

  CauseTakenOut(ScenarioRunner runner) {
    this.runner = runner;
  }

  /**
   * The parts without which a scenario that passes fails, in words.
   *
   * @param limitTold whether the limit in force is one of the things that are told
   */
  List<String> of(Scenario scenario, boolean limitTold) {
    List<String> parts = new ArrayList<>();
    variants(scenario, limitTold)
        .forEach(
            (words, variant) -> {
              if (runner.run(variant).status() == ScenarioResult.Status.FAILED) {
                parts.add(words);
              }
            });
    return parts;
  }

  private static Map<String, Scenario> variants(Scenario scenario, boolean limitTold) {
    Map<String, Scenario> variants = new LinkedHashMap<>();
    Case acted = scenario.acted();
    OutlookProfile outlook = acted.outlook();
    if (outlook != null && !outlook.additionalMailboxes().isEmpty()) {
      variants.put(
          "the additional mailboxes",
          with(scenario, acted.withOutlook(outlook.withAdditionalMailboxes(List.of()))));
    }
    if (outlook != null && outlook.sharedCalendars() > 0) {
      variants.put(
          "the shared calendars",
          with(scenario, acted.withOutlook(RecordComponents.with(outlook, "sharedCalendars", 0))));
    }
    List<Step> calm =
        scenario.steps().stream()
            .filter(s -> !s.words().startsWith("drop ") && !s.words().startsWith("restore "))
            .toList();
    boolean broken = outlook != null && outlook.brokenReconnects() > 0;
    if (outlook != null && (calm.size() < scenario.steps().size() || broken)) {
      Scenario quiet =
          with(scenario, acted.withOutlook(RecordComponents.with(outlook, "brokenReconnects", 0)));
      variants.put("the broken connections", with(quiet, calm));
    }
    for (Program program : acted.programs()) {
      List<Program> others = acted.programs().stream().filter(p -> !p.equals(program)).toList();
      // A case without anything that opens sessions is none; there the program asks for one.
      variants.put(
          "the program '" + program.name() + "'",
          with(
              scenario,
              acted.withPrograms(
                  others.isEmpty() && outlook == null
                      ? List.of(Program.counted(program.name(), program.kind(), 1))
                      : others)));
    }
    if (limitTold) {
      ServerRegistry high =
          acted
              .server()
              .registry()
              .withDword(
                  ServerRegistry.PARAMETERS,
                  LimitValue.SESSIONS_PER_USER,
                  HIGH,
                  Place.of("no limit"));
      variants.put(
          "the limit in force",
          with(scenario, acted.withServer(acted.server().withRegistry(high))));
    }
    return variants;
  }

  private static Scenario with(Scenario scenario, Case changed) {
    return RecordComponents.with(scenario, "acted", changed);
  }

  /** A check after the last step stays there. */
  private static Scenario with(Scenario scenario, List<Step> steps) {
    return RecordComponents.with(
        RecordComponents.with(scenario, "steps", steps),
        "checks",
        scenario.checks().stream()
            .map(c -> RecordComponents.with(c, "afterStep", steps.size()))
            .toList());
  }
}
