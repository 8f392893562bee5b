package org.session33.profiles.intake.profile;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Place;

/**
 * A further mailbox that Autodiscover tells Outlook to open. One of type {@code Delegate} is
 * automapped: it is never listed under "Open these additional mailboxes".
 *
 * @param type {@code Delegate}, {@code Archive}, {@code TeamMailbox} or what the file says instead;
 *     null when it says nothing
 * @param displayName its name as people see it, null when absent
 * @param smtpAddress its address, null when absent
 * @param ownerSmtpAddress the address of the mailbox that an archive or team mailbox belongs to,
 *     null when absent
 * @param legacyDn its distinguished name of old ({@code /o=…/cn=…}), null when absent
 * @param server the server that it is on, null when absent
 * @param place where it was read
 */
public record AlternativeMailbox(
    @Nullable String type,
    @Nullable String displayName,
    @Nullable String smtpAddress,
    @Nullable String ownerSmtpAddress,
    @Nullable String legacyDn,
    @Nullable String server,
    Place place) {
  /** Whether Outlook opens it by itself because somebody has been given full access. */
  public boolean isAutomapped() {
    return "Delegate".equalsIgnoreCase(type);
  }
}
