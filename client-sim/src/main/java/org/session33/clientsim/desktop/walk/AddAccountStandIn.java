package org.session33.clientsim.desktop.walk;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.ListSelectionModel;
import org.session33.clientsim.desktop.walk.steps.AdministratorComputer;
import org.session33.clientsim.desktop.walk.steps.Control;

/** The choice of an account: click the name, "Add", "OK". */
final class AddAccountStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final transient AdministratorComputer manager;
  private final JList<String> names;
  private final JLabel taken = new JLabel(" ");
  private final JButton add;

  AddAccountStandIn(AdministratorComputer manager) {
    super("Add", manager::namesCancel);
    this.manager = manager;
    names = known(Control.ACCOUNT_NAMES, new JList<>(manager.names().toArray(String[]::new)));
    names.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    names.setVisibleRowCount(3);
    names.getAccessibleContext().setAccessibleName("Account names");
    names.addListSelectionListener(event -> manager.selectName(names.getSelectedValue()));
    frame(names);
    add = known(Control.ADD_NAME, button("Add", 'D', manager::addName));
    body().add(names, "wmin 320");
    body().add(add, "growx 0");
    body().add(taken);
    addButtons(
        known(Control.NAMES_OK, button("OK", 'O', manager::namesOk)),
        button("Cancel", 'A', manager::namesCancel));
    refresh();
  }

  @Override
  void refresh() {
    if (manager.name() == null) {
      names.clearSelection();
    } else {
      names.setSelectedValue(manager.name(), true);
    }
    taken.setText(manager.taken() == null ? "Nobody is added yet." : "To add: " + manager.taken());
  }

  @Override
  void afterUsable() {
    add.setEnabled(add.isEnabled() && manager.name() != null);
  }

  @Override
  JComponent first() {
    return names;
  }
}
