package org.session33.diagnostics.evidence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.policies.ThrottlingPrint;
import org.session33.profiles.policies.ThrottlingPrintReader;

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

  private static EventRecord event(String source, int id, String text, String... strings) {
    return EventRecord.builder(source, id, Place.of("system.evtx"))
        .time(Instant.parse("2026-03-01T08:30:00Z"))
        .computer("MBX1")
        .strings(strings)
        .text(text)
        .build();
  }

  @Test
  void aServiceThatEndedAndACommandThatChangedAreMoreThanEvents() {
    SeenTimeline seen =
        timeline(
            List.of(
                event(
                    "Service Control Manager", 7031, null, "Microsoft Exchange Information Store"),
                event(
                    "Service Control Manager",
                    7031,
                    "The Microsoft Exchange Information Store service terminated unexpectedly."),
                event("Service Control Manager", 7031, null, "Print Spooler"),
                event(
                    "Service Control Manager", 7036, null, "Microsoft Exchange Information Store"),
                event(
                    "MSExchange CmdletLogs",
                    1,
                    null,
                    "Set-CASMailbox",
                    "-Identity \"zoe\" -MAPIEnabled \"False\" -EwsMaxConcurrency 27"),
                event("MSExchange CmdletLogs", 1, null, "Set-Contact", "-Identity \"zoe\""),
                refusal("2026-03-01T09:00:00Z", "zoe")));

    assertThat(seen.entries())
        .extracting(e -> e.first().kind())
        .containsExactly(
            Kind.ENDED, Kind.EVENT, Kind.EVENT, Kind.CHANGED, Kind.EVENT, Kind.REFUSED);
    assertThat(seen.entries().get(0).count()).isEqualTo(2);
    assertThat(seen.entries().get(0).sentence())
        .startsWith("ended, MBX1: the Information Store ended unexpectedly");
    // Whose settings they are may be a name that is to be hidden.
    assertThat(seen.entries().get(3).sentence())
        .isEqualTo(
            "changed, MBX1: by command Set-CASMailbox -Identity -MAPIEnabled False"
                + " -EwsMaxConcurrency 27");
  }

  @Test
  void aPrintOfAPolicyTellsWhenItWasChanged() {
    ThrottlingPrint print =
        new ThrottlingPrintReader()
            .read(
                SourceFile.of(
                    "policy.txt",
                    ("Name              : Kiosk\nRcaMaxConcurrency : 40\n"
                            + "WhenChanged       : 2/28/2026 3:45:12 PM\n")
                        .getBytes(StandardCharsets.UTF_8)))
            .optional()
            .orElseThrow();
    SeenTimeline seen =
        SeenTimeline.of(
            Evidence.of(List.of(refusal("2026-03-01T09:00:00Z", "zoe")), List.of(), List.of())
                .plus(
                    Evidence.of(
                        "policy.txt",
                        "throttling",
                        0,
                        FileSummary.of(1, List.of(), "").with(print))));

    assertThat(seen.entries()).hasSize(2);
    assertThat(seen.entries().get(0).time()).isEqualTo("2026-02-28 15:45:12");
    assertThat(seen.entries().get(0).sentence())
        .isEqualTo("changed: the policy 'Kiosk' was changed for the last time");
    assertThat(seen.entries().get(0).first().where()).hasToString("policy.txt:3:1");
    assertThat(seen.withoutZone()).isTrue();
  }
}
