package org.session33.diagnostics.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.observe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.messages.ErrorText;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.messages.ErrorTexts;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.diagnostics.findings.tickets.Splitter;
import org.session33.diagnostics.findings.tickets.Splitters;
import org.session33.diagnostics.findings.tickets.TicketAnswers;
import org.session33.diagnostics.findings.tickets.TicketReading;
import org.session33.profiles.files.Place;

/**
 * All pairs of causes that one message fits alike: an observation is there that splits them, and
 * what is answered puts the one or the other in front.
 */
class LookAlikePairsTest {
  private static final Diagnosis DIAGNOSIS =
      new Diagnosis(ShippedRules.all(), (rule, fault) -> {}, TicketReading::of);
  private static final ErrorTextReader READER = new ErrorTextReader();
  private static final TicketAnswers ANSWERS = new TicketAnswers(file -> Evidence.NONE);

  /**
   * Two causes that a message fits.
   *
   * @param text the message
   */
  record Pair(ErrorText text, String one, String other) {
    @Override
    public String toString() {
      return one + " or " + other + " (" + text.id() + ")";
    }
  }

  static List<Pair> pairs() {
    Map<String, ErrorText> texts = new TreeMap<>();
    ErrorTexts.load().all().forEach(t -> texts.putIfAbsent(t.id(), t));
    Map<String, Pair> pairs = new LinkedHashMap<>();
    for (TextMeaning meaning : TextMeanings.load().all()) {
      ErrorText text = texts.get(meaning.id());
      List<String> causes =
          meaning.fits().stream()
              .filter(f -> f.weight() != Weight.DECISIVE)
              .map(TextMeaning.Fit::cause)
              .sorted()
              .toList();
      for (int i = 0; i < causes.size(); i++) {
        for (int j = i + 1; j < causes.size(); j++) {
          Pair pair = new Pair(text, causes.get(i), causes.get(j));
          pairs.putIfAbsent(pair.one() + ' ' + pair.other(), pair);
        }
      }
    }
    return List.copyOf(pairs.values());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void anObservationSplitsThemAndItsAnswersTurnTheOrder(Pair pair) {
    List<Splitter> splitters =
        Splitters.shipped().all().stream().filter(s -> s.splits(pair.one(), pair.other())).toList();
    assertThat(splitters).as("what splits %s", pair).isNotEmpty();
    boolean turned = false;
    for (Splitter splitter : splitters) {
      boolean one = false;
      boolean other = false;
      for (Splitter.Answer answer : splitter.answers()) {
        int here = answer.favours(pair.one());
        int there = answer.favours(pair.other());
        if (here == there) {
          continue;
        }
        List<String> order = order(pair.text(), splitter.id() + '=' + answer.word());
        int gap = rank(order, pair.other()) - rank(order, pair.one());
        if (here * there < 0) {
          assertThat(gap * here)
              .as("%s: %s=%s: %s", pair, splitter.id(), answer.word(), order)
              .isPositive();
        }
        one |= here > there && gap > 0;
        other |= here < there && gap < 0;
      }
      turned |= one && other;
    }
    assertThat(turned).as("an observation turns the order of %s", pair).isTrue();
  }

  private static int rank(List<String> order, String cause) {
    int at = order.indexOf(cause);
    return at < 0 ? order.size() : at;
  }

  /** The causes that stand, best first. */
  private static List<String> order(ErrorText text, String answer) {
    Evidence evidence =
        Evidence.of(
                List.of(), READER.find(text.wording().value(), Place.of("paste.txt")), List.of())
            .plus(ANSWERS.read(List.of(answer)));
    return DIAGNOSIS.diagnose(observe(evidence, null)).stream()
        .filter(f -> f.verdict().stands())
        .map(Finding::id)
        .toList();
  }
}
