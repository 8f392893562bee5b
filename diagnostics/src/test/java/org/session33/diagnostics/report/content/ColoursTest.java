package org.session33.diagnostics.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.report.Progress;

class ColoursTest {
  @Test
  void eachHolderHasAColourOfItsOwnOnEachGround() {
    for (boolean dark : new boolean[] {false, true}) {
      assertThat(
              IntStream.range(0, Colours.HOLDERS)
                  .mapToObj(i -> Colours.of(Colours.holder(i), dark))
                  .collect(Collectors.toSet()))
          .hasSize(Colours.HOLDERS);
    }
    assertThat(Colours.holder(Colours.HOLDERS)).isEqualTo(Colours.holder(0));
    assertThat(Colours.has("holder." + Colours.HOLDERS)).isFalse();
  }

  @Test
  void everyToneHasAnInkAndAGround() {
    for (Tone tone : Tone.values()) {
      assertThat(Colours.has(tone.colours() + ".foreground")).isTrue();
      assertThat(Colours.has(tone.colours() + ".background")).isTrue();
    }
  }

  @Test
  void aNameThatIsNotInTheTableIsAnError() {
    assertThatThrownBy(() -> Colours.light("no.such"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such");
    assertThatThrownBy(() -> Colours.fill("a { color: @dark.no.such; }"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePageTakesItsColoursFromTheTable() throws IOException {
    String style;
    try (InputStream in =
        Objects.requireNonNull(Progress.class.getResourceAsStream("page/page.css"))) {
      style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String filled = Colours.fill(style);

    assertThat(filled)
        .doesNotContain("@light.", "@dark.")
        .contains("--refused: #c93645;", "--refused: #f0707c;", "--holder-0: #2f66d4;");
    assertThat(style).doesNotContainPattern("--(?:holder-\\d|refused|refused-light|free): #");
  }
}
