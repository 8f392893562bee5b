package org.session33.diagnostics.evidence.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.TicketReference;
import org.session33.profiles.files.SourceFile;

/**
 * A mail, taken apart. The mails that it encloses are taken apart with it, so that their parts
 * stand here too.
 *
 * @param ticket the ticket that it belongs to, or null; that of an enclosed mail where it names
 *     none
 * @param sent when it was sent, or null
 * @param names the people that its header names: what stands beside their addresses, and the part
 *     of each address before the {@code @}
 * @param parts its texts and what is attached, in their order
 */
public record Mail(
    @Nullable TicketReference ticket,
    @Nullable Instant sent,
    List<String> names,
    List<Part> parts) {
  /** Keeps its own copies. */
  public Mail {
    names = List.copyOf(names);
    parts = List.copyOf(parts);
  }

  /**
   * A text or a file in a mail.
   *
   * @param file what it holds, under the mail's name and its own
   * @param text whether it is what somebody wrote, and no file that was attached
   */
  public record Part(SourceFile file, boolean text) {}
}
