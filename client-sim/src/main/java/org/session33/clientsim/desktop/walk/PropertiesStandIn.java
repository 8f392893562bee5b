package org.session33.clientsim.desktop.walk;

import com.formdev.flatlaf.util.UIScale;
import java.util.List;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.walk.steps.AdministratorComputer;
import org.session33.clientsim.desktop.walk.steps.Control;

/** "Properties" with its tab "Security": accounts above, their permissions below. */
final class PropertiesStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final transient AdministratorComputer manager;
  private final JTabbedPane tabs = new JTabbedPane();
  private final DefaultListModel<String> names = new DefaultListModel<>();
  private final JList<String> accounts = new JList<>(names);
  private final Permissions permissions;
  private final JTable table;
  private final JButton add;
  private boolean showing;

  PropertiesStandIn(AdministratorComputer manager) {
    super("Properties", manager::propertiesCancel);
    this.manager = manager;
    known(Control.PROPERTY_TABS, tabs);
    tabs.getAccessibleContext().setAccessibleName("Properties");
    JPanel others = page();
    others.add(new JLabel("Nothing on the other tabs is needed for this fix."));
    tabs.addTab("(other tabs)", others);
    known(Control.SECURITY_ACCOUNTS, accounts);
    accounts.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    accounts.setVisibleRowCount(4);
    accounts.getAccessibleContext().setAccessibleName("Accounts");
    accounts.addListSelectionListener(
        event -> {
          if (!showing) {
            manager.selectAccount(accounts.getSelectedValue());
          }
        });
    frame(accounts);
    permissions = new Permissions(manager);
    table = known(Control.PERMISSIONS, new JTable(permissions));
    table.getAccessibleContext().setAccessibleName("Permissions, column Allow");
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    // The names of the permissions get all the room that the boxes do not need.
    table.getColumnModel().getColumn(1).setPreferredWidth(UIScale.scale(70));
    table.getColumnModel().getColumn(1).setMaxWidth(UIScale.scale(70));
    frame(table);
    add = known(Control.ADD_ACCOUNT, button("Add", 'D', manager::add));
    JPanel security = page();
    security.add(accounts);
    security.add(add, "growx 0, align right");
    security.add(table.getTableHeader(), "gaptop 6, gapbottom 0");
    security.add(table, "gaptop 0, wmin 240");
    tabs.addTab("Security", security);
    tabs.setMnemonicAt(1, 'S');
    tabs.addChangeListener(event -> manager.selectTab(tabs.getSelectedIndex() == 1));
    body().add(tabs);
    addButtons(
        known(Control.PROPERTIES_OK, button("OK", 'O', manager::propertiesOk)),
        button("Cancel", 'A', manager::propertiesCancel));
  }

  private static JPanel page() {
    JPanel page = new JPanel(new MigLayout("insets 10, wrap 1, gapy 4, fillx", "[grow, fill]"));
    page.setOpaque(false);
    return page;
  }

  /** The names of the permissions and the column "Allow" of the selected account. */
  private static final class Permissions extends AbstractTableModel {
    private static final long serialVersionUID = 1;
    private final transient AdministratorComputer manager;

    Permissions(AdministratorComputer manager) {
      this.manager = manager;
    }

    @Override
    public int getRowCount() {
      return manager.permissions().size();
    }

    @Override
    public int getColumnCount() {
      return 2;
    }

    @Override
    public String getColumnName(int column) {
      return column == 0 ? "Permission" : "Allow";
    }

    @Override
    public Class<?> getColumnClass(int column) {
      return column == 0 ? String.class : Boolean.class;
    }

    @Override
    public boolean isCellEditable(int row, int column) {
      return column == 1 && manager.account() != null;
    }

    @Override
    public Object getValueAt(int row, int column) {
      String permission = manager.permissions().get(row);
      return column == 0 ? permission : manager.isAllowed(permission);
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
      manager.allow(manager.permissions().get(row), Boolean.TRUE.equals(value));
    }
  }

  @Override
  void refresh() {
    showing = true;
    tabs.setSelectedIndex(manager.isSecurity() ? 1 : 0);
    List<String> wanted = manager.accounts();
    if (!java.util.Collections.list(names.elements()).equals(wanted)) {
      names.clear();
      wanted.forEach(names::addElement);
    }
    if (manager.account() == null) {
      accounts.clearSelection();
    } else {
      accounts.setSelectedValue(manager.account(), true);
    }
    showing = false;
    int row = table.getSelectedRow();
    int column = table.getSelectedColumn();
    permissions.fireTableDataChanged();
    if (row >= 0 && column >= 0) {
      table.changeSelection(row, column, false, false);
    }
  }

  @Override
  JComponent first() {
    return manager.isSecurity() ? accounts : tabs;
  }
}
