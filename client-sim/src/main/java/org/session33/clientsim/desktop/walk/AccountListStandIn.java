package org.session33.clientsim.desktop.walk;

import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.session33.clientsim.desktop.walk.steps.Control;
import org.session33.clientsim.desktop.walk.steps.OutlookComputer;

/** "Account Settings": the list of accounts. */
final class AccountListStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final transient OutlookComputer computer;
  private final JList<String> list;

  AccountListStandIn(OutlookComputer computer) {
    super(computer.accounts(), computer::closeAccounts);
    this.computer = computer;
    list = known(Control.ACCOUNT_LIST, new JList<>(new String[] {computer.account()}));
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setVisibleRowCount(3);
    list.getAccessibleContext().setAccessibleName("Accounts");
    list.addListSelectionListener(
        event -> {
          if (!list.isSelectionEmpty()) {
            computer.selectAccount();
          }
        });
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2 && list.isEnabled()) {
              computer.openAccount();
            }
          }
        });
    list.registerKeyboardAction(
        event -> computer.openAccount(),
        KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0),
        JComponent.WHEN_FOCUSED);
    frame(list);
    JLabel label = new JLabel("Accounts");
    label.setDisplayedMnemonic('U');
    label.setLabelFor(list);
    body().add(label);
    body().add(list, "wmin 280, hmin 60");
    JButton close = known(Control.ACCOUNTS_CLOSE, button("Close", 'L', computer::closeAccounts));
    if (computer.isOpenedByButton()) {
      addButtons(known(Control.CHANGE, button("Change", 'C', computer::openAccount)), close);
    } else {
      addButtons(close);
    }
  }

  @Override
  void refresh() {
    if (!computer.isAccountSelected()) {
      list.clearSelection();
    }
  }

  @Override
  JComponent first() {
    return list;
  }
}
