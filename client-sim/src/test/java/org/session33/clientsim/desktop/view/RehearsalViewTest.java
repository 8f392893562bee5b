package org.session33.clientsim.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.desk.Rehearsed;
import org.session33.clientsim.desktop.view.OutlookView.State;
import org.session33.clientsim.desktop.view.SessionRow.Status;
import org.session33.diagnostics.report.content.MeterGrid;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.profiles.gates.Gate;

/** What is seen of a rehearsal at a moment: Outlook, meter, table. */
class RehearsalViewTest {
  private static final RehearsalRun ALICE = Rehearsed.started("team-mailbox");

  @Test
  void sessionsComeOneByOneAndTheMessageComesLast() {
    RehearsalView early = ALICE.viewAt(Duration.ofMillis(500));
    RehearsalView late = Rehearsed.end(ALICE);

    assertThat(early.sessions()).hasSizeBetween(1, 31);
    assertThat(early.dialog()).isNull();
    assertThat(early.events()).isEmpty();
    assertThat(late.sessions()).hasSize(38);
    assertThat(late.dialog()).isNotNull();
    assertThat(late.events()).hasSize(6);
  }

  @Test
  void anEmptyDeskShowsWhatToBeginWith() {
    OutlookView view = OutlookView.ofEmptyDesk();

    assertThat(view.state()).isEqualTo(State.NOT_STARTED);
    assertThat(view.title()).isEqualTo("No case is open");
    assertThat(view.caption()).contains("drop a folder").contains("sample");
  }

  @Test
  void theMeterShowsEachSessionInTheColourOfItsHolder() {
    MeterView view = store("team-mailbox");
    SessionMeter meter = view.meter();

    assertThat(meter.limit()).isEqualTo(32);
    assertThat(meter.granted()).isEqualTo(32);
    assertThat(meter.refused()).isEqualTo(6);
    assertThat(meter.bars().stream().map(b -> b.words() + " " + b.held()))
        .containsExactly(
            "own mailbox 4",
            "public folders 1",
            "Team Sales 2",
            "Team Sales, folder synchronisation 25 of 31");
    assertThat(view.tips().subList(32, 38)).allMatch(tip -> tip.endsWith("refused"));
    MeterGrid.MeterCell cell = MeterGrid.of(meter).cells().get(33);
    assertThat(cell.state()).isEqualTo(MeterGrid.State.REFUSED);
    assertThat(view.tips().get(cell.session())).contains("34").contains("refused");
  }

  @Test
  void theMeterHasNoEdgeWhereThereIsNoLimit() {
    assertThat(meter("exempt-account").limit()).isNull();
  }

  @Test
  void staleSessionsAndProgramsHaveEntriesOfTheirOwn() {
    SessionMeter.Bar stale = meter("broken-vpn").bars().get(0);
    assertThat(stale.words() + " " + stale.held()).isEqualTo("stale sessions 30");
    assertThat(meter("desktop-search").bars().stream().map(SessionMeter.Bar::words))
        .contains("own mailbox")
        .anyMatch(w -> w.contains("earch"));
  }

  private static SessionMeter meter(String sample) {
    return store(sample).meter();
  }

  private static MeterView store(String sample) {
    RehearsalView seen = Rehearsed.end(Rehearsed.started(sample));
    return GateViews.of(seen, Rehearsed.sample(sample), null).gates().stream()
        .filter(g -> g.count().gate() == Gate.STORE)
        .findFirst()
        .orElseThrow()
        .view();
  }

  @Test
  void theTableIsShapedLikeConnectionStatus() {
    List<SessionRow> rows = SessionRow.of(Rehearsed.end(ALICE), "Alice Reyes");

    SessionRow first = rows.get(0);
    assertThat(first.mailbox()).isEqualTo("Alice Reyes");
    assertThat(first.type()).isEqualTo("mail");
    assertThat(first.status()).isEqualTo(Status.OPEN);
    SessionRow refused = rows.get(32);
    assertThat(refused.number()).isEqualTo(33);
    assertThat(refused.mailbox()).isEqualTo("Team Sales");
    assertThat(refused.sessionType()).isEqualTo("Cache");
    assertThat(refused.why()).isEqualTo("folders 1,001 to 1,040");
    assertThat(refused.status()).isEqualTo(Status.REFUSED);
    assertThat(
            SessionRow.of(Rehearsed.end(Rehearsed.started("broken-vpn")), "Erik").get(0).status())
        .isEqualTo(Status.STALE);
  }

  @Test
  void outlookWaitsStartsAndShowsItsMessage() {
    assertThat(OutlookView.of(Rehearsed.sample("team-mailbox"), null).state())
        .isEqualTo(State.NOT_STARTED);
    assertThat(view("team-mailbox", Duration.ZERO).state()).isEqualTo(State.STARTING);
    OutlookView over = view("team-mailbox", Duration.ofHours(1));
    assertThat(over.state()).isEqualTo(State.REFUSED);
    assertThat(over.dialog()).isNotNull();
    assertThat(over.caption()).contains("Alice Reyes").contains("KB 842022");
    assertThat(over.folders()).containsExactly("Alice Reyes", "Team Sales");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exactly-at-the-limit", "online-mode", "exempt-account"})
  void outlookOpens(String sample) {
    OutlookView view = view(sample, Duration.ofHours(1));

    assertThat(view.state()).isEqualTo(State.OPENED);
    assertThat(view.dialog()).isNull();
    assertThat(view.caption()).startsWith("Outlook opens");
  }

  @Test
  void outlookIsDegradedOrNotThere() {
    OutlookView stale = view("cached-folders", Duration.ofHours(1));
    assertThat(stale.state()).isEqualTo(State.DEGRADED);
    assertThat(stale.notes()).anyMatch(n -> n.contains("stale"));
    OutlookView service = view("restore-service", Duration.ofHours(1));
    assertThat(service.state()).isEqualTo(State.CLOSED);
    assertThat(service.caption()).contains("Sessions of programs are refused");
  }

  private static OutlookView view(String sample, Duration at) {
    return OutlookView.of(Rehearsed.sample(sample), Rehearsed.started(sample).viewAt(at));
  }
}
