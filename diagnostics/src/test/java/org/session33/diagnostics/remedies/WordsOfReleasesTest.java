package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.LIMIT_VALUES;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.guidEvent;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.sessionEvent;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.OutlookReleases;

/** No release is told to use what it does not have; which words those are stands in data. */
class WordsOfReleasesTest {
  /** Words that only some releases have; an empty list is all of them. */
  private record Words(Pattern pattern, List<String> outlook, List<String> exchange) {
    boolean belongTo(OutlookRelease client, ExchangeRelease server) {
      return (outlook.isEmpty() || outlook.contains(client.id()))
          && (exchange.isEmpty()
              || exchange.contains(server.id())
              || exchange.contains(Integer.toString(server.family())));
    }
  }

  private static final List<Words> WORDS =
      FactFile.open(WordsOfReleasesTest.class, "release-words.yaml")
          .list(
              "words",
              in -> {
                FactFile.text(in, "source");
                FactFile.confidence(in);
                return new Words(
                    Pattern.compile(FactFile.text(in, "words")),
                    FactFile.texts(in, "outlook"),
                    FactFile.texts(in, "exchange"));
              });

  /** With refused folders the fixes against them are said too. */
  private static final Evidence FOLDERS = seen(guidEvent(500, "objtFolder"));

  private final CountingRehearsal rehearsal = new CountingRehearsal();
  private final RemedyAdvisor advisor =
      new RemedyAdvisor(RemedyTexts.load(), RemedyAdvisor.builtIn(), rehearsal, LIMIT_VALUES);

  static Stream<Arguments> everyPair() {
    return OutlookReleases.load().all().stream()
        .flatMap(o -> ExchangeReleases.load().all().stream().map(e -> Arguments.of(o, e)));
  }

  /** As if every cause stood, each by itself: some fixes are said only beside others. */
  private List<Advice> everyAdvice(Observations seen) {
    List<Advice> all = new ArrayList<>();
    Case theCase = seen.theCase().orElse(null);
    for (var rule : ShippedRules.all()) {
      Finding finding =
          Finding.of(
              rule.id(),
              rule.cause().title(),
              Verdict.POSSIBLE,
              "x.",
              List.of(),
              List.of(),
              "",
              List.of());
      all.addAll(
          advisor.adviseUnproved(
              List.of(finding), seen, theCase == null ? null : rehearsal.rehearse(theCase), "why"));
    }
    return all;
  }

  private static void assertHasNoForeignWord(
      OutlookRelease client, ExchangeRelease server, Advice advice) {
    if (advice.proof() == Proof.NOT_APPLICABLE) {
      assertThat(advice.steps()).as(advice.id()).isEmpty();
      return;
    }
    List<String> said = new ArrayList<>(advice.steps());
    said.addAll(advice.notes());
    said.addAll(List.of(advice.title(), advice.price(), advice.undo().words(), advice.reason()));
    for (Words words : WORDS) {
      if (!words.belongTo(client, server)) {
        assertThat(said.stream().filter(s -> words.pattern().matcher(s).find()))
            .as("%s on %s and %s", advice.id(), client, server)
            .isEmpty();
      }
    }
    assertThat(advice.variants()).as(advice.id()).allMatch(v -> v.releases().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void noStepOfAStatedReleaseBelongsToAnother(OutlookRelease client, ExchangeRelease server) {
    Observations stated = observe(FOLDERS, client.id(), server.id());

    everyAdvice(stated).forEach(a -> assertHasNoForeignWord(client, server, a));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void noStepOfACaseBelongsToAnother(OutlookRelease client, ExchangeRelease server) {
    Case theCase = of(withTeam(client.id(), 1_204).withBrokenReconnects(9), exchange(server.id()));
    List<Advice> all =
        new ArrayList<>(advisor.advise(advisor.context(theCase, rehearsal.rehearse(theCase))));
    all.addAll(everyAdvice(observe(FOLDERS, theCase)));

    all.forEach(a -> assertHasNoForeignWord(client, server, a));
  }

  @ParameterizedTest
  @MethodSource("everyPair")
  void noFindingOfAStatedReleaseSpeaksOfAnother(OutlookRelease client, ExchangeRelease server) {
    List<Finding> findings =
        new Diagnosis(ShippedRules.all())
            .diagnose(observe(seen(sessionEvent(32)), client.id(), server.id()));

    for (Finding finding : findings) {
      if (!finding.verdict().stands()) {
        // Why something cannot be may name what other releases have.
        continue;
      }
      List<String> said = new ArrayList<>(finding.pro());
      said.addAll(finding.contra());
      said.addAll(List.of(finding.title(), finding.summary(), finding.reason()));
      for (Words words : WORDS) {
        assertThat(words.belongTo(client, server) ? List.<String>of() : said)
            .as("%s on %s and %s", finding.id(), client, server)
            .noneMatch(s -> words.pattern().matcher(s).find());
      }
    }
  }

  @Test
  void everyWordIsSaidOnSomeReleaseThatHasIt() {
    List<String> said = new ArrayList<>();
    everyAdvice(observe(FOLDERS, null)).forEach(a -> a.lines().forEach(l -> said.add(l.words())));

    for (Words words : WORDS) {
      assertThat(said.stream().filter(s -> words.pattern().matcher(s).find()))
          .as(words.pattern().pattern())
          .isNotEmpty();
    }
  }

  @Test
  void eachVariantNamesItsReleasesWhereNoneIsKnown() {
    for (Advice advice : everyAdvice(observe(FOLDERS, null))) {
      if (advice.variants().size() > 1) {
        assertThat(advice.variants())
            .as(advice.id())
            .extracting(ReleaseSteps::releases)
            .doesNotContain("")
            .doesNotHaveDuplicates();
      }
      advice.variants().stream()
          .filter(v -> !v.releases().isEmpty())
          .forEach(
              v ->
                  assertThat(advice.steps())
                      .as(advice.id())
                      .containsAll(v.steps().stream().map(s -> v.releases() + ": " + s).toList()));
    }
  }
}
