package org.session33.clientsim.desktop.pictures;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.view.OutlookView;
import org.session33.clientsim.desktop.view.OutlookView.State;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.WrappedText;

/**
 * A small Outlook of our own drawing: its window with folders and messages, and the error dialog in
 * front of it as the user saw it. It grows with the text of the dialog.
 */
public final class OutlookPicture extends Picture {
  private static final long serialVersionUID = 1;
  private static final int HEIGHT = 190;
  private static final int MARGIN = 12;
  private static final int BAR = 26;
  private static final int LINE_SHARE = 3;

  private transient @Nullable OutlookView view;

  /** An empty picture. */
  public OutlookPicture() {
    super(ResultWords.seesTitle(true));
  }

  /** Shows a view. */
  public void show(OutlookView shown) {
    view = shown;
    Dialog dialog = shown.dialog();
    describe(dialog == null ? shown.caption() : dialog.title() + ": " + dialog.text());
    revalidate();
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    int height = UIScale.scale(HEIGHT);
    OutlookView shown = view;
    if (shown != null && shown.dialog() != null) {
      int width = Math.max(UIScale.scale(300), getWidth());
      height =
          Math.max(height, drawing(shown.dialog(), width).height() + 4 * UIScale.scale(MARGIN));
    }
    return new Dimension(UIScale.scale(440), height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D smooth = Appearance.smooth(graphics);
    int arc = UIScale.scale(10);
    smooth.setColor(Appearance.colour("ground"));
    smooth.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
    OutlookView shown = view;
    if (shown != null) {
      if (shown.state() == State.NOT_STARTED || shown.state() == State.CLOSED) {
        icon(smooth, shown);
      } else {
        window(smooth, shown);
        if (shown.dialog() != null) {
          drawing(shown.dialog(), getWidth()).paint(smooth, getWidth(), getHeight());
        }
      }
    }
    smooth.dispose();
  }

  private DialogDrawing drawing(Dialog dialog, int width) {
    return new DialogDrawing(
        dialog, getFontMetrics(getFont()), getForeground(), width - 4 * UIScale.scale(MARGIN));
  }

  /** A desktop on which Outlook waits to be started, or one without a case. */
  private void icon(Graphics2D smooth, OutlookView shown) {
    int size = UIScale.scale(64);
    int x = (getWidth() - size) / 2;
    int y = getHeight() / 2 - size;
    int arc = UIScale.scale(14);
    smooth.setColor(Appearance.colour("picture.window"));
    smooth.fillRoundRect(x, y, size, size, arc, arc);
    smooth.setColor(Appearance.colour("picture.line"));
    smooth.drawRoundRect(x, y, size, size, arc, arc);
    envelope(smooth, x + size / 5, y + size / 3, size * 3 / 5, size / 3 + UIScale.scale(4));
    centred(smooth, shown.title(), y + size + UIScale.scale(22), Font.BOLD, getForeground());
    centred(
        smooth,
        shown.caption(),
        y + size + UIScale.scale(42),
        Font.PLAIN,
        Appearance.colour("muted"));
  }

  private static void envelope(Graphics2D smooth, int x, int y, int width, int height) {
    smooth.setColor(Appearance.holder(0));
    smooth.setStroke(new BasicStroke(UIScale.scale(2f)));
    smooth.drawRect(x, y, width, height);
    smooth.drawPolyline(
        new int[] {x, x + width / 2, x + width}, new int[] {y, y + height * 3 / 5, y}, 3);
  }

  private void centred(Graphics2D smooth, String text, int y, int style, Color colour) {
    smooth.setFont(getFont().deriveFont(style));
    FontMetrics metrics = smooth.getFontMetrics();
    String fitting =
        WrappedText.shortened(
            text, "…", getWidth() - 2.0 * UIScale.scale(MARGIN), metrics::stringWidth);
    smooth.setColor(colour);
    smooth.drawString(fitting, (getWidth() - metrics.stringWidth(fitting)) / 2, y);
  }

  /** Outlook's window: folders on the left, messages on the right. */
  private void window(Graphics2D smooth, OutlookView shown) {
    int margin = UIScale.scale(MARGIN);
    int width = getWidth() - 2 * margin;
    int height = getHeight() - 2 * margin;
    int arc = UIScale.scale(8);
    smooth.setColor(Appearance.colour("picture.window"));
    smooth.fillRoundRect(margin, margin, width, height, arc, arc);
    smooth.setColor(Appearance.colour("picture.line"));
    smooth.drawRoundRect(margin, margin, width, height, arc, arc);
    int bar = UIScale.scale(BAR);
    smooth.drawLine(margin, margin + bar, margin + width, margin + bar);
    int list = Math.min(UIScale.scale(190), width / LINE_SHARE);
    smooth.drawLine(margin + list, margin + bar, margin + list, margin + height);
    smooth.setFont(Appearance.small().deriveFont(Font.BOLD));
    FontMetrics metrics = smooth.getFontMetrics();
    boolean faint = isBare(shown);
    smooth.setColor(faint ? Appearance.colour("muted") : getForeground());
    smooth.drawString(
        WrappedText.shortened(shown.title(), "…", width - margin, metrics::stringWidth),
        margin + UIScale.scale(10),
        margin + (bar + metrics.getAscent() - metrics.getDescent()) / 2);
    folders(smooth, shown, margin, margin + bar, list, margin + height);
    messages(smooth, shown, margin + list, margin + bar, width - list, height - bar);
  }

  /** Whether nothing is to be seen in its window yet. */
  private static boolean isBare(OutlookView shown) {
    return switch (shown.state()) {
      case STARTING, REFUSED, DEPENDS -> true;
      case NOT_STARTED, OPENED, DEGRADED, CLOSED -> false;
    };
  }

  private void folders(
      Graphics2D smooth, OutlookView shown, int left, int top, int width, int bottom) {
    smooth.setFont(Appearance.small());
    FontMetrics metrics = smooth.getFontMetrics();
    int row = metrics.getHeight() + UIScale.scale(5);
    int y = top + row;
    boolean empty = isBare(shown);
    for (int index = 0; index < shown.folders().size() && y < bottom; index++) {
      if (empty) {
        smooth.setColor(Appearance.colour("picture.fill"));
        smooth.fillRoundRect(
            left + UIScale.scale(10),
            y - metrics.getAscent() + UIScale.scale(3),
            width * (4 + index % 2) / 7,
            UIScale.scale(8),
            UIScale.scale(6),
            UIScale.scale(6));
      } else {
        boolean stale = shown.state() == State.DEGRADED && index > 0;
        smooth.setColor(stale ? Appearance.colour("warn.foreground") : getForeground());
        smooth.drawString(
            WrappedText.shortened(
                shown.folders().get(index) + (stale ? " (stale)" : ""),
                "…",
                width - UIScale.scale(18),
                metrics::stringWidth),
            left + UIScale.scale(10),
            y);
      }
      y += row;
    }
  }

  private void messages(
      Graphics2D smooth, OutlookView shown, int left, int top, int width, int height) {
    int row = UIScale.scale(26);
    boolean open = shown.state() == State.OPENED || shown.state() == State.DEGRADED;
    int rows = open ? (height - UIScale.scale(28)) / row : 0;
    for (int index = 0; index < rows; index++) {
      int y = top + UIScale.scale(10) + index * row;
      smooth.setColor(Appearance.colour("picture.fill"));
      smooth.fillRoundRect(
          left + UIScale.scale(12), y, width * (2 + index % 3) / 7, UIScale.scale(7), 6, 6);
      smooth.fillRoundRect(
          left + UIScale.scale(12),
          y + UIScale.scale(11),
          width * (4 - index % 2) / 6,
          UIScale.scale(5),
          6,
          6);
    }
    String status =
        switch (shown.state()) {
          case STARTING -> "Starting…";
          case OPENED -> "Connected to Microsoft Exchange";
          case DEGRADED -> ResultWords.staleFolders();
          case DEPENDS -> shown.caption();
          default -> "";
        };
    smooth.setFont(Appearance.small());
    smooth.setColor(
        Appearance.colour(
            shown.state() == State.OPENED && shown.incomplete().isEmpty()
                ? "good.foreground"
                : shown.state() == State.DEGRADED ? "warn.foreground" : "muted"));
    FontMetrics metrics = smooth.getFontMetrics();
    int y = open ? top + height - UIScale.scale(8) : top + height / 2;
    smooth.drawString(
        WrappedText.shortened(status, "…", width - UIScale.scale(16), metrics::stringWidth),
        left + UIScale.scale(12),
        y);
  }
}
