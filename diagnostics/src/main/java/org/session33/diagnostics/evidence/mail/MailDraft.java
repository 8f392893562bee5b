package org.session33.diagnostics.evidence.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.TicketReference;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/** Collects what is taken out of a mail, up to the caps of {@link InputLimits}. */
final class MailDraft {
  private static final int MOST_NAMES = 200;

  /** Whoever is called so is a role and no person, and our own words are full of these. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "helpdesk", "support", "service", "info", "ops", "ticket", "tickets", "mail", "noreply");

  private final Consumer<Problem> problems;
  private final List<Mail.Part> parts = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private long bytesOut;
  private int counted;
  private boolean full;
  private @Nullable TicketReference ticket;
  private @Nullable Instant sent;

  MailDraft(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** A mail's own ticket and time; those of the outermost mail that has them stay. */
  void tell(@Nullable TicketReference ofTicket, @Nullable Instant when) {
    ticket = ticket == null ? ofTicket : ticket;
    sent = sent == null ? when : sent;
  }

  /** The people whom a field of a header names. */
  void names(String field) {
    for (String written : field.split("[,;]", -1)) {
      if (names.size() < MOST_NAMES) {
        name(written.strip());
      }
    }
  }

  private void name(String written) {
    int open = written.indexOf('<');
    String beside = (open < 0 ? written : written.substring(0, open)).replace("\"", "").strip();
    int at = written.indexOf('@');
    if (at > open) {
      names.add(written.substring(open + 1, at).strip());
    }
    if (!beside.isEmpty() && beside.indexOf('@') < 0) {
      names.add(beside);
      // As ticket systems put it: "Ada via RT".
      names.add(beside.replaceFirst(" via .*", ""));
    }
    names.removeIf(n -> n.length() < 3 || NO_NAMES.contains(n.toLowerCase(Locale.ROOT)));
  }

  /**
   * Counts one more part, whatever it is.
   *
   * @throws InputException if the mail has more parts than are read
   */
  void count(SourceFile mail) throws InputException {
    if (++counted > InputLimits.MAIL_PARTS) {
      full = true;
      throw new InputException(
          mail.place(),
          "the mail has more than " + InputLimits.MAIL_PARTS + " parts",
          "save the attachments that matter as files and give those");
    }
  }

  /** A text that somebody wrote; nothing happens where it is blank. */
  void text(SourceFile mail, String label, String text) throws InputException {
    if (!text.isBlank()) {
      add(mail, label, text.getBytes(StandardCharsets.UTF_8), true);
    }
  }

  /** A file that is attached. */
  void attachment(SourceFile mail, String label, byte[] bytes) throws InputException {
    add(mail, label, bytes, false);
  }

  /** A mail in a mail, under a name that no other has. */
  SourceFile enclosed(SourceFile mail, String label, byte[] bytes) {
    return unique(mail, label, bytes);
  }

  private void add(SourceFile mail, String label, byte[] bytes, boolean text)
      throws InputException {
    bytesOut += bytes.length;
    if (bytesOut > InputLimits.MAIL_BYTES) {
      full = true;
      throw new InputException(
          mail.place(),
          "the mail comes out larger than " + (InputLimits.MAIL_BYTES >> 20) + " MiB",
          "save the attachments that matter as files and give those");
    }
    SourceFile file = unique(mail, label, bytes);
    if (bytes.length == 0) {
      problems.accept(
          Problem.warning(
              file.place(), "this attachment is empty", "ask for it again where it matters"));
    } else {
      parts.add(new Mail.Part(file, text));
    }
  }

  private SourceFile unique(SourceFile mail, String label, byte[] bytes) {
    SourceFile file = mail.inside(label, bytes);
    int number = 2;
    while (!taken.add(file.name().toLowerCase(Locale.ROOT))) {
      file = mail.inside(number++ + " " + label, bytes);
    }
    return file;
  }

  /** Whether a cap was reached, so that nothing more is taken. */
  boolean isFull() {
    return full;
  }

  Mail mail() {
    return new Mail(ticket, sent, List.copyOf(names), parts);
  }
}
