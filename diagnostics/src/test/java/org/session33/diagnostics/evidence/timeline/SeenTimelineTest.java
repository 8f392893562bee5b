package org.session33.diagnostics.evidence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.LoggedMoment.Kind;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.profiles.files.Place;
import org.session33.profiles.gates.Gate;

class SeenTimelineTest {
  private static EventRecord refusal(String time, String user) {
    return EventRecord.builder("MSExchangeIS", 9646, Place.of("app.evtx"))
        .time(Instant.parse(time))
        .computer("MBX1")
        .strings("/o=A/cn=Recipients/cn=" + user, "32", "session")
        .build();
  }

  private static LoggedMoment throttled(WrittenTime time) {
    return new LoggedMoment(
        Kind.REFUSED,
        time,
        "zoe",
        "10.0.0.1",
        "",
        Gate.CLIENT_ACCESS,
        null,
        "Connect, 2614",
        new Place("rca.log", 5, 1));
  }

  private static SeenTimeline timeline(List<EventRecord> events, LoggedMoment... moments) {
    return SeenTimeline.of(Evidence.of(events, List.of(), List.of()).withMoments(List.of(moments)));
  }

  @Test
  void whatAllFilesTellStandsInOneOrder() {
    SeenTimeline seen =
        timeline(
            List.of(refusal("2026-03-01T10:00:05Z", "zoe"), refusal("2026-03-01T09:00:00Z", "ann")),
            throttled(new WrittenTime(Instant.parse("2026-03-01T09:30:00Z"), null, null)));

    assertThat(seen.entries())
        .extracting(e -> e.time() + " " + e.kind() + " " + e.who() + ": " + e.words())
        .containsExactly(
            "2026-03-01 09:00:00 UTC refused by Information Store ann on MBX1: event 9646, type"
                + " \"session\", limit 32",
            "2026-03-01 09:30:00 UTC refused by Client Access zoe: Connect, 2614",
            "2026-03-01 10:00:05 UTC refused by Information Store zoe on MBX1: event 9646, type"
                + " \"session\", limit 32");
    assertThat(seen.withoutZone()).isFalse();
  }

  @Test
  void theSameToldAgainIsOneLineUntilAnotherComesBetween() {
    SeenTimeline seen =
        timeline(
            List.of(
                refusal("2026-03-01T09:00:00Z", "zoe"),
                refusal("2026-03-01T09:00:01Z", "zoe"),
                refusal("2026-03-01T09:00:02Z", "zoe"),
                refusal("2026-03-01T09:00:03Z", "ann"),
                refusal("2026-03-01T09:00:04Z", "zoe")));

    assertThat(seen.entries()).extracting(TimelineEntry::count).containsExactly(3, 1, 1);
    assertThat(seen.entries().get(0).words())
        .isEqualTo("event 9646, type \"session\", limit 32, 3 times until 2026-03-01 09:00:02 UTC");
  }

  @Test
  void aTimeWithoutAZoneIsSaidAndOneThatIsNotKnownComesLast() {
    SeenTimeline seen =
        timeline(
            List.of(refusal("2026-03-01T09:00:00Z", "zoe")),
            throttled(new WrittenTime(null, null, "03/04/2026 9:00")),
            throttled(new WrittenTime(null, LocalDateTime.of(2026, 3, 1, 8, 0), null)));

    assertThat(seen.withoutZone()).isTrue();
    assertThat(seen.entries())
        .extracting(TimelineEntry::time)
        .containsExactly("2026-03-01 08:00:00", "2026-03-01 09:00:00 UTC", "03/04/2026 9:00");
  }

  @Test
  void nothingOfARehearsalIsInIt() {
    EventRecord rehearsed =
        refusal("2026-03-01T09:00:00Z", "zoe").toBuilder().origin(EvidenceOrigin.REHEARSED).build();

    assertThat(timeline(List.of(rehearsed)).entries()).isEmpty();
  }
}
