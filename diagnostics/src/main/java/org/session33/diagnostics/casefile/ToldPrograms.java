package org.session33.diagnostics.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.session33.diagnostics.casefile.EvidenceCase.Remark;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.intake.casefile.CaseDraft;

/**
 * The programs that tickets tell of, by kind. A program whose sessions nobody tells is no program
 * that a case can hold; it is said to be missing.
 */
final class ToldPrograms {
  /** Kinds of tickets and kinds of cases; a mail client is told by its protocol. */
  private static final Map<String, ProgramKind> KINDS =
      Map.ofEntries(
          Map.entry("add-in", ProgramKind.ADD_IN),
          Map.entry("desktop-search", ProgramKind.SEARCH),
          Map.entry("second-outlook", ProgramKind.SECOND_OUTLOOK),
          Map.entry("phone", ProgramKind.EAS),
          Map.entry("ews-program", ProgramKind.EWS),
          Map.entry("archiving", ProgramKind.SERVICE),
          Map.entry("sync-tool", ProgramKind.SERVICE),
          Map.entry("service", ProgramKind.SERVICE),
          Map.entry("mobile-gateway", ProgramKind.SERVICE),
          Map.entry("script", ProgramKind.PROGRAM),
          Map.entry("telephony", ProgramKind.PROGRAM),
          Map.entry("antivirus", ProgramKind.PROGRAM),
          Map.entry("voicemail", ProgramKind.UNIFIED_MESSAGING),
          Map.entry("unknown-program", ProgramKind.UNKNOWN),
          Map.entry("unknown-machine", ProgramKind.UNKNOWN));

  private static final String MAIL_CLIENT = "imap-pop-client";

  private final ToldSlots slots;
  private final List<LimitEvent> events;
  private final LimitValues limits;
  private final ExchangeRelease release;
  private final CaseDraft draft;
  private final List<Remark> remarks;
  private final List<String> missing;

  ToldPrograms(
      ToldSlots slots,
      List<LimitEvent> events,
      LimitValues limits,
      ExchangeRelease release,
      CaseDraft draft,
      List<Remark> remarks,
      List<String> missing) {
    this.slots = slots;
    this.events = events;
    this.limits = limits;
    this.release = release;
    this.draft = draft;
    this.remarks = remarks;
    this.missing = missing;
  }

  /**
   * Whether an event is about a client of a service: it says so, or its limit and the ticket do.
   */
  boolean isService(LimitEvent event) {
    String type = event.clientType();
    if (type != null) {
      return !type.toLowerCase(Locale.ROOT).equals("momt");
    }
    Long limit = event.limit();
    boolean usual =
        limits
            .find(LimitValue.SERVICE_SESSIONS_PER_USER)
            .filter(v -> limit != null && limit == (long) v.defaultNumber())
            .isPresent();
    return usual
        && event.session() == null
        && !event.closing()
        && kinds().stream().anyMatch(k -> k.clientType().isService());
  }

  private Set<ProgramKind> kinds() {
    return slots.of(Slot.OTHER_PROGRAMS).stream()
        .flatMap(s -> kind(s).stream())
        .collect(Collectors.toSet());
  }

  /** Those of the case, or else those that are told. */
  List<Program> beside(List<Program> known, boolean hasOutlook) {
    List<Program> all = new ArrayList<>(known);
    List<TicketSlot> told = slots.of(Slot.OTHER_PROGRAMS);
    if (!known.isEmpty()) {
      told.forEach(t -> slots.leave(t, "the case names its programs itself"));
      return all;
    }
    for (TicketSlot slot : told) {
      Optional<ProgramKind> kind = kind(slot);
      if (kind.isEmpty()) {
        slots.leave(slot, "programs of this kind open no sessions that are acted out");
      } else if (kind.get() == ProgramKind.SECOND_OUTLOOK) {
        if (hasOutlook) {
          add(all, new Program("Second Outlook", kind.get(), 0, 0, 1), slots.take(slot));
        } else {
          slots.leave(slot, "there is no first one");
        }
      } else {
        counted(slot, kind.get(), told, all);
      }
    }
    return all;
  }

  private void counted(
      TicketSlot slot, ProgramKind kind, List<TicketSlot> told, List<Program> all) {
    String name = name(slot);
    Optional<TicketSlot> threads = nearest(slot, "threads", told);
    Optional<TicketSlot> sessions = nearest(slot, "connections", told);
    if (sessions.isPresent()) {
      Origin said = slots.take(slot);
      Origin number = slots.take(sessions.get());
      add(
          all,
          Program.counted(name, kind, (int) value(sessions.get())),
          Origin.read(orElse(number, said), said.detail() + ", " + number.detail()));
    } else if (threads.isPresent()) {
      Origin said = slots.take(slot);
      Origin number = slots.take(threads.get());
      add(
          all,
          new Program(name, kind, 0, (int) value(threads.get()), 1),
          Origin.read(orElse(number, said), said.detail() + ", " + number.detail()));
    } else if (refusal(kind).isPresent()) {
      LimitEvent event = refusal(kind).get();
      long least = event.limit() == null ? 1 : event.limit() + 1;
      slots.take(slot);
      remarks.add(
          new Remark(
              event.where(),
              "the event was written when '"
                  + name
                  + "' asked for more than "
                  + event.limit()
                  + " sessions; how many it asked for is not said, so the least that fits is"
                  + " taken"));
      add(
          all,
          Program.counted(name, kind, (int) Math.min(least, Program.MOST)),
          Origin.read(event.where(), "more than the limit of event 9646; the least that fits"));
    } else {
      slots.leave(slot, "how many sessions it opens is not said");
      missing.add("how many sessions " + slot.value().replace('-', ' ') + " opens");
    }
  }

  private static org.session33.profiles.files.Place orElse(Origin one, Origin other) {
    var place = one.place() == null ? other.place() : one.place();
    if (place == null) {
      throw new IllegalStateException("a slot has a place");
    }
    return place;
  }

  private void add(List<Program> all, Program program, Origin origin) {
    if (all.stream().noneMatch(p -> p.name().equalsIgnoreCase(program.name()))) {
      all.add(program);
      draft.note("programs[" + program.name() + "]", origin);
    }
  }

  /** A number belongs to the program that stands next to it, in the same file. */
  private Optional<TicketSlot> nearest(TicketSlot program, String fact, List<TicketSlot> told) {
    return slots
        .of(Slot.PROFILE_FACTS, fact)
        .filter(n -> n.number() != null && n.number() >= 1 && n.number() <= Program.MOST)
        .filter(n -> n.where().file().equals(program.where().file()))
        .filter(
            n ->
                told.stream()
                    .filter(p -> p.where().file().equals(n.where().file()))
                    .min(Comparator.comparingInt(p -> distance(p, n)))
                    .filter(program::equals)
                    .isPresent());
  }

  private static int distance(TicketSlot program, TicketSlot number) {
    return program.start() <= number.start()
        ? Math.max(0, number.start() - program.end())
        : Math.max(0, program.start() - number.end());
  }

  private static long value(TicketSlot slot) {
    Long number = slot.number();
    return number == null ? 0 : number;
  }

  private Optional<LimitEvent> refusal(ProgramKind kind) {
    return kind.clientType().isService() && release.sessionLimit(kind.clientType()).isPresent()
        ? events.stream()
            .filter(e -> e.kind() == StoreLimitEvent.Kind.SESSION && isService(e))
            .reduce((a, b) -> b)
        : Optional.empty();
  }

  private static Optional<ProgramKind> kind(TicketSlot slot) {
    if (slot.value().equals(MAIL_CLIENT)) {
      boolean pop = slot.words().toLowerCase(Locale.ROOT).contains("pop");
      return Optional.of(pop ? ProgramKind.POP : ProgramKind.IMAP);
    }
    return Optional.ofNullable(KINDS.get(slot.value()));
  }

  private static String name(TicketSlot slot) {
    if (slot.value().equals(MAIL_CLIENT)) {
      return kind(slot).filter(k -> k == ProgramKind.POP).isPresent()
          ? "POP3 client"
          : "IMAP4 client";
    }
    String words = slot.value().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
