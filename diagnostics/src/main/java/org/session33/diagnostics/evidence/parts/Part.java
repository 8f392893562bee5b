package org.session33.diagnostics.evidence.parts;

import java.util.List;
import org.session33.profiles.exchange.ServerRegistry;

/**
 * What one file holds.
 *
 * @param records how many values, mailboxes or rows were read
 * @param says what they are and mean, sentences
 * @param missing what is needed to go on, a clause
 * @param names the names of people, mailboxes and machines in it
 * @param registry the values of the Information Store in it, often none
 */
record Part(
    int records, List<String> says, String missing, List<String> names, ServerRegistry registry) {
  /** Keeps its own copies. */
  Part {
    says = List.copyOf(says);
    names = List.copyOf(names);
  }

  /** A part without names and without values of the Information Store. */
  static Part of(int records, List<String> says, String missing) {
    return new Part(records, says, missing, List.of(), ServerRegistry.empty());
  }

  /** The same with names. */
  Part naming(List<String> all) {
    return new Part(records, says, missing, all, registry);
  }

  /** What a profile's part needs to be acted out. */
  static final String PROFILE =
      "to act it out, the registry export of the user's Outlook profile or a case file";
}
