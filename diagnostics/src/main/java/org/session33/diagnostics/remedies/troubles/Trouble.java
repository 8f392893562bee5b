package org.session33.diagnostics.remedies.troubles;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;
import org.session33.profiles.sessions.SessionRole;

/**
 * One gate that refuses one kind of holder. Refused folders belong to folder synchronisation.
 *
 * @param gate the gate, or null where no gate refuses and Outlook itself copes with no more folders
 * @param role what the refused sessions are for
 * @param program the program that is refused; empty where the role says it all
 */
public record Trouble(@Nullable Gate gate, SessionRole role, String program) {
  /** Whether another trouble is about the same holder, at whichever gate. */
  public boolean isOfSameHolder(Trouble other) {
    return role == other.role && program.equals(other.program);
  }

  /** As people see it, for instance {@code shared calendar refused by Client Access}. */
  public String words() {
    if (gate == null) {
      return "shared folders beyond what Outlook copes with";
    }
    if (gate == Gate.OBJECTS) {
      return "shared folders refused by the limit of open objects";
    }
    return (program.isEmpty() ? role.words() : program)
        + " refused by "
        + GateFacts.of(gate).title();
  }
}
