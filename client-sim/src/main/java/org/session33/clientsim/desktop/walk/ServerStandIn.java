package org.session33.clientsim.desktop.walk;

import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.walk.steps.Control;
import org.session33.clientsim.desktop.walk.steps.ServerComputer;

/** The empty screen of a server with its Start menu. */
final class ServerStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final JMenu start;

  ServerStandIn(ServerComputer computer) {
    super(computer.place(), null);
    start = known(Control.START, new JMenu("Start"));
    start.setMnemonic('S');
    JMenuItem run = new JMenuItem("Run", 'R');
    run.addActionListener(event -> computer.chooseRun());
    start.add(run);
    addMenu(start);
    FlowText hint = new FlowText("Programs of this server are started from its menu \"Start\".");
    body().add(hint, "gaptop 24, gapbottom 24, wmin 0, pushy, top");
  }

  @Override
  void refresh() {
    // Nothing on the empty screen changes.
  }

  @Override
  JComponent first() {
    return start;
  }
}
