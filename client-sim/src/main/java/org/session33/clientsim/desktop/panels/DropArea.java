package org.session33.clientsim.desktop.panels;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import javax.swing.JButton;
import org.session33.clientsim.desktop.parts.Appearance;

/** A dashed area for files; pressing it asks for them. */
final class DropArea extends JButton {
  private static final long serialVersionUID = 1;
  private static final int ARC = 10;

  DropArea(Runnable pressed) {
    super("Drop files or a folder here");
    getAccessibleContext()
        .setAccessibleName("Drop files or a folder here, or press to choose them");
    setToolTipText("Case, registry export, folder list, event log text, error text; or press");
    addActionListener(event -> pressed.run());
    updateUI();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setContentAreaFilled(false);
    setBorderPainted(false);
    setMargin(new Insets(10, 4, 10, 4));
    setForeground(Appearance.colour("muted"));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D smooth = Appearance.smooth(graphics);
    boolean live = isFocusOwner() || getModel().isRollover();
    smooth.setColor(Appearance.colour(live ? "link" : "muted"));
    float width = UIScale.scale(live ? 1.6f : 1f);
    float[] dashes = {UIScale.scale(4f), UIScale.scale(3f)};
    smooth.setStroke(
        new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
    int arc = UIScale.scale(ARC);
    smooth.drawRoundRect(1, 1, getWidth() - 3, getHeight() - 3, arc, arc);
    smooth.dispose();
    super.paintComponent(graphics);
  }
}
