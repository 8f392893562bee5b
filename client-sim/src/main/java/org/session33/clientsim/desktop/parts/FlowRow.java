package org.session33.clientsim.desktop.parts;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** Parts beside each other, and in a further row where they do not fit. */
public final class FlowRow extends JPanel {
  private static final long serialVersionUID = 1;
  private static final int ROW_GAP = 3;

  private final int gap;

  /**
   * An empty row.
   *
   * @param gap room between two parts in pixels at 100 percent
   */
  public FlowRow(int gap) {
    super(null);
    this.gap = gap;
    setOpaque(false);
  }

  @Override
  public void doLayout() {
    arrange(getWidth(), true);
  }

  @Override
  public Dimension getPreferredSize() {
    int width = getWidth() > 0 ? getWidth() : Integer.MAX_VALUE;
    return arrange(width, false);
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, getPreferredSize().height);
  }

  /** Places the parts in the order of reading, or only measures the room they take. */
  private Dimension arrange(int width, boolean place) {
    int y = 0;
    int widest = 0;
    List<Component> row = new ArrayList<>();
    int x = 0;
    for (Component part : getComponents()) {
      if (!part.isVisible()) {
        continue;
      }
      int needed = part.getPreferredSize().width;
      if (!row.isEmpty() && x + needed > width) {
        y += end(row, y, width, place) + UIScale.scale(ROW_GAP);
        row.clear();
        x = 0;
      }
      row.add(part);
      widest = Math.max(widest, x + needed);
      x += needed + UIScale.scale(gap);
    }
    return new Dimension(widest, y + end(row, y, width, place));
  }

  /** Ends a row: every part stands in the middle of its height, which is returned. */
  private int end(List<Component> row, int y, int width, boolean place) {
    int height = row.stream().mapToInt(c -> c.getPreferredSize().height).max().orElse(0);
    int x = 0;
    for (Component part : row) {
      Dimension size = part.getPreferredSize();
      if (place) {
        part.setBounds(x, y + (height - size.height) / 2, Math.min(size.width, width), size.height);
      }
      x += size.width + UIScale.scale(gap);
    }
    return height;
  }

  /** The height depends on the width, so another width asks for another layout. */
  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean other = width != getWidth();
    super.setBounds(x, y, width, height);
    if (other) {
      // Later, since the layout that is going on would mark all as laid out at its end.
      SwingUtilities.invokeLater(this::revalidate);
    }
  }
}
