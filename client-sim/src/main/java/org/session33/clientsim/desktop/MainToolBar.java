package org.session33.clientsim.desktop;

import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JSeparator;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;

/** The buttons of the first minute, from left to right in the order of use. */
final class MainToolBar extends JPanel {
  private static final long serialVersionUID = 1;

  private final JButton start;

  MainToolBar(DeskCommands commands) {
    super(new MigLayout("insets 8 12 8 12, fillx, gapx 6", "[][][][]10[]10[][][][][][][]push[][]"));
    button(commands.get("open"), null);
    button(commands.get("samples"), null);
    button(commands.get("undo"), "↶");
    button(commands.get("redo"), "↷");
    add(new JSeparator(SwingConstants.VERTICAL), "growy");
    start = button(commands.get("start"), null);
    start.putClientProperty("FlatLaf.styleClass", "default");
    button(commands.get("pause"), "Pause");
    button(commands.get("step"), null);
    button(commands.get("drop"), null);
    button(commands.get("restore"), null);
    JPopupMenu times = new JPopupMenu("Wait");
    for (String id : new String[] {"wait10", "wait2h", "wait1d", "waitOther"}) {
      times.add(new JMenuItem(commands.get(id)));
    }
    JButton wait = new JButton("Wait ▾");
    wait.setToolTipText("Let virtual time pass");
    wait.getAccessibleContext().setAccessibleName("Wait");
    wait.addActionListener(event -> times.show(wait, 0, wait.getHeight()));
    // It can be used whenever time can pass.
    Action passing = commands.get("wait2h");
    wait.setEnabled(passing.isEnabled());
    passing.addPropertyChangeListener(event -> wait.setEnabled(passing.isEnabled()));
    add(wait);
    button(commands.get("restart"), null);
    button(commands.get("copy"), null);
    JButton theme = button(commands.get("theme"), "◐");
    theme.getAccessibleContext().setAccessibleName("Light or dark");
  }

  /** The button that begins, to make it the window's default. */
  JButton start() {
    return start;
  }

  private JButton button(Action action, @org.jspecify.annotations.Nullable String sign) {
    JButton button = new JButton(action);
    if (sign != null) {
      // The sign stays whatever the command is called at the moment.
      button.setHideActionText(true);
      button.setText(sign);
    }
    String name = String.valueOf(action.getValue(Action.NAME));
    button.getAccessibleContext().setAccessibleName(name);
    add(button);
    return button;
  }
}
