package org.session33.profiles.policies;

import java.util.List;
import org.session33.profiles.cases.User;
import org.session33.profiles.files.Place;

/**
 * Which throttling policy a mailbox has, as Get-ThrottlingPolicyAssociation or Get-Mailbox prints
 * it.
 *
 * @param mailboxes the names by which the print knows the mailbox; none where only the policy was
 *     selected
 * @param policy the identity of the policy; empty where the default one applies, which is not the
 *     same as no limit
 * @param place where it stands
 */
public record PolicyAssignment(List<String> mailboxes, String policy, Place place) {
  public PolicyAssignment {
    mailboxes = List.copyOf(mailboxes);
  }

  /** Whether it is a user's: by a name of the mailbox, or because the print names none. */
  public boolean isOf(User user) {
    return mailboxes.isEmpty() || mailboxes.stream().anyMatch(user::isMeantBy);
  }

  /** What people call the mailbox. */
  public String mailbox() {
    return mailboxes.isEmpty() ? "the mailbox" : "'" + mailboxes.get(0) + "'";
  }
}
