package org.session33.clientsim.desktop.walk;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.KeyStroke;

/** A menu on the right mouse button, on Shift+F10 and on the menu key; it selects the row first. */
final class RightClick {
  private RightClick() {}

  /** Gives a tree or a table its menu. */
  static void on(JComponent component, JPopupMenu popup) {
    component.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            show(event);
          }

          @Override
          public void mouseReleased(MouseEvent event) {
            show(event);
          }

          private void show(MouseEvent event) {
            if (event.isPopupTrigger() && component.isEnabled()) {
              select(component, event.getPoint());
              popup.show(component, event.getX(), event.getY());
            }
          }
        });
    for (String key : new String[] {"shift F10", "CONTEXT_MENU"}) {
      component.registerKeyboardAction(
          event -> {
            Point at = selected(component);
            popup.show(component, at.x, at.y);
          },
          key.equals("CONTEXT_MENU")
              ? KeyStroke.getKeyStroke(KeyEvent.VK_CONTEXT_MENU, 0)
              : KeyStroke.getKeyStroke(key),
          JComponent.WHEN_FOCUSED);
    }
  }

  private static void select(JComponent component, Point at) {
    if (component instanceof JTree tree) {
      int row = tree.getClosestRowForLocation(at.x, at.y);
      tree.setSelectionRow(row);
    } else if (component instanceof JTable table) {
      int row = table.rowAtPoint(at);
      if (row >= 0) {
        table.setRowSelectionInterval(row, row);
      }
    }
  }

  private static Point selected(JComponent component) {
    Rectangle row = null;
    if (component instanceof JTree tree && tree.getSelectionCount() > 0) {
      row = tree.getRowBounds(tree.getMinSelectionRow());
    } else if (component instanceof JTable table && table.getSelectedRow() >= 0) {
      row = table.getCellRect(table.getSelectedRow(), 0, true);
    }
    return row == null ? new Point(0, 0) : new Point(row.x, row.y + row.height);
  }
}
