package org.session33.clientsim.desktop.walk;

import java.util.function.UnaryOperator;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.walk.steps.WalkedCase;
import org.session33.profiles.cases.Case;

/**
 * The case on the desk, changed by a walk. While no case is on it, the last one is shown.
 *
 * @param desk the desk
 * @param beginning the case that the walk began with
 */
record DeskCase(Desk desk, Case beginning) implements WalkedCase {
  @Override
  public Case now() {
    Case theCase = desk.theCase();
    return theCase == null ? beginning : theCase;
  }

  @Override
  public void change(String what, UnaryOperator<Case> change) {
    desk.edit(what, change);
  }
}
