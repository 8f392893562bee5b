package org.session33.clientsim.desktop.form;

import java.util.function.UnaryOperator;
import org.session33.profiles.cases.Case;

/**
 * What an input into the form does to the case, or why it does nothing.
 *
 * @param what in a few words, for Undo
 * @param change makes the changed case
 * @param complaint what is wrong with the input and what would be right; empty where it is taken
 */
public record FormEdit(String what, UnaryOperator<Case> change, String complaint) {
  /** An input that is taken. */
  public static FormEdit of(String what, UnaryOperator<Case> change) {
    return new FormEdit(what, change, "");
  }

  /** An input that is refused; the case stays as it is. */
  public static FormEdit refused(String complaint) {
    return new FormEdit("", UnaryOperator.identity(), complaint);
  }

  /** Whether the input is taken. */
  public boolean isTaken() {
    return complaint.isEmpty();
  }
}
