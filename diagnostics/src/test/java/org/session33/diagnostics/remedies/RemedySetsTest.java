package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.throttled;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.diagnostics.rehearsal.SearchProgress;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.AdviceSets;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.PopImapSettings;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.outlook.AdditionalMailbox;

/** Remedies that open a case together, and what each of them does alone. */
class RemedySetsTest extends RemedyBench {
  private static final String POLICY = "change-throttling-policy";
  private static final String RAISE = "raise-session-limit";

  /** 33 sessions and as many connections, where 20 connections and 32 sessions are permitted. */
  private static Case bothGates() {
    return of(outlook("2003").withSharedCalendars(14), throttled("2010 SP1"));
  }

  /** The store refuses a mailbox, and its 2,500 folders would be too many for one session. */
  private static Case twoTroubles() {
    return of(
        withTeam("2016", 2_500),
        exchange("2016"),
        Program.counted("Suche", ProgramKind.ADD_IN, 30));
  }

  private Advised advised(Case failing) {
    return advised(failing, SearchProgress.SILENT);
  }

  private Advised advised(Case failing, SearchProgress progress) {
    return advisor.advise(context(failing), KnownReleases.of(failing), progress);
  }

  private RemedyContext context(Case failing) {
    return advisor.context(failing, new CountingRehearsal().rehearse(failing));
  }

  @Test
  void neitherGateAloneOpensWhatBothRefuse() {
    Advised advised = advised(bothGates());

    for (String id : List.of(POLICY, RAISE)) {
      Advice alone = only(id, advised.advice());
      assertThat(alone.proof()).as(id).isEqualTo(Proof.DOES_NOT_RESOLVE);
      assertThat(alone.steps()).as(id).isNotEmpty();
    }
    assertThat(only(POLICY, advised.advice()).neededWith()).containsExactly(RAISE);
    assertThat(only(RAISE, advised.advice()).neededWith()).containsExactly(POLICY);
    assertThat(only(POLICY, advised.advice()).reason())
        .contains("what stays: shared calendar refused by Information Store");
    assertThat(only(RAISE, advised.advice()).reason())
        .contains("what stays: shared calendar refused by Client Access");
    // The other gate refuses as it is, so "refused again" would contradict what stands before it.
    for (String id : List.of(POLICY, RAISE)) {
      assertThat(only(id, advised.advice()).reason())
          .as(id)
          .endsWith("one less and this gate refuses again");
    }
    AdviceSet best = advised.sets().best().orElseThrow();
    assertThat(best.parts())
        .extracting(Advice::reason)
        .allSatisfy(r -> assertThat(r).doesNotContain("one less is refused again"));
    assertThat(best.id()).isEqualTo(POLICY + AdviceSet.AND + RAISE);
    assertThat(best.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(best.reason()).isEqualTo("33 sessions asked for, none refused");
    assertThat(best.parts().get(0).title())
        .isEqualTo(
            "Give the user a throttling policy with more connections (33, the smallest number"
                + " with which it refuses nothing)");
    assertThat(words(best.parts().get(0))).contains("-RCAMaxConcurrency 33");
    assertThat(best.parts().get(1).title())
        .isEqualTo("Raise the session limit to 33 (0x21), the smallest value that works");
    assertThat(only("close-shared-calendars", advised.advice()).proof()).isEqualTo(Proof.RESOLVES);
  }

  @Test
  void aSetIsCarriedOutAsOne() {
    Case changed = advisor.changed(context(bothGates()), List.of(POLICY, RAISE)).orElseThrow();

    assertThat(changed.server().throttling().stated().get(ClientAccessLimit.RCA_MAX_CONCURRENCY))
        .hasValue(33);
    assertThat(sessionLimit(changed)).isEqualTo(33);
    assertThat(new CountingRehearsal().rehearse(changed).isFine()).isTrue();
    assertThat(advisor.changed(context(bothGates()), List.of(POLICY, "fewer-folders"))).isEmpty();
  }

  @Test
  void eachGateHasASmallestLimitOfItsOwn() {
    assertThat(advisor.smallestLimits(context(bothGates())))
        .containsExactly(
            new SmallestLimit(Gate.CLIENT_ACCESS, "RCAMaxConcurrency", 33),
            new SmallestLimit(Gate.STORE, SESSIONS, 33));
    assertThat(advisor.smallestLimits(context(twoTroubles())))
        .extracting(SmallestLimit::gate)
        .containsExactly(Gate.STORE, Gate.OBJECTS);
    assertThat(advisor.smallestLimits(context(of(outlook("2007"), exchange("2010"))))).isEmpty();
  }

  /** What an earlier refusal hides was there before: to uncover it is no new trouble. */
  @Test
  void eachOfTwoTroublesIsCuredByItself() {
    Advised advised = advised(twoTroubles());

    assertThat(advised.advice()).noneMatch(Advice::opens);
    Advice program = only("disable-program", advised.advice());
    assertThat(program.proof()).isEqualTo(Proof.RESOLVES_IN_PART);
    assertThat(program.cures()).contains("additional mailbox refused by Information Store");
    assertThat(program.reason())
        .contains("what stays: shared folders refused by the limit of open objects");
    Advice folders = only("fewer-folders", advised.advice());
    assertThat(folders.proof()).isEqualTo(Proof.RESOLVES_IN_PART);
    assertThat(folders.title()).contains("to at most 500 folders");
    assertThat(folders.cures())
        .containsExactly("shared folders refused by the limit of open objects");
    assertThat(only("raise-object-limit", advised.advice()).title()).contains("2500");
    assertThat(advised.sets().sets())
        .allSatisfy(s -> assertThat(s.proof()).isEqualTo(Proof.RESOLVES))
        .allSatisfy(s -> assertThat(s.parts()).hasSize(2));
    assertThat(advised.sets().best().orElseThrow().ids())
        .containsExactlyInAnyOrder("clear-download-shared-folders", "disable-program");
    assertThat(advised.sets().find(List.of("disable-program", "raise-object-limit"))).isPresent();
    assertThat(advised.sets().notTried()).isEmpty();
  }

  /**
   * The least invasive of all most invasive parts decides: no limit is raised where none has to.
   */
  @Test
  void limitsAreRaisedInTheLastSets() {
    List<AdviceSet> sets = advised(twoTroubles()).sets().sets();

    assertThat(sets).extracting(s -> s.parts().stream().anyMatch(Advice::lastResort)).isSorted();
    assertThat(sets).extracting(AdviceSet::id).doesNotHaveDuplicates();
  }

  @Test
  void threeAreTriedWhereNoTwoAreEnough() {
    Case three =
        of(
                withTeam("2016", 2_500).withSharedCalendars(30),
                throttled("2010 SP1"),
                Program.counted("Suche", ProgramKind.ADD_IN, 33))
            .withSessionModel(Map.of("sharedCalendar", 2));

    AdviceSets sets = advised(three).sets();

    assertThat(sets.sets()).isNotEmpty();
    AdviceSet best = sets.sets().get(0);
    assertThat(best.parts()).hasSize(3);
    for (String left : best.ids()) {
      List<String> others = best.ids().stream().filter(id -> !id.equals(left)).toList();
      assertThat(
              advisor
                  .changed(context(three), others)
                  .filter(c -> new CountingRehearsal().rehearse(c).isFine()))
          .as("without " + left)
          .isEmpty();
    }
  }

  @Test
  void nothingIsSearchedWhereOneFixOpensTheCaseAndNoGateStopsAnother() {
    List<Integer> asked = new ArrayList<>();

    AdviceSets sets = advised(teamMailbox(), (done, most) -> asked.add(done)).sets();

    assertThat(sets).isEqualTo(AdviceSets.NONE);
    assertThat(asked).isEmpty();
  }

  /** The budget counts what remedies try inside; what was left out is said. */
  @Test
  void theSearchEndsAndSaysSo() {
    Case large =
        of(
            outlook("2016")
                .withAdditionalMailboxes(List.of(AdditionalMailbox.of("Team", 900)))
                .withSharedCalendars(200)
                .withBrokenReconnects(9),
            throttled("2010 SP1"),
            Program.counted("Notebook", ProgramKind.SECOND_OUTLOOK, 40),
            Program.counted("Suche", ProgramKind.ADD_IN, 200),
            Program.counted("CRM", ProgramKind.ADD_IN, 150));
    List<Integer> asked = new ArrayList<>();

    AdviceSets sets = advised(large, (done, most) -> asked.add(done)).sets();

    assertThat(asked).hasSizeLessThanOrEqualTo(SetSearch.MOST_REHEARSALS);
    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(sets.notTried())
        .matches(
            "The search for fixes that work together ended after 200 rehearsals: .* not tried.*");
  }

  /** A set may be for a while only: what broke will break again. */
  @Test
  void aSetThatMakesRoomForStaleSessionsDelays() {
    Case broken =
        of(
            withTeam("2003", 10).withSharedCalendars(14).withBrokenReconnects(9),
            throttled("2010 SP1"));

    Advised advised = advised(broken);

    assertThat(advised.sets().find(List.of(POLICY, RAISE)))
        .hasValueSatisfying(s -> assertThat(s.proof()).isEqualTo(Proof.DELAYS));
    assertThat(advised.sets().sets()).extracting(AdviceSet::proof).isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010 RTM", "2010 SP1", "2013", "2019"})
  void aPolicyIsGivenAtTheSmallestNumberAndTheDefaultOneStays(String release) {
    Case refused =
        of(
            outlook("2007"),
            throttled(release).withRegistry(registry(dword(PARAMETERS, SESSIONS, 500))),
            Program.counted("Suche", ProgramKind.ADD_IN, 60));

    Advice policy = advice(POLICY, refused);

    assertThat(policy.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(policy.reason()).endsWith("one less is refused again");
    String words = words(policy);
    int asked = context(refused).before().at(Gate.CLIENT_ACCESS).get(0).requested();
    assertThat(words)
        .contains("New-ThrottlingPolicy MoreConnections -RCAMaxConcurrency " + asked)
        .contains("Do not change the default policy")
        .contains(release.startsWith("2010") ? "\"$null\"" : "\"unlimited\"");
    assertThat(words.contains("Set-ThrottlingPolicyAssociation"))
        .isEqualTo(!release.equals("2010 RTM"));
    assertThat(policy.isComplete()).isTrue();
    assertNotApplicable(advice(RAISE, refused), "the store refused no MAPI session");
  }

  @Test
  void aStoreThatRefusesAloneIsNotOpenedByAPolicy() {
    Case store = of(withTeam("2007", 1_204), exchange("2010"));

    assertThat(advice(POLICY, store).proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(advice(POLICY, store).steps()).isEmpty();
    assertThat(advice(POLICY, store).neededWith()).isEmpty();
    assertThat(store.server().popImap()).isEqualTo(PopImapSettings.NONE);
  }
}
