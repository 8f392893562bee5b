package org.session33.clientsim.desktop.ticket;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.UIManager;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.diagnostics.text.SlotWords;

/** One thing that a ticket says, in the list of all: underlined as its words are in the text. */
final class SlotButton extends JButton {
  private static final long serialVersionUID = 1;
  private static final int SIDE = 4;

  private final transient TicketMark mark;
  private final transient TicketSelection selection;

  SlotButton(TicketMark mark, TicketSelection selection) {
    super(SlotWords.value(mark.slot()) + "\u2009" + mark.raised());
    this.mark = mark;
    this.selection = selection;
    setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    setToolTipText("\u201C" + mark.slot().words() + "\u201D\n" + TicketTextArea.tip(mark.slot()));
    getAccessibleContext()
        .setAccessibleName(
            SlotWords.label(mark.slot().slot())
                + ": "
                + SlotWords.value(mark.slot())
                + ", "
                + SlotWords.certainty(mark.slot()));
    addActionListener(
        event -> selection.select(mark.slot().equals(selection.slot()) ? null : mark.slot()));
    setContentAreaFilled(false);
    setBorderPainted(false);
    setFocusPainted(false);
    setOpaque(false);
    updateUI();
  }

  TicketMark mark() {
    return mark;
  }

  /** Where an arrow key leads: there the selection goes, too. */
  void onKey(String key, Runnable action) {
    getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
    getActionMap()
        .put(
            key,
            new AbstractAction() {
              private static final long serialVersionUID = 1;

              @Override
              public void actionPerformed(ActionEvent event) {
                action.run();
              }
            });
  }

  void take() {
    requestFocusInWindow();
    selection.select(mark.slot());
  }

  @Override
  public Dimension getPreferredSize() {
    FontMetrics metrics = getFontMetrics(getFont());
    return new Dimension(
        metrics.stringWidth(getText()) + UIScale.scale(2 * SIDE + 2),
        metrics.getHeight() + UIScale.scale(6));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D smooth = Appearance.smooth(graphics);
    FontMetrics metrics = smooth.getFontMetrics(getFont());
    boolean chosen = mark.slot().equals(selection.slot());
    int side = selection.side(mark.slot());
    int arc = UIScale.scale(5);
    if (chosen || side != 0) {
      smooth.setColor(
          Appearance.colour(
              chosen ? "info.background" : side > 0 ? "good.background" : "bad.background"));
      smooth.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    }
    if (chosen || isFocusOwner()) {
      smooth.setColor(Appearance.colour("link"));
      smooth.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    }
    int baseline = UIScale.scale(1) + metrics.getAscent();
    int left = UIScale.scale(SIDE);
    int width = metrics.stringWidth(getText());
    smooth.setColor(UIManager.getColor("Label.foreground"));
    smooth.setFont(getFont());
    smooth.drawString(getText(), left, baseline);
    mark.look().draw(smooth, left, left + width, baseline, getFont().getSize() / 2);
    smooth.dispose();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setFont(Appearance.small());
    setContentAreaFilled(false);
    setOpaque(false);
  }
}
