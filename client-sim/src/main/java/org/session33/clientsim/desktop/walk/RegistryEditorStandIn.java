package org.session33.clientsim.desktop.walk;

import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.walk.steps.Control;
import org.session33.clientsim.desktop.walk.steps.RegistryEditor;
import org.session33.clientsim.desktop.walk.steps.RegistryEditor.Naming;
import org.session33.clientsim.desktop.walk.steps.ServerComputer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.windows.RegistryValue;

/** Registry Editor: keys on the left, values on the right, and the menu "Edit". */
final class RegistryEditorStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final transient RegistryEditor editor;
  private final KeyTree tree;
  private final Values values = new Values();
  private final JTable table = new JTable(values);
  private final JLabel newLabel = new JLabel(" ");
  private final JTextField newName = new JTextField(24);
  private final JMenu edit = new JMenu("Edit");
  private boolean showing;

  RegistryEditorStandIn(ServerComputer computer) {
    super("Registry Editor", computer::exitEditor);
    this.editor = computer.editor();
    this.tree = known(Control.KEY_TREE, new KeyTree(editor));
    known(Control.EDIT_MENU, edit);
    known(Control.VALUE_TABLE, table);
    known(Control.NEW_NAME, newName);
    edit.setMnemonic('E');
    fill(edit.getPopupMenu(), true);
    JMenuBar bar = new JMenuBar();
    bar.add(edit);
    body().add(bar);
    buildTable();
    newLabel.setDisplayedMnemonic('N');
    newLabel.setLabelFor(newName);
    newName.addActionListener(event -> editor.name(newName.getText()));
    JScrollPane keys = new JScrollPane(tree);
    JScrollPane rows = new JScrollPane(table);
    rows.setPreferredSize(new Dimension(360, 200));
    keys.setPreferredSize(new Dimension(270, 200));
    body().add(keys, "split 2, wmin 180, hmin 200, growx 45");
    body().add(rows, "wmin 220, hmin 200, growx 55");
    body().add(newLabel);
    body().add(newName);
    addButtons(
        known(Control.EXIT_EDITOR, button("Exit Registry Editor", 'X', computer::exitEditor)));
    clearDefault();
    refresh();
  }

  private void buildTable() {
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.getAccessibleContext().setAccessibleName("Values");
    table.getColumnModel().getColumn(0).setPreferredWidth(260);
    table.setFillsViewportHeight(true);
    table
        .getSelectionModel()
        .addListSelectionListener(
            event -> {
              if (!showing && !event.getValueIsAdjusting()) {
                editor.selectValue(values.nameAt(table.getSelectedRow()));
              }
            });
    table.registerKeyboardAction(
        event -> editor.modify(),
        KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0),
        JComponent.WHEN_FOCUSED);
    table.registerKeyboardAction(
        event -> editor.delete(),
        KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0),
        JComponent.WHEN_FOCUSED);
    JPopupMenu onValue = new JPopupMenu();
    fill(onValue, false);
    RightClick.on(table, onValue);
    JPopupMenu onKey = new JPopupMenu();
    onKey.add(newMenu());
    RightClick.on(tree, onKey);
  }

  private void fill(JPopupMenu menu, boolean withNew) {
    if (withNew) {
      menu.add(newMenu());
    }
    menu.add(item("Modify", 'M', editor::modify));
    menu.add(item("Delete", 'D', editor::delete));
  }

  private JMenu newMenu() {
    JMenu menu = new JMenu("New");
    menu.setMnemonic('N');
    menu.add(item("Key", 'K', () -> editor.create(Naming.KEY)));
    menu.add(item("DWORD Value", 'D', () -> editor.create(Naming.VALUE)));
    return menu;
  }

  private static JMenuItem item(String name, char mnemonic, Runnable action) {
    JMenuItem item = new JMenuItem(name, mnemonic);
    item.addActionListener(event -> action.run());
    return item;
  }

  /** The values of the selected key. */
  private static final class Values extends AbstractTableModel {
    private static final long serialVersionUID = 1;
    private static final List<String> COLUMNS = List.of("Name", "Type", "Data");
    private transient List<RegistryValue> rows = new ArrayList<>();

    void show(List<RegistryValue> fresh) {
      rows = fresh;
      fireTableDataChanged();
    }

    @Nullable String nameAt(int row) {
      return row < 0 || row >= rows.size() ? null : rows.get(row).name();
    }

    int rowOf(@Nullable String name) {
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).name().equalsIgnoreCase(String.valueOf(name))) {
          return i;
        }
      }
      return -1;
    }

    @Override
    public int getRowCount() {
      return rows.size();
    }

    @Override
    public int getColumnCount() {
      return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
      return COLUMNS.get(column);
    }

    @Override
    public Object getValueAt(int row, int column) {
      RegistryValue value = rows.get(row);
      return switch (column) {
        case 0 -> value.name();
        case 1 -> value.type().toString();
        default ->
            value
                .dword()
                .map(LimitValue::bothNotations)
                .or(value::text)
                .orElse("(other data)");
      };
    }
  }

  @Override
  void refresh() {
    showing = true;
    tree.refresh();
    values.show(editor.values());
    int row = values.rowOf(editor.valueName());
    if (row < 0) {
      table.clearSelection();
    } else {
      table.setRowSelectionInterval(row, row);
    }
    showing = false;
    boolean naming = editor.naming() != Naming.NOTHING;
    if (naming && !newName.isVisible()) {
      newName.setText("");
    }
    String what = editor.naming() == Naming.KEY ? "key" : "DWORD value";
    newLabel.setText("Name of the new " + what + ", then ENTER");
    newName.getAccessibleContext().setAccessibleName("Name of the new " + what);
    boolean wasNaming = newName.isVisible();
    newLabel.setVisible(naming);
    newName.setVisible(naming);
    if (naming && !wasNaming) {
      newName.requestFocusInWindow();
    } else if (!naming && wasNaming && Objects.nonNull(editor.valueName())) {
      table.requestFocusInWindow();
    }
  }

  @Override
  JComponent first() {
    return tree;
  }
}
