package org.session33.diagnostics.report.content;

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
    assertThat(VisibleText.of("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
  }
}
