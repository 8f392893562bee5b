package org.session33.clientsim.desktop.walk;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.session33.clientsim.desktop.walk.steps.Control;
import org.session33.clientsim.desktop.walk.steps.ServerComputer;

/** "Run": the box that starts a program by its name. */
final class RunStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final transient ServerComputer computer;
  private final JTextField name = new JTextField(24);

  RunStandIn(ServerComputer computer) {
    super("Run", computer::cancelRun);
    this.computer = computer;
    known(Control.OPEN_BOX, name);
    JLabel label = new JLabel("Open");
    label.setDisplayedMnemonic('P');
    label.setLabelFor(name);
    name.getAccessibleContext().setAccessibleName("Open");
    TypedText.listen(name, computer::type);
    body().add(label);
    body().add(name);
    JButton ok = button("OK", 'O', computer::run);
    known(Control.RUN_REGISTRY_EDITOR, ok);
    known(Control.RUN_SERVICES, ok);
    addButtons(ok, button("Cancel", 'A', computer::cancelRun));
  }

  @Override
  void refresh() {
    TypedText.show(name, computer.typed());
  }

  @Override
  JComponent first() {
    return name;
  }
}
