package org.session33.clientsim.desktop.parts;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.UIManager;
import org.session33.diagnostics.report.content.Colours;

/**
 * Colours and fonts of the desktop. Colours have names: those that reports have too stand in their
 * one table, in a variant for each theme, those of the desktop alone in the properties files of its
 * package; no colour stands in code.
 */
public final class Appearance {
  private static final String PREFIX = "Session33.";

  private Appearance() {}

  /** Sets the look up; must be called where screens are drawn, and before any part is made. */
  public static void install(boolean dark) {
    Fonts.register();
    FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
    FlatLaf.setPreferredMonospacedFontFamily(FlatJetBrainsMonoFont.FAMILY);
    FlatLaf.registerCustomDefaultsSource("org.session33.clientsim.desktop");
    UIManager.put("LabelUI", PlainLabelUI.class.getName());
    UIManager.put("ToolTipUI", PlainToolTipUI.class.getName());
    if (dark) {
      FlatDarkLaf.setup();
    } else {
      FlatLightLaf.setup();
    }
  }

  /** Whether the dark theme is on. */
  public static boolean isDark() {
    return FlatLaf.isLafDark();
  }

  /** A named colour, for instance {@code good.background}. */
  public static Color colour(String name) {
    if (Colours.has(name)) {
      return new Color(Colours.of(name, isDark()));
    }
    Color colour = UIManager.getColor(PREFIX + name);
    if (colour == null) {
      throw new IllegalArgumentException("no colour is named " + PREFIX + name);
    }
    // Swing takes a look's own colours away from a part when the look changes, and no others.
    return new Color(colour.getRGB(), true);
  }

  /** The colour of a holder of sessions, by its index in the legend. */
  public static Color holder(int index) {
    return colour(Colours.holder(index));
  }

  /** The font of plain text. */
  public static Font plain() {
    return font("defaultFont");
  }

  /** The font of notes under a value. */
  public static Font small() {
    return font("small.font");
  }

  /** The font of what a server or a file says. */
  public static Font fixed() {
    return font("monospaced.font").deriveFont(font("small.font").getSize2D() + 1);
  }

  private static Font font(String key) {
    Font font = UIManager.getFont(key);
    Font found = font == null ? UIManager.getFont("Label.font") : font;
    // Swing takes a look's own fonts away from a part when the look changes, and no others.
    return found.deriveFont(found.getSize2D());
  }

  /** Smooth edges and text for what is painted by hand. */
  public static Graphics2D smooth(Graphics graphics) {
    Graphics2D smooth = (Graphics2D) graphics.create();
    smooth.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    smooth.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    smooth.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return smooth;
  }
}
