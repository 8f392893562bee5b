package org.session33.clientsim.desktop.pictures;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.text.WrappedText;

/** The error dialog as the user saw it, in our own drawing; as high as its text. */
final class DialogDrawing {
  private static final int WIDTH = 480;
  private static final int BAR = 30;
  private static final int ICON = 30;
  private static final int BELOW = 56;

  private final Dialog dialog;
  private final FontMetrics metrics;
  private final Color ink;
  private final int width;
  private final List<String> lines;

  /**
   * A drawing.
   *
   * @param metrics of the font of its text
   * @param ink the colour of its text
   * @param room the width that there is for it, in pixels
   */
  DialogDrawing(Dialog dialog, FontMetrics metrics, Color ink, int room) {
    this.dialog = dialog;
    this.metrics = metrics;
    this.ink = ink;
    this.width = Math.min(UIScale.scale(WIDTH), room);
    this.lines =
        WrappedText.lines(
            dialog.text(), (double) width - UIScale.scale(ICON + 3 * 14), metrics::stringWidth);
  }

  /** Its height in pixels. */
  int height() {
    return UIScale.scale(BAR + BELOW)
        + Math.max(UIScale.scale(ICON + 8), lines.size() * metrics.getHeight());
  }

  /** Paints it into the middle of an area of this size. */
  void paint(Graphics2D smooth, int across, int down) {
    int height = height();
    int x = (across - width) / 2;
    int y = (down - height) / 2;
    int arc = UIScale.scale(8);
    int bar = UIScale.scale(BAR);
    smooth.setColor(Appearance.colour("dialog.shadow"));
    for (int shadow = UIScale.scale(5); shadow > 0; shadow--) {
      smooth.fillRoundRect(
          x - shadow, y - shadow + 2, width + 2 * shadow, height + 2 * shadow, arc, arc);
    }
    smooth.setColor(Appearance.colour("dialog"));
    smooth.fillRoundRect(x, y, width, height, arc, arc);
    smooth.setColor(Appearance.colour("dialog.title"));
    smooth.fillRoundRect(x, y, width, bar, arc, arc);
    smooth.fillRect(x, y + bar - arc, width, arc);
    smooth.setColor(Appearance.colour("picture.line"));
    smooth.drawRoundRect(x, y, width, height, arc, arc);
    int inset = UIScale.scale(14);
    title(smooth, x, y, inset, bar);
    int icon = UIScale.scale(ICON);
    int top = y + bar + UIScale.scale(12);
    smooth.setColor(Appearance.colour("refused"));
    smooth.fillOval(x + inset, top, icon, icon);
    smooth.setColor(Appearance.colour("dialog"));
    cross(smooth, x + inset + icon / 2, top + icon / 2, icon / 5);
    smooth.setFont(metrics.getFont());
    smooth.setColor(ink);
    int line = top + metrics.getAscent();
    for (String text : lines) {
      smooth.drawString(text, x + icon + 2 * inset, line);
      line += metrics.getHeight();
    }
    button(smooth, x + width - inset, y + height - UIScale.scale(10));
  }

  private void title(Graphics2D smooth, int x, int y, int inset, int bar) {
    smooth.setFont(metrics.getFont().deriveFont(Font.BOLD));
    FontMetrics bold = smooth.getFontMetrics();
    smooth.setColor(ink);
    smooth.drawString(
        WrappedText.shortened(dialog.title(), "…", width - 4.0 * inset, bold::stringWidth),
        x + inset,
        y + (bar + bold.getAscent() - bold.getDescent()) / 2);
    cross(smooth, x + width - inset - UIScale.scale(8), y + bar / 2, UIScale.scale(4));
  }

  private static void cross(Graphics2D smooth, int x, int y, int half) {
    smooth.setStroke(new BasicStroke(UIScale.scale(1.8f)));
    smooth.drawLine(x - half, y - half, x + half, y + half);
    smooth.drawLine(x - half, y + half, x + half, y - half);
    smooth.setStroke(new BasicStroke(UIScale.scale(1f)));
  }

  private void button(Graphics2D smooth, int right, int bottom) {
    int across = UIScale.scale(56);
    int down = UIScale.scale(24);
    smooth.setColor(Appearance.colour("picture.line"));
    smooth.drawRoundRect(right - across, bottom - down, across, down, 6, 6);
    smooth.setColor(ink);
    smooth.drawString(
        "OK",
        right - across / 2 - metrics.stringWidth("OK") / 2,
        bottom - down / 2 + (metrics.getAscent() - metrics.getDescent()) / 2);
  }
}
