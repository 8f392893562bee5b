package org.session33.clientsim.desktop.walk.steps;

import java.util.function.UnaryOperator;
import org.session33.profiles.cases.Case;

/** The case that is changed by what a person does in the stand-in dialogs. */
public interface WalkedCase {
  /** The case as it is now. */
  Case now();

  /**
   * Changes it; the change is rehearsed and can be undone.
   *
   * @param what in a few words, for Undo
   */
  void change(String what, UnaryOperator<Case> change);
}
