package org.session33.clientsim.desktop;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;

/** The menu bar. */
final class MainMenu extends JMenuBar {
  private static final long serialVersionUID = 1;

  private final JMenu recent = new JMenu("Open recent");
  private final transient Consumer<String> open;

  /**
   * A menu bar.
   *
   * @param open opens a recent case
   */
  MainMenu(DeskCommands commands, Consumer<String> open) {
    this.open = open;
    recent.setMnemonic('R');
    JMenu file = menu("File", 'F');
    item(file, commands, "open", 'O');
    file.add(recent);
    item(file, commands, "samples", 'A');
    file.addSeparator();
    item(file, commands, "save", 'S');
    item(file, commands, "saveAs", 'V');
    file.addSeparator();
    item(file, commands, "export", 'E');
    item(file, commands, "exportFixes", 'X');
    file.addSeparator();
    item(file, commands, "quit", 'Q');
    JMenu edit = menu("Edit", 'E');
    item(edit, commands, "undo", 'U');
    item(edit, commands, "redo", 'R');
    edit.addSeparator();
    item(edit, commands, "paste", 'P');
    item(edit, commands, "copy", 'C');
    check(edit, commands, "redact", 'N');
    JMenu rehearsal = menu("Rehearsal", 'R');
    item(rehearsal, commands, "start", 'S');
    item(rehearsal, commands, "closeOutlook", 'C');
    rehearsal.addSeparator();
    item(rehearsal, commands, "pause", 'P');
    item(rehearsal, commands, "step", 'T');
    rehearsal.addSeparator();
    item(rehearsal, commands, "drop", 'D');
    item(rehearsal, commands, "restore", 'N');
    JMenu wait = new JMenu("Wait");
    wait.setMnemonic('W');
    item(wait, commands, "wait10", 'M');
    item(wait, commands, "wait2h", 'H');
    item(wait, commands, "wait1d", 'D');
    item(wait, commands, "waitOther", 'O');
    rehearsal.add(wait);
    item(rehearsal, commands, "restart", 'I');
    rehearsal.addSeparator();
    item(rehearsal, commands, "doors", 'F');
    rehearsal.addSeparator();
    item(rehearsal, commands, "clear", 'L');
    item(rehearsal, commands, "cancel", 'A');
    JMenu view = menu("View", 'V');
    item(view, commands, "theme", 'D');
    check(view, commands, "animate", 'P');
    view.addSeparator();
    item(view, commands, "larger", 'L');
    item(view, commands, "smaller", 'S');
    item(view, commands, "normal", 'N');
    JMenu help = menu("Help", 'H');
    item(help, commands, "help", 'G');
    item(help, commands, "about", 'A');
  }

  private JMenu menu(String name, char mnemonic) {
    JMenu menu = new JMenu(name);
    menu.setMnemonic(mnemonic);
    add(menu);
    return menu;
  }

  private static void item(JMenu menu, DeskCommands commands, String id, char mnemonic) {
    JMenuItem item = new JMenuItem(commands.get(id));
    item.setMnemonic(mnemonic);
    menu.add(item);
  }

  private static void check(JMenu menu, DeskCommands commands, String id, char mnemonic) {
    JCheckBoxMenuItem item = new JCheckBoxMenuItem(commands.get(id));
    item.setMnemonic(mnemonic);
    menu.add(item);
  }

  /** Lists what was opened before. */
  void showRecent(List<String> paths) {
    recent.removeAll();
    paths.forEach(p -> recent.add(p).addActionListener(event -> open.accept(p)));
    recent.setEnabled(!paths.isEmpty());
  }
}
