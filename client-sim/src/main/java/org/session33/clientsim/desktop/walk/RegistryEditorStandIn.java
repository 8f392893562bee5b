package org.session33.clientsim.desktop.walk;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import net.miginfocom.swing.MigLayout;
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
  private final JTextField newName = new JTextField(12);
  private final JMenu edit = new JMenu("Edit");
  private Naming shownNaming = Naming.NOTHING;
  private boolean showing;

  RegistryEditorStandIn(ServerComputer computer) {
    super("Registry Editor", computer::exitEditor);
    this.editor = computer.editor();
    this.tree = known(Control.KEY_TREE, new KeyTree(editor));
    known(Control.DELETE_VALUE, edit);
    known(Control.NEW_KEY, edit);
    known(Control.NEW_VALUE, edit);
    known(Control.VALUE_TABLE, table);
    known(Control.NEW_NAME, newName);
    edit.setMnemonic('E');
    fill(edit.getPopupMenu(), true);
    addMenu(edit);
    buildTable();
    newLabel.setVisible(false);
    newName.setVisible(false);
    newLabel.setDisplayedMnemonic('N');
    newLabel.setLabelFor(newName);
    newName.addActionListener(event -> editor.name(newName.getText()));
    JScrollPane keys = new JScrollPane(tree);
    JScrollPane rows = new JScrollPane(table);
    rows.setPreferredSize(new Dimension(UIScale.scale(360), UIScale.scale(200)));
    keys.setPreferredSize(new Dimension(UIScale.scale(270), UIScale.scale(200)));
    JPanel both =
        new JPanel(new MigLayout("insets 0, fill", "[grow 42, fill][grow 58, fill]", "[fill]"));
    both.setOpaque(false);
    both.add(keys, "wmin 120");
    both.add(rows, "wmin 140");
    body().add(both, "push, grow, hmin 200");
    body().add(newLabel, "wmin 0");
    body().add(newName);
    addButtons(
        known(Control.EXIT_EDITOR, button("Exit Registry Editor", 'X', computer::exitEditor)));
    clearDefault();
    refresh();
  }

  private void buildTable() {
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    table.getAccessibleContext().setAccessibleName("Values");
    // A narrow list scrolls sideways: the end of a name and its number matter most.
    table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
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
    private static final List<String> COLUMNS = List.of("Name", "Data");
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
      if (column == 0) {
        return value.name();
      }
      return value
          .dword()
          .map(LimitValue::bothNotations)
          .orElseGet(() -> value.type() + " " + value.text().orElse("(other data)"));
    }
  }

  @Override
  void refresh() {
    showing = true;
    tree.refresh();
    values.show(editor.values());
    fitColumns();
    int row = values.rowOf(editor.valueName());
    if (row < 0) {
      table.clearSelection();
    } else {
      table.setRowSelectionInterval(row, row);
    }
    showing = false;
    showNaming();
  }

  private void showNaming() {
    Naming naming = editor.naming();
    if (naming == shownNaming) {
      return;
    }
    boolean begins = naming != Naming.NOTHING;
    // The focus moves before the box is hidden, or it would go wherever Swing likes.
    if (!begins) {
      (shownNaming == Naming.VALUE ? table : tree).requestFocusInWindow();
    }
    shownNaming = naming;
    newLabel.setVisible(begins);
    newName.setVisible(begins);
    if (begins) {
      String what = naming == Naming.KEY ? "key" : "DWORD value";
      newLabel.setText("New " + what);
      newName.setText("");
      newName.getAccessibleContext().setAccessibleName("Name of the new " + what);
      newName.requestFocusInWindow();
    }
  }

  private void fitColumns() {
    FontMetrics metrics = table.getFontMetrics(table.getFont());
    for (int column = 0; column < values.getColumnCount(); column++) {
      int widest = metrics.stringWidth("4294967295");
      for (int row = 0; row < values.getRowCount(); row++) {
        String text = String.valueOf(values.getValueAt(row, column));
        widest = Math.max(widest, metrics.stringWidth(text));
      }
      table.getColumnModel().getColumn(column).setPreferredWidth(widest + UIScale.scale(24));
    }
  }

  @Override
  JComponent first() {
    return tree;
  }
}
