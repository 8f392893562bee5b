package org.session33.diagnostics.remedies;

import java.util.List;

/**
 * Changes that people try and that cannot help, because they move another gate. They change nothing
 * that the store reads, so the unchanged case is rehearsed again.
 */
final class IneffectiveRemedies {
  private static final int FIRST_WITH_THROTTLING = 2010;

  private IneffectiveRemedies() {}

  static List<Remedy> all() {
    return List.of(
        new Remedy(
            "change-throttling-policy",
            context ->
                unchanged(
                    context,
                    "has no throttling policy",
                    "throttling guards Client Access, in front of the store; the store counts its"
                        + " sessions whatever the policy says (KB 980049)")),
        new Remedy(
            "raise-popimap-connection-limit",
            context ->
                unchanged(
                    context,
                    "has no such setting that touches the store's limit",
                    "it limits connections of the POP and IMAP services, by default 16 a user for"
                        + " IMAP4 on Exchange 2010 too, and not the sessions that the store counts"
                        + " (KB 980049)")));
  }

  private static Attempt unchanged(RemedyContext context, String missing, String why) {
    return context.failing().server().release().family() < FIRST_WITH_THROTTLING
        ? Attempt.notApplicable(context.failing().server().release() + " " + missing)
        : new Attempt.Change(context.failing(), java.util.Map.of(), why);
  }
}
