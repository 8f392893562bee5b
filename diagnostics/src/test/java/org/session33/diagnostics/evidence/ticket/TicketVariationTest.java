package org.session33.diagnostics.evidence.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.Place;

/** The same thing in other words, another order, another language, or with a slip of the pen. */
class TicketVariationTest {
  /** What a ticket tells beside what works and fails, which the order of clauses may turn. */
  private static final List<Slot> TOLD =
      List.of(Slot.SCOPE, Slot.ONSET, Slot.RHYTHM, Slot.SYMPTOM, Slot.PROFILE_FACTS);

  /** A word of six letters and more; names and abbreviations begin with a capital and are left. */
  private static final Pattern LONG_WORD = Pattern.compile("(?<!\\p{L})\\p{Ll}{6,}(?!\\p{L})");

  private static final FactFile FILE = FactFile.open(TicketVariationTest.class, "variations.yaml");

  static Stream<Arguments> sameThings() {
    return FILE
        .list("same", in -> Arguments.of(FactFile.texts(in, "texts"), FactFile.texts(in, "only")))
        .stream();
  }

  static Stream<List<String>> tickets() {
    return FILE.list("tickets", in -> FactFile.texts(in, "sentences")).stream();
  }

  @ParameterizedTest
  @MethodSource("sameThings")
  void paraphrasesAndTranslationsSayTheSame(List<String> texts, List<String> only) {
    TreeSet<String> expected = only.isEmpty() ? told(texts.get(0)) : new TreeSet<>(only);
    assertThat(expected).hasSizeGreaterThan(1);
    for (String text : texts) {
      assertThat(told(text)).as(text).containsAll(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("tickets")
  void theOrderOfSentencesDoesNotMatter(List<String> sentences) {
    TreeSet<String> expected = told(String.join("\n", sentences));
    assertThat(expected).hasSizeGreaterThan(2);
    List<String> turned = new ArrayList<>(sentences);
    for (int i = 0; i < sentences.size(); i++) {
      Collections.rotate(turned, 1);
      assertThat(told(String.join("\n", turned))).as("%s", turned).isEqualTo(expected);
      List<String> back = new ArrayList<>(turned);
      Collections.reverse(back);
      assertThat(told(String.join(" ", back))).as("%s", back).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("tickets")
  void oneSlipInALongWordIsForgiven(List<String> sentences) {
    int slips = 0;
    for (String sentence : sentences) {
      TreeSet<String> expected = told(sentence);
      Matcher word = LONG_WORD.matcher(sentence);
      while (word.find()) {
        for (String slip : slips(word.group())) {
          String text = sentence.substring(0, word.start()) + slip + sentence.substring(word.end());
          assertThat(told(text)).as(text).isEqualTo(expected);
          slips++;
        }
      }
    }
    assertThat(slips).isGreaterThan(10);
  }

  /** Two letters have changed places, one is missing, one is doubled; never the first or last. */
  private static List<String> slips(String word) {
    int middle = word.length() / 2;
    char one = word.charAt(middle - 1);
    char other = word.charAt(middle);
    String head = word.substring(0, middle - 1);
    String tail = word.substring(middle + 1);
    return List.of(head + other + one + tail, head + one + tail, head + one + other + other + tail);
  }

  private static TreeSet<String> told(String text) {
    TreeSet<String> keys = new TreeSet<>();
    new TicketReader()
        .read(text, offset -> Place.of("ticket"), new BitSet()).stream()
            .filter(s -> s.counts() && TOLD.contains(s.slot()))
            .forEach(s -> keys.add(s.key()));
    return keys;
  }
}
