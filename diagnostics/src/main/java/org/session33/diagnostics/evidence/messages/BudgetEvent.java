package org.session33.diagnostics.evidence.messages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.profiles.gates.ClientAccessLimit;

/**
 * An event 2915: a user was over a part of the throttling policy.
 *
 * @param user who, as written, often {@code DOMAIN\alias}, or null where it was cut off
 * @param setting the setting of the policy that refused, or null where the event tells of time,
 *     which slows down and refuses nothing, or tells no part
 * @param addressBook whether the process of the address book service wrote it
 */
public record BudgetEvent(
    @Nullable String user, @Nullable ClientAccessLimit setting, boolean addressBook) {
  /** The id of its text. */
  public static final String ID = "over-throttling-budget";

  /** What such a text says; empty for every other text. */
  public static Optional<BudgetEvent> of(ObservedText text) {
    if (!text.id().equals(ID)) {
      return Optional.empty();
    }
    String part = text.parts().get("part");
    return Optional.of(
        new BudgetEvent(
            text.parts().get("user"),
            part == null
                ? null
                : ClientAccessLimit.ofPolicy(text.parts().getOrDefault("component", "") + part)
                    .orElse(null),
            text.parts().containsKey("directory")));
  }

  /** The user without the domain, or null. */
  public @Nullable String alias() {
    String account = user;
    return account == null ? null : account.substring(account.lastIndexOf('\\') + 1);
  }

  /** Whether connections of MAPI to the mailbox were refused. */
  public boolean refusedConnections() {
    return setting == ClientAccessLimit.RCA_MAX_CONCURRENCY && !addressBook;
  }
}
