package org.session33.clientsim.desktop.parts;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import java.util.Locale;

/** Makes the desktop's own fonts known to Java. */
final class Fonts {
  private Fonts() {}

  /**
   * Registers them. Java files fonts under names in small letters of the default locale, and looks
   * for them in English: under a Turkish locale, whose small I has no dot, Inter would be lost.
   */
  static void register() {
    Locale own = Locale.getDefault();
    Locale.setDefault(Locale.ROOT);
    try {
      FlatInterFont.install();
      FlatJetBrainsMonoFont.install();
    } finally {
      Locale.setDefault(own);
    }
  }
}
