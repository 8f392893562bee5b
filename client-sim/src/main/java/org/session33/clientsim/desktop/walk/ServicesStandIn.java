package org.session33.clientsim.desktop.walk;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.ListSelectionModel;
import org.session33.clientsim.desktop.walk.steps.Control;
import org.session33.clientsim.desktop.walk.steps.ServerComputer;

/** The services of the server. */
final class ServicesStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final transient ServerComputer computer;
  private final JList<String> list;
  private final JButton restart;

  ServicesStandIn(ServerComputer computer) {
    super("Services", computer::closeServices);
    this.computer = computer;
    list = known(Control.SERVICE_LIST, new JList<>(computer.services().toArray(String[]::new)));
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setVisibleRowCount(4);
    list.getAccessibleContext().setAccessibleName("Services");
    list.addListSelectionListener(event -> computer.selectService(list.getSelectedValue()));
    frame(list);
    restart =
        known(Control.RESTART_SERVICE, button("Restart Service", 'R', computer::restartService));
    body().add(list, "wmin 300, push, grow");
    addButtons(restart);
    refresh();
  }

  @Override
  void refresh() {
    if (computer.service() == null) {
      list.clearSelection();
    } else {
      list.setSelectedValue(computer.service(), true);
    }
  }

  @Override
  void afterUsable() {
    restart.setEnabled(restart.isEnabled() && computer.service() != null);
  }

  @Override
  JComponent first() {
    return list;
  }
}
