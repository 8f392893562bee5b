package org.session33.clientsim.desktop.walk;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.session33.clientsim.desktop.walk.steps.Control;
import org.session33.clientsim.desktop.walk.steps.OutlookComputer;

/** The account itself: a wizard with "Next" and "Finish". */
final class AccountStandIn extends StandIn {
  private static final long serialVersionUID = 1;

  private final transient OutlookComputer computer;
  private final JLabel page = new JLabel(" ");
  private final JButton more;
  private final JButton next;
  private final JButton finish;

  AccountStandIn(OutlookComputer computer) {
    super(computer.account(), computer::accountCancel);
    this.computer = computer;
    more = known(Control.MORE_SETTINGS, button(computer.settings(), 'M', computer::moreSettings));
    next = known(Control.NEXT, button("Next", 'N', computer::next));
    finish = known(Control.FINISH, button("Finish", 'F', computer::save));
    body().add(page, "wmin 360");
    body().add(more, "growx 0, gaptop 12, gapbottom 12");
    addButtons(next, finish, button("Cancel", 'A', computer::accountCancel));
    refresh();
  }

  @Override
  void refresh() {
    page.setText(
        computer.isLastPage()
            ? "All that is needed was entered."
            : "The mailbox of " + computer.theCase().user().name());
  }

  @Override
  void afterUsable() {
    boolean usable = next.isEnabled() || finish.isEnabled() || more.isEnabled();
    more.setEnabled(usable && !computer.isLastPage());
    next.setEnabled(usable && !computer.isLastPage());
    finish.setEnabled(usable && computer.isLastPage());
  }

  @Override
  JComponent first() {
    return computer.isLastPage() ? finish : more;
  }
}
