package org.session33.diagnostics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in texts are found as one pattern of all of them, tried at every place, finds them. */
class NameSearchTest {
  private static final String[] LETTERS = {
    "a",
    "A",
    "b",
    "B",
    "i",
    "I",
    "\u0130",
    "\u0131",
    "ss",
    "SS",
    "\u00DF",
    "\u1E9E",
    "\u00FC",
    "\u00DC",
    "7",
    " ",
    " ",
    ".",
    "-",
    "\\",
    "/",
    "'",
    "(",
    ")",
    "\u00B2",
    "\uD83D\uDE00",
    "&",
    "="
  };

  private static String text(Random random, int most) {
    return random
        .ints(1 + random.nextInt(most), 0, LETTERS.length)
        .mapToObj(i -> LETTERS[i])
        .collect(Collectors.joining());
  }

  /** The plain way: all names as one alternation, the longest first. */
  private static String replaced(
      String text, Map<String, String> exact, Map<String, String> inAnyCase) {
    String words =
        Stream.concat(
                exact.keySet().stream().map(w -> Map.entry(w, Pattern.quote(w))),
                inAnyCase.keySet().stream().map(w -> Map.entry(w, "(?iu:" + inAnyLetters(w) + ")")))
            .sorted(
                Comparator.comparingInt((Map.Entry<String, String> e) -> e.getKey().length())
                    .reversed())
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])")
        .matcher(text)
        .replaceAll(
            m -> {
              String known = exact.get(m.group());
              return Matcher.quoteReplacement(
                  "<" + (known == null ? inAnyCase.get(small(m.group())) : known) + ">");
            });
  }

  private static String small(String text) {
    return text.replace('\u0130', 'i')
        .replace('\u0131', 'i')
        .toLowerCase(Locale.ROOT)
        .replace("\u00DF", "ss");
  }

  private static String inAnyLetters(String small) {
    StringBuilder letters = new StringBuilder();
    for (int at = 0; at < small.length(); at++) {
      if (small.startsWith("ss", at)) {
        letters.append("(?:ss|[\u00DF\u1E9E])");
        at++;
      } else if (small.charAt(at) == 'i') {
        letters.append("[i\u0130\u0131]");
      } else {
        letters.append(Pattern.quote(String.valueOf(small.charAt(at))));
      }
    }
    return letters.toString();
  }

  private static String replaced(String text, NameSearch names) {
    StringBuilder out = new StringBuilder();
    NameSearch.Search search = names.in(text);
    int at = 0;
    while (search.find(at)) {
      out.append(text, at, search.start()).append("<").append(search.word()).append(">");
      at = search.end();
    }
    return out.append(text.substring(at)).toString();
  }

  @Test
  void findsWhatOnePatternOfAllNamesFinds() {
    Random random = new Random(33);
    int found = 0;
    for (int round = 0; round < 4_000; round++) {
      Map<String, String> exact = new LinkedHashMap<>();
      Map<String, String> inAnyCase = new LinkedHashMap<>();
      NameSearch names = new NameSearch();
      for (int i = random.nextInt(12); i >= 0; i--) {
        // The halves of a character beyond 16 bits would be quoted one by one.
        String name = text(random, 4).replace("\uD83D\uDE00", "x");
        String word = String.valueOf(i);
        if (random.nextBoolean()) {
          exact.putIfAbsent(name, word);
          names.addExact(name, word);
        } else {
          inAnyCase.putIfAbsent(small(name), word);
          names.addInAnyCase(name, word);
        }
      }
      String text = text(random, 60);
      String plain = replaced(text, exact, inAnyCase);

      assertThat(replaced(text, names))
          .as("%s in %s of %s", text, exact, inAnyCase)
          .isEqualTo(plain);
      found += plain.equals(text) ? 0 : 1;
    }
    assertThat(found).isGreaterThan(1_000);
  }

  @ParameterizedTest
  @CsvSource({
    // As small letters are made of a capital I with a dot, outside of Turkey.
    "İrem Işık, i\u0307rem ışık",
    "irem, I\u0307REM",
    // As a Mac writes the names of files.
    "Jürgen Groß, Ju\u0308rgen GROSS",
    "Ju\u0308rgen, JÜRGEN",
    "ΣΟΦΟΣ, σοφος",
    "Kassian, \u212Aa\u017Fsian",
  })
  void aNameIsFoundHoweverAProgramWroteIt(String name, String written) {
    NameSearch names = new NameSearch();
    names.addInAnyCase(name, "user-1");

    assertThat(replaced("by " + written + ".", names)).isEqualTo("by <user-1>.");
  }

  @Test
  void manyNamesThatBeginAlikeAreToldApart() {
    NameSearch names = new NameSearch();
    for (int i = 0; i < 20_000; i++) {
      names.addInAnyCase("/o=Org/cn=Recipients/cn=u" + i, "user-" + i);
    }
    List.of(0, 7, 123, 19_999)
        .forEach(
            i ->
                assertThat(replaced("\"/O=ORG/CN=RECIPIENTS/CN=U" + i + "\"", names))
                    .isEqualTo("\"<user-" + i + ">\""));
    assertThat(replaced("/o=org/cn=recipients/cn=u20000", names)).doesNotContain("<");
  }
}
