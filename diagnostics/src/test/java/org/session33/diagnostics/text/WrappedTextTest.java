package org.session33.diagnostics.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedTextTest {
  private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";

  @ParameterizedTest
  @CsvSource({
    "Team Sales, 10",
    "'', 0",
    "Zürich, 6",
    // The same word with a combining mark.
    "Zu\u0308rich, 6",
    "営業部, 6",
    "영업, 4",
    // Two letters that are put together to one syllable of two columns.
    "\u1112\u1161\u11ab, 2",
    "ｶﾅ, 2",
    "Ａ, 2",
    "\ud83d\ude00, 2",
    "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67, 2",
    "\ud83c\udde9\ud83c\uddea, 2",
    "\u2764\ufe0f, 2",
    "\ud83d\udc4d\ud83c\udffd, 2",
    "\ud842\udfb7, 2",
    "a\u200bb, 2"
  })
  void columnsAreWhatATerminalTakes(String text, int columns) {
    assertThat(TextColumns.of(text)).isEqualTo(columns);
    assertThat(TextColumns.of(TextColumns.pad(text, 20))).isEqualTo(20);
  }

  @Test
  void coloursOfATerminalTakeNoRoom() {
    assertThat(TextColumns.of("\u001b[1mbold\u001b[0m")).isEqualTo(4);
    assertThat(TextColumns.of("\u001b[31m営\u001b[0m")).isEqualTo(2);
  }

  @Test
  void aTextIsBrokenAtBlanks() {
    assertThat(WrappedText.lines("one two  three four", 9))
        .containsExactly("one two", "three", "four");
    assertThat(WrappedText.lines("one\n\ntwo", 9)).containsExactly("one", "", "two");
    assertThat(WrappedText.lines("", 9)).containsExactly("");
  }

  @Test
  void wideCharactersFillALineSooner() {
    assertThat(WrappedText.lines("営業部 営業部", 12)).containsExactly("営業部", "営業部");
    assertThat(WrappedText.lines("営業部 営業部", 13)).containsExactly("営業部 営業部");
    assertThat(WrappedText.lines("営業部営業部", 5)).containsExactly("営業", "部営", "業部");
  }

  @Test
  void nothingIsBrokenWithinWhatIsReadAsOneCharacter() {
    assertThat(WrappedText.lines(FAMILY.repeat(3), 4)).containsExactly(FAMILY.repeat(2), FAMILY);
    assertThat(WrappedText.lines("u\u0308".repeat(3), 2))
        .containsExactly("u\u0308u\u0308", "u\u0308");
    assertThat(WrappedText.lines("\u001b[31mabcdef\u001b[0m", 3))
        .containsExactly("\u001b[31mabc", "def\u001b[0m");
  }

  /** A line of one column has no room for a character of two, and it is not lost for that. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void noCharacterIsLostAndAllLinesFit(int width) {
    String text = "ab営" + FAMILY + "c\u0308 \ud83d\ude00\ud83d\ude00 end";
    List<String> lines = WrappedText.lines(text, width);

    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(lines).allMatch(l -> TextColumns.of(l) <= Math.max(2, width));
  }

  @Test
  void aLineThatIsCutSaysSo() {
    assertThat(WrappedText.cut("one two three", 12)).isEqualTo("one two ...");
    assertThat(WrappedText.cut("営業部 営業部", 12)).isEqualTo("営業部 ...");
    assertThat(WrappedText.shortened("Team Sales", "...", 10, TextColumns::of))
        .isEqualTo("Team Sales");
    assertThat(WrappedText.shortened("Team Sales", "...", 8, TextColumns::of)).isEqualTo("Team...");
    assertThat(WrappedText.shortened("営業部営業部", "…", 6, TextColumns::of)).isEqualTo("営業…");
    assertThat(WrappedText.shortened("営業部", "…", 1, TextColumns::of)).isEqualTo("…");
    assertThat(WrappedText.shortened("営業部", "...", 2, TextColumns::of)).isEmpty();
  }

  @Test
  void aParagraphIsCleanAndHasNoLineEndsOfItsOwn() {
    assertThat(WrappedText.paragraph("a\r\nb\u2028c\u001b[2Jd", 20))
        .containsExactly("a b c\\u001B[2Jd");
    assertThat(WrappedText.paragraph(" \n ", 20)).isEmpty();
  }
}
