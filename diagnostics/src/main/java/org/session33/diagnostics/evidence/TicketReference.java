package org.session33.diagnostics.evidence;

import org.session33.profiles.files.Place;

/**
 * The ticket that a mail belongs to, as a ticket system wrote it into its header or subject
 * (formats.md 16.9).
 *
 * @param system the ticket system with its version, {@code Request Tracker 4.4.4} for instance;
 *     empty where only the subject tells of a ticket
 * @param host what stands before the number: the name of a helpdesk or its host; may be empty
 * @param number the ticket's number, digits
 * @param where the mail
 */
public record TicketReference(String system, String host, String number, Place where) {
  /** As people write it: {@code example.test #4711}. */
  public String words() {
    return host.isEmpty() ? "#" + number : host + " #" + number;
  }
}
