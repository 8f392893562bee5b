package org.session33.profiles.exchange;

import java.util.List;
import org.session33.profiles.facts.Fact;

/**
 * A text that a client of a service door gets when it gets no session.
 *
 * @param id the id of the error text that it is, as findings know it
 * @param door the door that says it
 * @param part which part of the answer it is
 * @param families the families of Exchange releases that say it so, for instance 2010
 * @param text the wording, with source and confidence; for IMAP4 without the command's tag
 */
public record ClientMessage(
    String id, ServiceDoor door, Part part, List<Integer> families, Fact<String> text) {
  /** A part of the answer to a client. */
  public enum Part {
    /** The text itself, at the store's session limit. */
    SHOWN,
    /**
     * What stands behind it, at the store's session limit: an exception's name, a response code.
     */
    DETAILS,
    /** The answer to AUTHENTICATE, at the store's session limit, where LOGIN has another one. */
    AUTHENTICATE,
    /** The text as an article prints it, where the line itself is known from somebody else. */
    PRINTED,
    /** The text of the Client Access throttling policy; the store is not asked then. */
    THROTTLED
  }

  public ClientMessage {
    families = List.copyOf(families);
  }

  /** Whether a release says it. */
  public boolean isSaidBy(ExchangeRelease release) {
    return families.stream().anyMatch(f -> release.isNamedBy(Integer.toString(f)));
  }
}
