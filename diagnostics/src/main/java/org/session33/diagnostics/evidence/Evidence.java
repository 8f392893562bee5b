package org.session33.diagnostics.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.session33.diagnostics.evidence.files.EvidenceReader;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.policies.ThrottlingPrint;
import org.session33.profiles.records.RecordComponents;

/**
 * All that was seen of one case, in files or in a rehearsal.
 *
 * @param events Windows events
 * @param texts known error texts
 * @param holdings who holds sessions
 * @param files the files that were read
 * @param unread the files that were not
 * @param releases releases that free text names
 * @param registry the values of a server's Information Store that lay beside them without a case
 * @param throttling the throttling policies that are printed in them
 * @param moments what logs tell of single moments
 * @param tickets the tickets to which mails among the files belong
 * @param slots what tickets in plain words say
 * @param clients the clients that lists and logs show
 * @param answers what was answered to questions about them
 */
public record Evidence(
    List<EventRecord> events,
    List<ObservedText> texts,
    List<ObservedHolding> holdings,
    List<EvidenceFile> files,
    List<UnreadFile> unread,
    List<ToldRelease> releases,
    ServerRegistry registry,
    ThrottlingPrint throttling,
    List<LoggedMoment> moments,
    List<TicketReference> tickets,
    List<TicketSlot> slots,
    List<ObservedClient> clients,
    List<GivenAnswer> answers) {
  /** No evidence at all. */
  public static final Evidence NONE =
      new Evidence(List.of(), List.of(), List.of(), List.of(), List.of());

  public Evidence {
    events = List.copyOf(events);
    texts = List.copyOf(texts);
    holdings = List.copyOf(holdings);
    files = List.copyOf(files);
    unread = List.copyOf(unread);
    releases = List.copyOf(releases);
    moments = List.copyOf(moments);
    tickets = List.copyOf(tickets);
    slots = List.copyOf(slots);
    clients = List.copyOf(clients);
    answers = List.copyOf(answers);
  }

  /**
   * Evidence that belongs to no ticket that a mail names, in plain words or by a list of clients.
   */
  public Evidence(
      List<EventRecord> events,
      List<ObservedText> texts,
      List<ObservedHolding> holdings,
      List<EvidenceFile> files,
      List<UnreadFile> unread,
      List<ToldRelease> releases,
      ServerRegistry registry,
      ThrottlingPrint throttling,
      List<LoggedMoment> moments) {
    this(
        events,
        texts,
        holdings,
        files,
        unread,
        releases,
        registry,
        throttling,
        moments,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Evidence in which no release is named, without a server's registry. */
  public Evidence(
      List<EventRecord> events,
      List<ObservedText> texts,
      List<ObservedHolding> holdings,
      List<EvidenceFile> files,
      List<UnreadFile> unread) {
    this(
        events,
        texts,
        holdings,
        files,
        unread,
        List.of(),
        ServerRegistry.empty(),
        ThrottlingPrint.NONE,
        List.of());
  }

  /** What one file, or a rehearsal, showed; the file is added by {@link EvidenceReader}. */
  public static Evidence of(
      List<EventRecord> events, List<ObservedText> texts, List<ObservedHolding> holdings) {
    return new Evidence(events, texts, holdings, List.of(), List.of());
  }

  /**
   * A file that shows no failure by itself, and what it says.
   *
   * @param file its name
   * @param format the id of its format
   * @param found how many records were found in it beside those that it says
   */
  public static Evidence of(String file, String format, int found, FileSummary summary) {
    EvidenceFile read =
        new EvidenceFile(
            file,
            format,
            summary.records() + found,
            summary.says(),
            summary.missing(),
            summary.names());
    return new Evidence(
        List.of(),
        List.of(),
        List.of(),
        List.of(read),
        List.of(),
        List.of(),
        summary.registry(),
        summary.throttling(),
        List.of());
  }

  /** This evidence and then the other. */
  public Evidence plus(Evidence other) {
    return new Evidence(
        joined(events, other.events),
        joined(texts, other.texts),
        joined(holdings, other.holdings),
        joined(files, other.files),
        joined(unread, other.unread),
        joined(releases, other.releases),
        registry.plus(other.registry),
        throttling.plus(other.throttling),
        joined(moments, other.moments),
        joined(tickets, other.tickets),
        joined(slots, other.slots),
        joined(clients, other.clients),
        joined(answers, other.answers));
  }

  /** The same beside a case that is acted out: no file lacks anything to go on. */
  public Evidence besideACase() {
    return RecordComponents.with(
        this, "files", files.stream().map(EvidenceFile::usedWithACase).toList());
  }

  /** The same with other events, such as those whose texts were left out. */
  public Evidence withEvents(List<EventRecord> other) {
    return RecordComponents.with(this, "events", other);
  }

  /** The same with other words about the files that were not read. */
  public Evidence withUnread(List<UnreadFile> other) {
    return RecordComponents.with(this, "unread", other);
  }

  /** The same with the releases that free text names. */
  public Evidence withReleases(List<ToldRelease> told) {
    return RecordComponents.with(this, "releases", told);
  }

  /** The same with what logs tell of single moments. */
  public Evidence withMoments(List<LoggedMoment> told) {
    return RecordComponents.with(this, "moments", told);
  }

  /** The same with what a ticket says in plain words. */
  public Evidence withSlots(List<TicketSlot> said) {
    return RecordComponents.with(this, "slots", said);
  }

  /** The same with the clients that a list or a log shows. */
  public Evidence withClients(List<ObservedClient> shown) {
    return RecordComponents.with(this, "clients", shown);
  }

  /** The same with what was answered to questions about it. */
  public Evidence withAnswers(List<GivenAnswer> given) {
    return RecordComponents.with(this, "answers", given);
  }

  /** The same of a mail that belongs to a ticket. */
  public Evidence withTicket(TicketReference ticket) {
    return RecordComponents.with(this, "tickets", List.of(ticket));
  }

  /** How many events, texts, holdings and moments there are. */
  public int records() {
    return events.size() + texts.size() + holdings.size() + moments.size();
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
