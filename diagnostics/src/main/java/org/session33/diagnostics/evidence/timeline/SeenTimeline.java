package org.session33.diagnostics.evidence.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.LoggedMoment.Kind;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.diagnostics.evidence.messages.EventTexts;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.text.TextLines;
import org.session33.diagnostics.evidence.timeline.EventMoments.Told;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.policies.PrintedPolicy;

/**
 * What all files together tell of users and servers, in order. Nothing that was only rehearsed is
 * in it. What has no time stands at the end, in the order of the files.
 *
 * @param entries the lines; none where there is no order: of one thing alone, or without any time
 * @param withoutZone whether some times have no zone, so that their order beside others is not sure
 */
public record SeenTimeline(List<TimelineEntry> entries, boolean withoutZone) {
  /** Characters of an event's text that a line has room for. */
  private static final int ROOM = 120;

  public SeenTimeline {
    entries = List.copyOf(entries);
  }

  /** The timeline of what was seen. */
  public static SeenTimeline of(Evidence evidence) {
    List<LoggedMoment> moments =
        Stream.of(
                evidence.events().stream()
                    .filter(e -> e.origin() == EvidenceOrigin.SEEN)
                    .map(SeenTimeline::moment),
                evidence.moments().stream(),
                evidence.throttling().policies().stream().flatMap(SeenTimeline::change))
            .flatMap(Function.identity())
            .sorted(
                Comparator.comparing(
                    LoggedMoment::order, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
            .toList();
    List<TimelineEntry> entries = new ArrayList<>();
    for (LoggedMoment moment : moments) {
      int last = entries.size() - 1;
      if (last >= 0 && entries.get(last).isLike(moment)) {
        entries.set(last, entries.get(last).and(moment));
      } else {
        entries.add(new TimelineEntry(moment, moment.time(), 1));
      }
    }
    if (entries.size() < 2 || moments.get(0).order() == null) {
      return new SeenTimeline(List.of(), false);
    }
    boolean zones = moments.stream().anyMatch(m -> m.time().instant() != null);
    return new SeenTimeline(
        entries, zones && moments.stream().anyMatch(m -> m.time().local() != null));
  }

  /** Whether there is an order to tell. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  private static LoggedMoment moment(EventRecord event) {
    WrittenTime time = new WrittenTime(event.time(), event.localTime(), event.writtenTime());
    Optional<StoreLimitEvent> limit = StoreLimitSentence.parse(event);
    String server = Objects.requireNonNullElse(event.computer(), "");
    if (limit.isEmpty()) {
      Told told =
          EventMoments.shipped().of(event).orElseGet(() -> new Told(Kind.EVENT, words(event)));
      return new LoggedMoment(
          told.kind(), time, "", "", server, null, null, told.words(), event.where());
    }
    StoreLimitEvent said = limit.get();
    Long number = said.limit();
    return new LoggedMoment(
        Kind.REFUSED,
        time,
        Objects.requireNonNullElse(said.user(), ""),
        Objects.requireNonNullElse(said.clientType(), ""),
        server,
        gate(said),
        number == null ? null : (int) Math.min(Integer.MAX_VALUE, number),
        String.format(
            Locale.ROOT,
            "event %d, type %s%s",
            event.id(),
            said.type() == null ? "not known" : '"' + said.type() + '"',
            number == null ? "" : ", limit " + number),
        event.where());
  }

  /** When a policy was changed last, where its print tells it. */
  private static Stream<LoggedMoment> change(PrintedPolicy policy) {
    return Stream.ofNullable(policy.changed())
        .filter(c -> !c.isEmpty())
        .map(
            c ->
                new LoggedMoment(
                    Kind.CHANGED,
                    WrittenTime.of(c.written()),
                    "",
                    "",
                    "",
                    Gate.CLIENT_ACCESS,
                    null,
                    policy.words() + " was changed for the last time",
                    c.place()));
  }

  private static @Nullable Gate gate(StoreLimitEvent said) {
    return switch (said.kind()) {
      case SESSION -> Gate.STORE;
      case OBJECT -> Gate.OBJECTS;
      case UNKNOWN -> null;
    };
  }

  private static String words(EventRecord event) {
    String text =
        Optional.ofNullable(event.text())
            .or(() -> EventTexts.shipped().of(event).map(Fact::value))
            .orElseGet(() -> String.join(", ", event.strings()));
    String line = text.strip().replaceAll("\\s+", " ");
    String shown = TextLines.cutBetweenWords(line, ROOM);
    String which = (event.source().isEmpty() ? "" : event.source() + " ") + event.id();
    return shown.isEmpty() ? which : which + ": " + shown;
  }
}
