package org.session33.clientsim.desktop.panels;

import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** Puts parts into a panel; the ones that stay are not touched, so that none loses the keyboard. */
final class Slots {
  private Slots() {}

  /**
   * Makes a panel hold these parts in this order. Parts that stay keep their order.
   *
   * @param constraint of each new part
   */
  static void fill(JPanel panel, List<? extends JComponent> parts, String constraint) {
    boolean changed = false;
    for (java.awt.Component old : panel.getComponents()) {
      if (!parts.contains(old)) {
        panel.remove(old);
        changed = true;
      }
    }
    for (int index = 0; index < parts.size(); index++) {
      if (parts.get(index).getParent() != panel) {
        panel.add(parts.get(index), constraint, index);
        changed = true;
      }
    }
    if (changed) {
      panel.revalidate();
      panel.repaint();
    }
  }
}
