package org.session33.clientsim.desktop.walk.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.remedies.text.RemedyTexts;

/** Walks read the fields of steps and no sentence. */
class StepsAreDataTest {
  private static final Pattern CONTROL = Pattern.compile("(?m)^ *control: (\\S+)$");

  private static WalkBench misnamed() {
    return WalkBench.with(
        """
        format: 1
        title: a misnamed value
        user: {name: Jonas Weber, legacyDN: "/o=Contoso/cn=Recipients/cn=jweber"}
        outlook: {release: 2007, additionalMailboxes: [{name: Team Legal, folders: 1204}]}
        server: {release: 2003 SP1, registry: {szMaxAllowedSessionsPerUser: 64}}
        """);
  }

  private static WalkBench bench(String remedy, String outlook, String exchange) {
    return remedy.equals("correct-registry-value")
        ? misnamed()
        : WalkBench.large(outlook, exchange);
  }

  /** The same advice with a number instead of each sentence. */
  private static Advice reworded(Advice advice) {
    int[] number = {0};
    List<ReleaseSteps> variants =
        advice.variants().stream()
            .map(
                v ->
                    new ReleaseSteps(
                        v.releases(),
                        v.lines().stream()
                            .map(
                                l ->
                                    new AdviceStep(
                                        l.kind(), "step " + ++number[0], l.commands(), l.control()))
                            .toList(),
                        v.complete()))
            .toList();
    return new Advice(
        advice.id(),
        advice.title(),
        advice.proof(),
        advice.reason(),
        advice.price(),
        advice.undo(),
        variants,
        advice.articles(),
        advice.actor(),
        advice.lastResort(),
        advice.sessionsBefore(),
        advice.sessionsAfter(),
        advice.cures(),
        advice.neededWith());
  }

  private static List<GuideLine.State> states(Walk walk) {
    return walk.lines().stream().map(GuideLine::state).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "clear-download-shared-folders, 2007, 2003 SP1",
    "clear-download-shared-folders, 2016, 2010 SP1",
    "grant-view-information-store-status, 2007, 2003 SP2",
    "raise-session-limit, 2007, 2003 SP1",
    "raise-session-limit, 2007, 2013",
    "raise-session-limit, 2007, 2016",
    "correct-registry-value, 2007, 2003 SP1",
  })
  void aWalkOfRewordedStepsSetsTheSame(String remedy, String outlook, String exchange) {
    WalkBench told = bench(remedy, outlook, exchange);
    WalkBench other = bench(remedy, outlook, exchange);
    Walk known = told.walk(remedy);
    Advice numbers = reworded(other.advice(remedy));
    Walk walk = other.prepare(numbers).orElseThrow().begin(other, false);

    assertThat(walk.lines()).extracting(GuideLine::words).allMatch(w -> w.contains("step "));
    assertThat(walk.size()).isEqualTo(known.size()).isPositive();
    assertThat(states(walk)).isEqualTo(states(known));

    Follower.follow(known);
    Follower.follow(walk);

    assertThat(walk.isDone()).isTrue();
    assertThat(states(walk)).isEqualTo(states(known));
    assertThat(other.changes()).isEqualTo(told.changes());
    assertThat(other.now()).isEqualTo(told.now());
  }

  private static Set<String> named() throws IOException {
    try (InputStream in = RemedyTexts.class.getResourceAsStream("remedies.yaml")) {
      String yaml = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return CONTROL
          .matcher(yaml)
          .results()
          .map(m -> m.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyControlThatAStepNamesIsOneOfTheStandIns() throws IOException {
    assertThat(named())
        .isNotEmpty()
        .isSubsetOf(Arrays.stream(Control.values()).map(Control::id).toList());
  }

  @Test
  void everyTaskOfAComputerIsNamedByAStep() throws IOException {
    List<Machine> machines = new ArrayList<>();
    for (String outlook : List.of("2007", "2010")) {
      machines.add(
          WalkBench.large(outlook, "2003 SP1").walk("clear-download-shared-folders").machine());
    }
    machines.add(
        WalkBench.large("2007", "2003 SP1").walk("grant-view-information-store-status").machine());
    machines.add(misnamed().walk("correct-registry-value").machine());

    Set<String> named = named();
    for (Machine machine : machines) {
      assertThat(machine.tasks().stream().map(t -> t.control().id()))
          .isSubsetOf(named)
          .doesNotHaveDuplicates();
    }
  }
}
