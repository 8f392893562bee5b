package org.session33.clientsim.desktop.parts;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** A light area with round corners that holds what belongs together. */
public final class Card extends JPanel {
  private static final long serialVersionUID = 1;

  /** A card with a layout of MigLayout's. */
  public Card(String layout, String columns, String rows) {
    super(new MigLayout(layout, columns, rows));
    setOpaque(false);
  }

  /** A card with one column that fills it. */
  public Card() {
    this("insets 10 12 10 12, fillx, wrap 1, gapy 4", "[0:0, grow, fill]", "");
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D smooth = Appearance.smooth(graphics);
    int arc = UIScale.scale(UIManager.getInt("Session33.card.arc"));
    smooth.setColor(Appearance.colour("card"));
    smooth.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    smooth.setColor(Appearance.colour("card.border"));
    smooth.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    smooth.dispose();
    super.paintComponent(graphics);
  }
}
