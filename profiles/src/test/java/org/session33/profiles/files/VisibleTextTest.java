package org.session33.profiles.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void whatCannotBeSeenIsShownAndWhatCannotBeIsReplaced() {
    assertThat(VisibleText.of("a\u0000b\u007fc\u0085d\u202ee\u2066f\u200fg"))
        .isEqualTo("a\\u0000b\\u007Fc\\u0085d\\u202Ee\\u2066f\\u200Fg");
    assertThat(VisibleText.of("\ud83dx\uffff\ufffe\ude00")).isEqualTo("\ufffdx\ufffd\ufffd\ufffd");
  }

  @Test
  void whatIsFineStaysAsItIs() {
    String fine = "Team Sales\t\u00fc\u05d0 😀 <&>\"' \u00a0";
    assertThat(VisibleText.of(fine)).isEqualTo(fine);
    String persian = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645";
    assertThat(VisibleText.of(persian)).isEqualTo(persian);
  }

  @Test
  void everyKindOfLineEndIsOne() {
    assertThat(VisibleText.of("a\r\nb\rc\nd\u2028e\u2029f")).isEqualTo("a\nb\nc\nd\ne\nf");
  }

  @Test
  void aTerminalIsToldNothing() {
    assertThat(VisibleText.of("\u001b[2J\u001b]0;title\u0007\u009b31m\ufeff"))
        .isEqualTo("\\u001B[2J\\u001B]0;title\\u0007\\u009B31m\\uFEFF");
  }
}
