package org.session33.clientsim.desktop.walk;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.session33.clientsim.desktop.walk.steps.Control;
import org.session33.clientsim.desktop.walk.steps.OutlookComputer;

/** Outlook's own window, as far as the way to the account settings goes. */
final class OutlookStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final transient OutlookComputer computer;
  private final JMenu menu;
  private final JLabel state = new JLabel(" ");
  private final JButton end;
  private final JButton start;

  OutlookStandIn(OutlookComputer computer) {
    super(computer.release(), null);
    this.computer = computer;
    menu = known(Control.OUTLOOK_MENU, new JMenu(computer.menu()));
    menu.setMnemonic(computer.menu().charAt(0));
    JMenuItem settings = new JMenuItem(computer.accounts(), 'A');
    settings.addActionListener(event -> computer.chooseAccountSettings());
    menu.add(settings);
    addMenu(menu);
    body().add(state, "gaptop 24, gapbottom 24, wmin 300, pushy, top");
    end = known(Control.CLOSE_OUTLOOK, button("Close Outlook", 'C', computer::closeOutlook));
    start = known(Control.START_OUTLOOK, button("Start Outlook", 'O', computer::startOutlook));
    addButtons(end, start);
    refresh();
  }

  @Override
  void refresh() {
    state.setText(computer.isRunning() ? "Outlook runs." : "Outlook is closed.");
  }

  @Override
  void afterUsable() {
    boolean usable = end.isEnabled();
    menu.setEnabled(usable && computer.isRunning());
    end.setEnabled(usable && computer.isRunning());
    start.setEnabled(usable && !computer.isRunning());
  }

  @Override
  JComponent first() {
    return computer.isRunning() ? end : start;
  }
}
