package org.session33.diagnostics.evidence.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.TicketReference;
import org.session33.diagnostics.evidence.ToldRelease;
import org.session33.diagnostics.evidence.mail.Mail;
import org.session33.diagnostics.evidence.mail.MailFormat;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.records.RecordComponents;
import org.session33.profiles.windows.DecodedText;

/**
 * Joins what the parts of one mail tell. What stands in a line that is quoted counts only where it
 * is not told without the mark of a quotation in the same mail, and only once.
 */
final class MailEvidence {
  private final SourceFile file;
  private final MailFormat format;
  private final Mail mail;
  private final List<Told> told = new ArrayList<>();

  /**
   * What one part tells.
   *
   * @param part the part
   * @param lines its lines where it is a text that somebody wrote; none otherwise
   * @param evidence what was found in it
   */
  private record Told(Mail.Part part, List<String> lines, Evidence evidence) {
    boolean isQuoted(Place where) {
      return where.file().equals(part.file().name())
          && where.line() > 0
          && where.line() <= lines.size()
          && lines.get(where.line() - 1).stripLeading().startsWith(">");
    }
  }

  MailEvidence(SourceFile file, MailFormat format, Mail mail) {
    this.file = file;
    this.format = format;
    this.mail = mail;
  }

  /** Takes what one part tells. */
  void add(Mail.Part part, Evidence evidence) {
    told.add(new Told(part, part.text() ? lines(part.file()) : List.of(), evidence));
  }

  private static List<String> lines(SourceFile text) {
    try {
      return DecodedText.of(text.bytes(InputLimits.MAIL_BYTES)).text().lines().toList();
    } catch (InputException e) {
      return List.of();
    }
  }

  /** Whether any part tells something. */
  private boolean isKnown() {
    return told.stream()
        .map(Told::evidence)
        .anyMatch(e -> e.records() > 0 || e.files().stream().anyMatch(f -> f.records() > 0));
  }

  /** Whether it is only said that nothing is in a text, beside which another part tells it all. */
  boolean isOnlyAGreeting(Problem problem) {
    return !problem.isError()
        && problem.place().line() == 0
        && isKnown()
        && told.stream()
            .anyMatch(
                t -> t.part().text() && t.part().file().name().equals(problem.place().file()));
  }

  /** What the mail tells, with its parts. */
  Evidence joined() {
    Evidence all = Evidence.NONE;
    for (Told one : told) {
      all = all.plus(one.evidence());
    }
    boolean known = isKnown();
    Set<String> said = new HashSet<>();
    List<EventRecord> events = once(Evidence::events, MailEvidence::key, EventRecord::where, said);
    List<ObservedText> texts = once(Evidence::texts, MailEvidence::key, ObservedText::where, said);
    List<ToldRelease> releases =
        once(Evidence::releases, MailEvidence::key, ToldRelease::where, said);
    List<EvidenceFile> files = new ArrayList<>();
    files.add(itself());
    for (Told one : told) {
      for (EvidenceFile read : one.evidence().files()) {
        // A greeting lacks nothing where something is told beside it.
        boolean greeting = known && one.part().text() && !read.tellsOfUnknownFailure();
        files.add(greeting ? RecordComponents.with(read, "missing", "") : read);
      }
    }
    TicketReference ticket = mail.ticket();
    Evidence joined = RecordComponents.with(all, "events", events);
    joined = RecordComponents.with(joined, "texts", texts);
    joined = RecordComponents.with(joined, "files", files);
    joined = joined.withReleases(releases);
    return ticket == null ? joined : joined.withTicket(ticket);
  }

  /** The mail as a file of its own, which tells only where it comes from. */
  private EvidenceFile itself() {
    List<String> names = new ArrayList<>(mail.names());
    StringBuilder says = new StringBuilder("It is ").append("a mail");
    TicketReference ticket = mail.ticket();
    if (ticket != null) {
      if (!ticket.host().isEmpty()) {
        names.add(ticket.host());
      }
      says.append(" of ticket ").append(ticket.words());
      if (!ticket.system().isEmpty()) {
        says.append(" (").append(ticket.system()).append(')');
      }
    }
    if (mail.sent() != null) {
      says.append(", sent ").append(mail.sent());
    }
    return new EvidenceFile(
        file.name(), format.id(), 0, List.of(says.append('.').toString()), "", names);
  }

  /** All of one kind in their order, without those that only repeat what is told elsewhere. */
  private <T> List<T> once(
      Function<Evidence, List<T>> kind,
      Function<T, String> key,
      Function<T, Place> where,
      Set<String> said) {
    for (Told one : told) {
      for (T found : kind.apply(one.evidence())) {
        if (!one.isQuoted(where.apply(found))) {
          said.add(key.apply(found));
        }
      }
    }
    List<T> kept = new ArrayList<>();
    for (Told one : told) {
      for (T found : kind.apply(one.evidence())) {
        if (!one.isQuoted(where.apply(found)) || said.add(key.apply(found))) {
          kept.add(found);
        }
      }
    }
    return kept;
  }

  private static String key(EventRecord event) {
    return "event "
        + event.source()
        + ' '
        + event.id()
        + ' '
        + event.recordId()
        + ' '
        + event.time()
        + event.localTime()
        + squeezed(event.text())
        + event.strings();
  }

  private static String key(ObservedText text) {
    return "text " + text.id() + ' ' + squeezed(text.text());
  }

  private static String key(ToldRelease release) {
    return "release " + release.product() + ' ' + release.release() + ' ' + release.doubtful();
  }

  /** Without the marks of quotations and where lines end. */
  private static String squeezed(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
