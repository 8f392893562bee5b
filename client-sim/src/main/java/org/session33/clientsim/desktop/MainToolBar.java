package org.session33.clientsim.desktop;

import java.util.ArrayList;
import java.util.List;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JSeparator;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Icons;

/** The buttons of the first minute, from left to right in the order of use. */
final class MainToolBar extends JPanel {
  private static final long serialVersionUID = 1;

  private final JButton start;

  /** What goes first where the window is narrow; all of it is in the menu too. */
  private final List<JComponent> yielding = new ArrayList<>();

  /** What needs a case to be rehearsed. */
  private final List<JComponent> ofRehearsal = new ArrayList<>();

  private boolean rehearses = true;

  MainToolBar(DeskCommands commands) {
    super(
        new MigLayout(
            // What stands at the right stays there when parts in between are hidden.
            "insets 8 12 8 12, fillx, gapx 6, hidemode 3", "[][][][]10[]10[][][][][][][][][]"));
    button(commands.get("open"), null);
    button(commands.get("samples"), null);
    button(commands.get("undo"), "undo");
    button(commands.get("redo"), "redo");
    JSeparator separator = new JSeparator(SwingConstants.VERTICAL);
    add(separator, "growy");
    start = button(commands.get("start"), null);
    start.setIcon(Icons.of("start"));
    JButton pause = button(commands.get("pause"), null);
    JButton step = button(commands.get("step"), null);
    JButton drop = button(commands.get("drop"), null);
    JButton restore = button(commands.get("restore"), null);
    JPopupMenu times = new JPopupMenu("Wait");
    for (String id : new String[] {"wait10", "wait2h", "wait1d", "waitOther"}) {
      times.add(new JMenuItem(commands.get(id)));
    }
    JButton wait = new JButton("Wait", Icons.of("down"));
    wait.setHorizontalTextPosition(SwingConstants.LEADING);
    wait.setToolTipText("Let virtual time pass");
    wait.getAccessibleContext().setAccessibleName("Wait");
    wait.addActionListener(event -> times.show(wait, 0, wait.getHeight()));
    // It can be used whenever time can pass.
    Action passing = commands.get("wait2h");
    wait.setEnabled(passing.isEnabled());
    passing.addPropertyChangeListener(event -> wait.setEnabled(passing.isEnabled()));
    add(wait);
    JButton restart = button(commands.get("restart"), null);
    add(button(commands.get("copy"), null), "pushx, align right");
    yielding.addAll(List.of(restart, restore, drop, wait, step, pause));
    ofRehearsal.addAll(yielding);
    ofRehearsal.add(start);
    ofRehearsal.add(separator);
    JButton theme = button(commands.get("theme"), "theme");
    theme.getAccessibleContext().setAccessibleName("Light or dark");
  }

  /** The button that begins, to make it the window's default. */
  JButton start() {
    return start;
  }

  /** Shows what plays a rehearsal, or hides it where there can be none. */
  void showRehearsal(boolean shown) {
    if (rehearses != shown) {
      rehearses = shown;
      ofRehearsal.forEach(c -> c.setVisible(shown));
      revalidate();
    }
  }

  @Override
  public void setBounds(int x, int y, int width, int height) {
    yielding.forEach(c -> c.setVisible(rehearses));
    for (JComponent part : yielding) {
      if (getPreferredSize().width <= width) {
        break;
      }
      part.setVisible(false);
    }
    super.setBounds(x, y, width, height);
  }

  /** A button with the command's words, or with an icon in their place. */
  private JButton button(Action action, @Nullable String icon) {
    JButton button = new JButton(action);
    if (icon != null) {
      button.setHideActionText(true);
      button.setText("");
      button.setIcon(Icons.of(icon));
    }
    button.getAccessibleContext().setAccessibleName(String.valueOf(action.getValue(Action.NAME)));
    add(button);
    return button;
  }
}
