package org.session33.diagnostics.evidence.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Certainty;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/**
 * Many ways to say each thing, and many that only look like it. They stand in the files {@code
 * corpus-*.yaml} beside this class, in this form:
 *
 * <pre>
 * slot: scope            # the key of the slot of all values that have no colon; may be left out
 * values:
 *   one-user:            # a value of that slot, or slot:value, such as "denials:one-user"
 *     certainty: sure    # sure, unsure or says little; left out: sure or says little
 *     en: {says: [...], not: [...]}
 *     de: {says: [...], not: [...]}
 * </pre>
 *
 * An item is a text, or a text with the number that is read beside it: {@code {text: "has 12
 * calendars", number: 12}}. What a text under {@code not} says is not that value, or is not said as
 * a fact.
 */
class TicketCorpusTest {
  /** Each value needs so many ways to say it, over both languages. */
  private static final int SAYINGS = 12;

  /** Each value needs so many texts that only look like it, over both languages. */
  private static final int LOOK_ALIKES = 6;

  /**
   * A text of a corpus.
   *
   * @param key the slot and value that it is about
   * @param says whether it says so
   * @param certainty how sure it is; null for any that counts
   * @param number the number that goes with it; null where nobody asks
   */
  private record Saying(
      String place,
      String key,
      String text,
      boolean says,
      @Nullable Certainty certainty,
      @Nullable Long number) {
    @Override
    public String toString() {
      return place + " " + key + (says ? " <- " : " is not ") + '"' + text + '"';
    }
  }

  private static final List<Saying> CORPUS = corpus();

  static List<Saying> sayings() {
    return CORPUS;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sayings")
  void aTextSaysWhatItSaysAndNoMore(Saying saying) {
    List<TicketSlot> slots = read(saying.text());
    Optional<TicketSlot> found =
        slots.stream().filter(s -> s.key().equals(saying.key())).findFirst();
    if (!saying.says()) {
      assertThat(found.filter(TicketSlot::counts)).as("%s", saying).isEmpty();
      return;
    }
    assertThat(found).as("%s; it says %s", saying, words(slots)).isPresent();
    TicketSlot slot = found.orElseThrow();
    if (saying.certainty() == null) {
      assertThat(slot.counts()).as("%s counts", saying).isTrue();
    } else {
      assertThat(slot.certainty()).as("%s", saying).isEqualTo(saying.certainty());
    }
    if (saying.number() != null) {
      assertThat(slot.number()).as("%s", saying).isEqualTo(saying.number());
    }
    assertThat(slot.start()).isLessThan(slot.end());
    assertThat(slot.end()).isLessThanOrEqualTo(saying.text().length());
  }

  /** In files that name a slot, so that a new value cannot come without its corpus. */
  @Test
  void everyValueOfASlotHasManyWaysToSayItAndManyThatOnlyLookLikeIt() {
    List<String> thin = new ArrayList<>();
    for (String file : files()) {
      FactFile corpus = FactFile.open(TicketCorpusTest.class, file);
      String named = corpus.root().text("slot").orElse(null);
      if (named == null) {
        continue;
      }
      Map<String, Long> says = counts(file, true);
      Map<String, Long> not = counts(file, false);
      for (String value : TicketReader.values(slot(named))) {
        String key = named + ":" + value;
        boolean few =
            says.getOrDefault(key, 0L) < SAYINGS || not.getOrDefault(key, 0L) < LOOK_ALIKES;
        if (few) {
          thin.add(key + " in " + file);
        }
      }
    }
    assertThat(thin).isEmpty();
  }

  private static Map<String, Long> counts(String file, boolean says) {
    return CORPUS.stream()
        .filter(s -> s.place().startsWith(file) && s.says() == says)
        .collect(Collectors.groupingBy(Saying::key, TreeMap::new, Collectors.counting()));
  }

  private static List<TicketSlot> read(String text) {
    return new TicketReader().read(text, offset -> Place.of("ticket"), new BitSet());
  }

  private static List<String> words(List<TicketSlot> slots) {
    return slots.stream().map(s -> s.key() + " [" + s.words() + "] " + s.certainty()).toList();
  }

  private static Slot slot(String key) {
    return Stream.of(Slot.values()).filter(s -> s.key().equals(key)).findFirst().orElseThrow();
  }

  private static List<String> files() {
    // The folder of the class holds other files too, if the sources of the tests are in one place.
    URL scope = Objects.requireNonNull(TicketCorpusTest.class.getResource("corpus-scope.yaml"));
    try (Stream<Path> files = Files.list(Path.of(scope.toURI()).resolveSibling("."))) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.startsWith("corpus-") && f.endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Saying> corpus() {
    List<Saying> all = new ArrayList<>();
    for (String file : files()) {
      YamlMapping root = FactFile.open(TicketCorpusTest.class, file).root();
      String slot = root.text("slot").orElse("");
      YamlMapping values = root.mapping("values").orElseThrow();
      for (String value : values.keys()) {
        String key = value.indexOf(':') < 0 ? slot + ":" + value : value;
        YamlMapping in = values.mapping(value).orElseThrow();
        Certainty certainty =
            in.get("certainty").map(v -> FactFile.constant(v, Certainty.class)).orElse(null);
        for (String language : List.of("en", "de")) {
          YamlMapping texts = in.mapping(language).orElse(null);
          if (texts == null) {
            continue;
          }
          for (String list : List.of("says", "not")) {
            for (YamlValue item : texts.list(list)) {
              all.add(saying(file, key, item, list.equals("says"), certainty));
            }
          }
          texts.refuseUnknownKeys();
        }
        in.refuseUnknownKeys();
      }
      root.refuseUnknownKeys();
    }
    return List.copyOf(all);
  }

  private static Saying saying(
      String file, String key, YamlValue item, boolean says, @Nullable Certainty certainty) {
    String place = file + " " + item.place().line();
    if (item.isScalar()) {
      return new Saying(place, key, item.text().orElseThrow(), says, certainty, null);
    }
    YamlMapping counted = item.mapping().orElseThrow();
    String text = FactFile.text(counted, "text");
    Long number = counted.number("number", 0, Integer.MAX_VALUE).orElse(null);
    counted.refuseUnknownKeys();
    return new Saying(place, key, text, says, certainty, number);
  }
}
