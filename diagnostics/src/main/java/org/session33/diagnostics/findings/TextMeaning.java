package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Set;
import org.session33.profiles.facts.Fact;

/**
 * What a known error text means: the causes that it fits, and what decides between them. A text
 * opens a family; it never confirms a member of it (lookalikes.md 0).
 *
 * @param id the id of the text
 * @param says what the message is, a clause with its source
 * @param fits the causes that it fits, the best first
 * @param refines ids of texts that are only a part of this one and tell nothing beside it
 * @param bothGates whether clients show it when Client Access refuses and when the store does
 * @param services whether only clients of services show it, and never Outlook
 * @param decides what to look at next, a clause; empty where each cause says it by itself
 */
record TextMeaning(
    String id,
    Fact<String> says,
    List<Fit> fits,
    Set<String> refines,
    boolean bothGates,
    boolean services,
    String decides) {
  /**
   * A cause that a text fits.
   *
   * @param cause the cause's id
   * @param weight how well
   */
  record Fit(String cause, Weight weight) {}

  TextMeaning {
    fits = List.copyOf(fits);
    refines = Set.copyOf(refines);
  }
}
