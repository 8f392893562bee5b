package org.session33.clientsim.desktop.parts;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** A column that is as wide as its scroll pane and scrolls up and down only. */
public class ColumnPanel extends JPanel implements Scrollable {
  private static final long serialVersionUID = 1;
  private static final int LINE = 24;

  /** An empty column; parts are added below each other. */
  public ColumnPanel(String insets) {
    super(
        new MigLayout(
            "insets " + insets + ", fillx, wrap 1, gapy 8, hidemode 3", "[0:0, grow, fill]"));
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return LINE;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return orientation == SwingConstants.VERTICAL
        ? Math.max(LINE, visible.height - LINE)
        : visible.width;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
