package org.session33.diagnostics.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionRunTest {
  private static final String SALES = "\u05de\u05db\u05d9\u05e8\u05d5\u05ea";
  private static final String NORTH = "\u05e6\u05e4\u05d5\u05df";

  @Test
  void aNameOfSeveralWordsIsOneStretchAndWhatFollowsIsNot() {
    assertThat(DirectionRun.of("Outlook, " + SALES + " " + NORTH + ", folders 1 to 40"))
        .containsExactly(
            new DirectionRun("Outlook, ", false),
            new DirectionRun(SALES + " " + NORTH, true),
            new DirectionRun(", folders 1 to 40", false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Team Sales", SALES, SALES + " 2007", "a\n" + SALES + "\nb", "😀" + SALES})
  void togetherTheyAreTheText(String text) {
    assertThat(DirectionRun.of(text).stream().map(DirectionRun::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }
}
