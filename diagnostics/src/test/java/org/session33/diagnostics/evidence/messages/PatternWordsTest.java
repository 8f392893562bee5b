package org.session33.diagnostics.evidence.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.evidence.text.MatchText;

class PatternWordsTest {
  @Test
  void findsTheLongestPlainWords() {
    Map<String, String> words =
        Map.of(
            "server is down(?: for maintenance)? now", "server is down",
            "(?:open|close) the folders?", " the folder",
            "colou?r of the year\\.", "r of the year.",
            "[abc\\]]x{2}yz times+", "yz times",
            "\\QA.B (c)\\E", "A.B (c)",
            "(?<!\\w)ec=\\d(?:\\)|[)]) behind", " behind",
            "(?:a|b)(?:c)?", "",
            "abc(?!defghi)", "");

    words.forEach(
        (pattern, word) ->
            assertThat(PatternWords.of(pattern).orElse(List.of()))
                .as(pattern)
                .isEqualTo(word.isEmpty() ? List.of() : List.of(word)));
  }

  @Test
  void hasAWordForEachAlternativeOrNone() {
    assertThat(PatternWords.of("first one|second one").orElseThrow())
        .containsExactly("first one", "second one");
    assertThat(PatternWords.of("first one|\\d+")).isEmpty();
  }

  @Test
  void everyKnownTextHasOneOfItsOwnWords() {
    int told = 0;
    for (ErrorText text : ErrorTexts.load().all()) {
      String pattern = text.pattern().pattern();
      List<String> words = PatternWords.of(pattern).orElse(List.of());
      told += words.isEmpty() ? 0 : 1;
      String folded = MatchText.of(text.wording().value()).folded();
      if (Pattern.compile(pattern).matcher(folded).find() && !words.isEmpty()) {
        assertThat(words).as(text.id()).anyMatch(folded::contains);
      }
    }
    assertThat(told).as("most have, or it saves nothing").isGreaterThan(60);
  }
}
