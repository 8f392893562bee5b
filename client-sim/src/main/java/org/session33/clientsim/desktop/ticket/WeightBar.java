package org.session33.clientsim.desktop.ticket;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JComponent;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.diagnostics.text.QuestionWords;

/** How much speaks for a cause beside the cause for which the most speaks. */
final class WeightBar extends JComponent {
  private static final long serialVersionUID = 1;
  private static final int WIDTH = 64;
  private static final int HEIGHT = 6;
  private final double share;

  /** A bar that is full at 1. */
  WeightBar(double share) {
    this.share = Math.max(0, Math.min(1, share));
    setToolTipText(QuestionWords.bars());
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(UIScale.scale(WIDTH), UIScale.scale(HEIGHT));
  }

  @Override
  public Dimension getMinimumSize() {
    return getPreferredSize();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D smooth = Appearance.smooth(graphics);
    int height = UIScale.scale(HEIGHT);
    int top = (getHeight() - height) / 2;
    smooth.setColor(Appearance.colour("plain.background"));
    smooth.fillRoundRect(0, top, getWidth(), height, height, height);
    smooth.setColor(Appearance.colour("link"));
    smooth.fillRoundRect(0, top, (int) (getWidth() * share), height, height, height);
    smooth.dispose();
  }
}
