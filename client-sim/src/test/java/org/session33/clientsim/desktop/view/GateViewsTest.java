package org.session33.clientsim.desktop.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.desk.Rehearsed;
import org.session33.clientsim.desktop.view.SessionRow.Status;
import org.session33.diagnostics.report.content.MeterGeometry;
import org.session33.diagnostics.report.content.MeterGrid;
import org.session33.diagnostics.report.content.MeterGrid.State;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.profiles.cases.Case;
import org.session33.profiles.gates.Gate;

/**
 * The gates of a case as the desktop shows them: meters, what goes on, columns, what is written.
 */
class GateViewsTest {
  private static final String CALENDARS =
      """
      format: 1
      title: calendars
      user: {name: Dana Lind, legacyDN: "/o=Contoso/cn=Recipients/cn=dlind"}
      outlook: {release: %s, cachedExchangeMode: true, sharedCalendars: 14}
      server: {release: %s%s}
      """;
  private static final Case BOTH = calendars("2003", "2010 SP1", "");
  private static final RehearsalRun ACTED = Rehearsed.started(BOTH);

  private static Case calendars(String outlook, String exchange, String more) {
    return ProgramUnderTest.piped().read(CALENDARS.formatted(outlook, exchange, more));
  }

  private static GateViews end(Case theCase) {
    return GateViews.of(Rehearsed.end(Rehearsed.started(theCase)), theCase, null);
  }

  @Test
  void eachGateHasItsOwnTotalAndCellsOfOneWidth() {
    GateViews views = GateViews.of(Rehearsed.end(ACTED), BOTH, null);

    GateView first = views.gates().get(0);
    GateView store = views.gates().get(1);
    assertThat(views.gates()).hasSize(2);
    assertThat(first.facts().title()).isEqualTo("Client Access");
    assertThat(first.view().meter().limitWords()).isEqualTo("RCAMaxConcurrency 20");
    assertThat(List.of(first.passes(), first.refuses(), first.frees()))
        .containsExactly("20 pass", "13 refused", "");
    assertThat(List.of(store.passes(), store.refuses(), store.frees()))
        .containsExactly("20 pass", "", "12 free");
    assertThat(store.view().meter().kept()).isEqualTo(13);
    assertThat(first.notes())
        .anyMatch(n -> n.contains("9646"))
        .anyMatch(n -> n.contains("assumed"));
    assertThat(views.between()).contains("20 connections go on").contains("13 sessions never");
    assertThat(views.counts())
        .containsExactly("33 asked for", "20 granted", "13 refused by Client Access");
    List<SessionMeter> meters = views.gates().stream().map(g -> g.view().meter()).toList();
    List<MeterGeometry> places = MeterGeometry.within(MeterGrid.together(meters), 500);
    assertThat(places.get(0).cellWidth()).isEqualTo(places.get(1).cellWidth());
  }

  @Test
  void aCellTellsWhoseItIsAndLeadsToItsSession() {
    MeterView store = GateViews.of(Rehearsed.end(ACTED), BOTH, null).gates().get(1).view();
    MeterGrid.MeterCell last =
        MeterGrid.of(store.meter()).cells().stream()
            .filter(c -> c.state() == State.KEPT)
            .reduce((a, b) -> b)
            .orElseThrow();

    MeterView.Mark mark = store.mark(last);

    assertThat(mark).isNotNull();
    assertThat(mark.session()).isEqualTo(33);
    assertThat(mark.tip()).contains("Shared calendar 14").endsWith("never reaches the store");
  }

  @Test
  void connectionsComeOneByOneAsTheRehearsalPlays() {
    GateViews early = GateViews.of(ACTED.viewAt(Duration.ofMillis(300)), BOTH, null);

    assertThat(early.gates().get(0).refuses()).isEmpty();
    assertThat(early.store().requested()).isBetween(1, 12);
    assertThat(early.between()).isEmpty();
  }

  @Test
  void theTableAndTheTraceTellWhatEachGateDid() {
    List<SessionRow> rows = SessionRow.of(Rehearsed.end(ACTED), "Dana Lind");

    SessionRow passed = rows.get(19);
    assertThat(List.of(passed.before().words(), passed.connections(), passed.store().words()))
        .containsExactly("pass", "20 of 20", "pass");
    SessionRow refused = rows.get(20);
    assertThat(List.of(refused.before().words(), refused.connections(), refused.store().words()))
        .containsExactly("refused", "20 of 20", "not asked");
    assertThat(refused.before().status()).isEqualTo(Status.REFUSED);
    assertThat(refused.store().status()).isNull();
    GateTrace trace = GateTrace.of(Rehearsed.end(ACTED)).get(0);
    assertThat(trace.title()).isEqualTo("Client Access");
    assertThat(trace.refused()).isEqualTo(13);
    assertThat(trace.text()).contains("session 21, Shared calendar 8: refused, 20 of 20 open");
  }

  @Test
  void aGateWithoutALimitIsALineAndNoMeter() {
    GateViews views = end(calendars("2003", "2010 SP1", ", throttling: unlimited"));

    assertThat(views.gates()).hasSize(1);
    assertThat(views.gates().get(0).count().gate()).isEqualTo(Gate.STORE);
    assertThat(views.gates().get(0).place()).isZero();
    assertThat(views.lines()).anyMatch(l -> l.contains("Client Access") && l.contains("unlimited"));
  }

  @Test
  void sinceExchange2013ARefusalByThePolicyMayComeAbout() {
    GateView first =
        end(calendars("2016", "2016", ", throttling: {RCAMaxConcurrency: 4}")).gates().get(0);

    assertThat(first.refuses()).endsWith("may be refused");
    assertThat(first.view().tips()).anyMatch(t -> t.endsWith("may be refused"));
  }

  @Test
  void popAndImapHaveAMeterWhereTheirLimitIsStated() {
    Case theCase =
        ProgramUnderTest.piped()
            .read(
                """
                format: 1
                title: a mail program
                user: {name: Dana Lind, legacyDN: "/o=Contoso/cn=Recipients/cn=dlind"}
                programs: [{name: Mailer, kind: imap, sessions: 9}]
                server: {release: 2010 SP1, popImap: {MaxConnectionsPerUser: 5}}
                """);
    GateViews views = end(theCase);

    GateView first = views.gates().get(0);
    assertThat(first.count().gate()).isEqualTo(Gate.POP_IMAP);
    assertThat(List.of(first.passes(), first.refuses())).containsExactly("5 pass", "4 refused");
    assertThat(views.gates().get(1).view().meter().kept()).isEqualTo(4);
  }
}
