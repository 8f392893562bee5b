package org.session33.clientsim.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.Locale;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.diagnostics.report.content.Colours;

/** Measures the contrast of every pair of colours that text is shown in. */
class AppearanceTest {
  /** WCAG 2.2, success criterion 1.4.3. */
  private static final double LEAST = 4.5;

  /** WCAG 2.2, success criterion 1.4.11, for what is no text. */
  private static final double LEAST_OF_PICTURES = 3;

  @AfterAll
  static void backToLight() {
    Appearance.install(false);
  }

  @ParameterizedTest
  @CsvSource({
    "false, good.foreground, good.background",
    "true, good.foreground, good.background",
    "false, bad.foreground, bad.background",
    "true, bad.foreground, bad.background",
    "false, warn.foreground, warn.background",
    "true, warn.foreground, warn.background",
    "false, plain.foreground, plain.background",
    "true, plain.foreground, plain.background",
    "false, info.foreground, info.background",
    "true, info.foreground, info.background",
    "false, muted, card",
    "true, muted, card",
    "false, link, card",
    "true, link, card",
    "false, good.foreground, card",
    "true, good.foreground, card",
    "false, bad.foreground, card",
    "true, bad.foreground, card",
    "false, warn.foreground, card",
    "true, warn.foreground, card",
    "false, refused, card",
    "true, refused, card",
    "false, muted, ground",
    "true, muted, ground",
    "false, muted, picture.window",
    "true, muted, picture.window"
  })
  void textCanBeRead(boolean dark, String ink, String ground) {
    Appearance.install(dark);
    assertThat(contrast(Appearance.colour(ink), Appearance.colour(ground)))
        .isGreaterThanOrEqualTo(LEAST);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void plainTextNotesLinksAndTheFirstButtonCanBeRead(boolean dark) {
    Appearance.install(dark);
    Color panel = UIManager.getColor("Panel.background");
    Color text = UIManager.getColor("Label.foreground");
    for (String ground : new String[] {"card", "ground", "dialog", "dialog.title", "code"}) {
      assertThat(contrast(text, Appearance.colour(ground))).as(ground).isGreaterThan(LEAST);
    }
    assertThat(contrast(text, panel)).isGreaterThan(LEAST);
    assertThat(contrast(Appearance.colour("muted"), panel)).isGreaterThan(LEAST);
    assertThat(contrast(Appearance.colour("link"), panel)).isGreaterThan(LEAST);
    assertThat(
            contrast(
                UIManager.getColor("Button.default.foreground"),
                UIManager.getColor("Button.default.background")))
        .isGreaterThan(LEAST);
    assertThat(
            contrast(
                UIManager.getColor("Table.selectionForeground"),
                UIManager.getColor("Table.selectionBackground")))
        .isGreaterThan(LEAST);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theCellsOfTheMeterStandOut(boolean dark) {
    Appearance.install(dark);
    for (int holder = 0; holder < Colours.HOLDERS; holder++) {
      assertThat(contrast(Appearance.holder(holder), Appearance.colour("card")))
          .as("holder " + holder)
          .isGreaterThan(dark ? LEAST_OF_PICTURES : 2.3);
    }
    assertThat(Appearance.holder(Colours.HOLDERS)).isEqualTo(Appearance.holder(0));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aNameThatNoThemeKnowsIsAnError(boolean dark) {
    Appearance.install(dark);
    assertThatThrownBy(() -> Appearance.colour("no.such.colour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.colour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "tr", "az", "lt", "ar"})
  void theFontsAreFoundUnderEveryLocale(String language) {
    Locale own = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      Appearance.install(false);
      assertThat(Appearance.plain().getFamily(Locale.ROOT)).isEqualTo("Inter");
      assertThat(Appearance.fixed().getFamily(Locale.ROOT)).isEqualTo("JetBrains Mono");
      assertThat(Locale.getDefault().getLanguage()).isEqualTo(language);
    } finally {
      Locale.setDefault(own);
    }
  }

  private static double contrast(Color one, Color other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
