package org.session33.diagnostics.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
  @ParameterizedTest
  @CsvSource({
    "_x0041_, _x005F_x0041_",
    "a_x000D_b_x00, a_x005F_x000D_b_x00",
    "_x004_, _x004_",
    "Team Sales, Team Sales"
  })
  void whatExcelWouldTakeForAnEscapeIsEscaped(String text, String written) {
    assertThat(CellText.of(text)).isEqualTo(written);
  }

  @Test
  void noCharacterIsCutInHalf() {
    String text = "😀".repeat(20_000);
    String cut = CellText.of(text);

    assertThat(cut).hasSizeBetween(CellText.LONGEST - 1, CellText.LONGEST).contains("40,000");
    assertThat(Character.isSurrogate(cut.charAt(cut.indexOf(' ') - 1))).isTrue();
    assertThat(Character.isLowSurrogate(cut.charAt(cut.indexOf(' ') - 1))).isTrue();
    assertThat(CellText.of("x".repeat(CellText.LONGEST))).hasSize(CellText.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@a", "'a", "\tb"})
  void whatCouldBeAFormulaIsKnown(String text) {
    assertThat(CellText.looksLikeFormula(text)).isTrue();
    assertThat(CellText.looksLikeFormula("a" + text)).isFalse();
  }
}
