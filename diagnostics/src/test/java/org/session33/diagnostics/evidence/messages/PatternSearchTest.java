package org.session33.diagnostics.evidence.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.evidence.text.PatternSearch;
import org.session33.profiles.files.Mutations;
import org.session33.profiles.files.Place;
import org.session33.profiles.windows.DecodedText;

/** Looking for words first finds what all patterns find on all of a text. */
class PatternSearchTest {
  private static final ErrorTexts TEXTS = ErrorTexts.load();
  private static final ErrorTextReader READER = new ErrorTextReader(TEXTS);

  private static void findsAllIn(String text) {
    assertThat(READER.find(text, offset -> new Place("a", 1, offset + 1)))
        .isEqualTo(READER.findWithEveryPattern(text, offset -> new Place("a", 1, offset + 1)));
  }

  private static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (ErrorText text : TEXTS.all()) {
      seeds.add(("Seen today: " + text.wording().value() + " And so on.").getBytes(UTF_8));
    }
    return seeds;
  }

  @Test
  void everyKnownTextDemandsWords() {
    PatternSearch words = new PatternSearch(TEXTS.all().stream().map(ErrorText::pattern).toList());
    assertThat(words.tryEverywhere().isEmpty()).isTrue();
  }

  /** Else a list of accounts would be looked through with every pattern. */
  @Test
  void anAccountBehindItsDomainIsNoEscapeThatHidesWords() {
    PatternSearch words = new PatternSearch(TEXTS.all().stream().map(ErrorText::pattern).toList());
    String accounts = "CONTOSO\\ulla, CONTOSO\\u12, CONTOSO\\u1234, \\u0027";

    assertThat(words.mayMatch(accounts, 0, accounts.length()).isEmpty()).isTrue();
    assertThat(words.mayMatch("\\u0061", 0, 6).isEmpty()).isFalse();
  }

  @Test
  void findsEveryKnownTextInEveryDress() {
    for (ErrorText text : TEXTS.all()) {
      String wording = text.wording().value();
      findsAllIn(wording);
      findsAllIn(wording.toUpperCase(java.util.Locale.ROOT));
      findsAllIn(wording.replace(" ", "\r\n> "));
      findsAllIn(wording.replace("i", "\u0130").replace("k", "\u212A").replace("s", "\u017F"));
      findsAllIn(wording.replace("e", "e\u00AD").replace("o", "\u200Bo"));
      findsAllIn(wording.replace("'", "\\u0027").replace("a", "\\u0061"));
      findsAllIn(wording.replace("-", "\u2011").replace("\"", "\u201C"));
      findsAllIn("x".repeat((32 << 10) - wording.length() / 2) + wording);
    }
  }

  @Test
  void findsTheSameInDamagedTexts() {
    List<byte[]> seeds = seeds();
    Random random = new Random(33);
    int mutants = Integer.getInteger("session33.mutants", 2000);
    for (int i = 0; i < mutants; i++) {
      byte[] one = Mutations.mutant("texts", seeds, i);
      byte[] other = Mutations.mutant("texts", seeds, random.nextInt(100_000));
      findsAllIn(DecodedText.of(one).text() + '\n' + DecodedText.of(other).text());
    }
  }

  @Test
  void findsTheSameInRealFiles() throws IOException {
    String folder = System.getProperty("session33.samples", "");
    org.junit.jupiter.api.Assumptions.assumeTrue(!folder.isEmpty(), "no samples here");
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(path) < 1 << 18) {
          findsAllIn(DecodedText.of(Files.readAllBytes(path)).text());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a(?:bcd|efgh)?ijk",
        "(?:(?<name>first word)|second) (?!third)fourth",
        "one+two{0,3}three{2}",
        "[^]abc]xyz\\.\\(q\\)",
        "\\Qa.b*c\\E|\\bwords?\\b",
        "(?iu)\\b(?:refused?|k\\w{1,2}nnen)\\b",
        "x*y?"
      })
  void whatAPatternMatchesHasItsWords(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    PatternSearch words = new PatternSearch(List.of(compiled));
    Random random = new Random(pattern.hashCode());
    String letters = "abcdefghijklmnopqrstuvwxyz .(*q)".replaceAll("[lmp]", "");
    List<String> parts =
        List.of(
            "abcd",
            "ijk",
            "efgh",
            "first word fourth",
            "second fourth",
            "onetwothreee",
            "onetwthreee",
            "1xyz.(q)",
            "a.b*c",
            "word",
            "refuse",
            "refused",
            "kennen",
            "y",
            "");
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(4); n >= 0; n--) {
        text.append(
            random.nextBoolean()
                ? parts.get(random.nextInt(parts.size()))
                : String.valueOf(letters.charAt(random.nextInt(letters.length()))));
      }
      if (compiled.matcher(text).find()) {
        assertThat(words.mayMatch(text.toString(), 0, text.length()).get(0))
            .as(text.toString())
            .isTrue();
      }
    }
  }
}
