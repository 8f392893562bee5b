package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeServer;

/** Remedies in programs and in connections. */
class ProgramRemediesTest extends RemedyBench {
  @Test
  void switchesOffAsFewProgramsAsNeeded() {
    Program small = Program.counted("Notes", ProgramKind.ADD_IN, 5);
    Program large = Program.counted("Xobni", ProgramKind.ADD_IN, 28);
    Case failing = of(outlook("2007"), exchange("2003 SP1"), small, large);

    Advice advice = advice("disable-program", failing);

    assertThat(advice.title()).isEqualTo("Switch off Xobni");
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(changed("disable-program", failing).programs()).containsExactly(small);
    assertThat(advice("obtain-vendor-fix", failing).proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertNotApplicable(advice("disable-program", teamMailbox()), "names no add-in");
    assertNotApplicable(advice("obtain-vendor-fix", teamMailbox()), "no program");
    assertNotApplicable(advice("stop-unexpected-client", failing), "every program");
  }

  @Test
  void stopsWhatNobodyKnows() {
    Program unknown = Program.counted("10.0.0.9", ProgramKind.UNKNOWN, 28);
    Program wanted = Program.counted("Xobni", ProgramKind.ADD_IN, 2);
    Case failing = of(outlook("2007"), exchange("2003 SP1"), unknown, wanted);

    assertThat(advice("stop-unexpected-client", failing).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(changed("stop-unexpected-client", failing).programs()).containsExactly(wanted);
  }

  @Test
  void findsHowManyWorkersAreFewEnough() {
    Program restore = new Program("DigiScope", ProgramKind.SERVICE, 0, 32, 2);
    Case failing = of(null, exchange("2007"), restore);

    Advice advice = advice("fewer-workers", failing);

    assertThat(advice.title()).isEqualTo("Let DigiScope run with at most 15 worker threads");
    assertThat(advice.sessionsAfter()).isEqualTo(32);
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertNotApplicable(advice("fewer-workers", teamMailbox()), "no program in the case has");
    Advice hopeless =
        advice(
            "fewer-workers",
            of(null, exchange("2007"), new Program("A", ProgramKind.SERVICE, 0, 9, 40)));
    assertThat(hopeless.title()).isEqualTo("Let A run with fewer worker threads");
    assertThat(hopeless.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(hopeless.steps()).isEmpty();
  }

  @Test
  void endsStaleSessionsAndTheSecondOutlook() {
    Case stale = of(outlook("2007").withBrokenReconnects(10), exchange("2007"));
    Case twice =
        of(
            withTeam("2007", 400),
            exchange("2007"),
            Program.counted("Laptop", ProgramKind.SECOND_OUTLOOK, 0));

    assertThat(advice("close-stale-sessions", stale).proof()).isEqualTo(Proof.DELAYS);
    assertThat(advice("close-stale-sessions", stale).reason())
        .contains("refused again once the connection has broken 10 more times");
    assertThat(changed("close-stale-sessions", stale).outlook().brokenReconnects()).isZero();
    assertThat(advice("shorten-keepalive", stale).proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice("shorten-keepalive", with(stale, p -> p.withBrokenReconnects(60))).proof())
        .isEqualTo(Proof.DELAYS);
    assertThat(advice("raise-session-limit", stale).proof()).isEqualTo(Proof.DELAYS);
    assertThat(advice("restart-information-store", stale).proof()).isEqualTo(Proof.DELAYS);
    assertThat(advice("restart-information-store", stale).title()).contains("ends every stale");
    assertNotApplicable(advice("disable-tcp-offload", stale), "Scalable Networking");
    assertNotApplicable(advice("close-stale-sessions", teamMailbox()), "no broken connection");
    assertNotApplicable(advice("shorten-keepalive", teamMailbox()), "no broken connection");

    assertThat(advice("close-second-outlook", twice).sessionsAfter()).isEqualTo(17);
    assertThat(changed("close-second-outlook", twice).programs()).isEmpty();
    assertNotApplicable(advice("close-second-outlook", stale), "no second Outlook");
  }

  /** S-15: where no client is connected to the store nobody can end its sessions, nor prove it. */
  @ParameterizedTest
  @ValueSource(strings = {"2013", "2016", "2019"})
  void provesNothingOfStaleSessionsWhereNobodyCanEndThem(String release) {
    Case stale = of(outlook("2016").withBrokenReconnects(15), exchange(release));

    Advice advice = advice("close-stale-sessions", stale);

    assertThat(advice.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(advice.reason()).startsWith("on this release no session can be ended by hand");
    assertThat(advice.price()).isEqualTo("None; nothing is closed.");
    assertThat(advisor.changed(advisor.context(stale, counting.rehearse(stale)), advice.id()))
        .isEmpty();
  }

  @Test
  void aHundredProgramsTakeFewRehearsals() {
    Case failing =
        of(
            null,
            exchange("2007"),
            IntStream.range(0, 100)
                .mapToObj(n -> Program.counted("P" + n, ProgramKind.PROGRAM, 1))
                .toArray(Program[]::new));
    RemedyContext context = advisor.context(failing, new CountingRehearsal().rehearse(failing));

    assertThat(advisor.changed(context, "disable-program"))
        .hasValueSatisfying(c -> assertThat(c.programs()).hasSize(32));
    assertThat(counting.rehearsed()).hasSizeLessThan(10);
  }

  @Test
  void switchesOffloadOff() {
    ExchangeServer offload = exchange("2007").withScalableNetworking(true);

    Advice advice =
        advice("disable-tcp-offload", of(outlook("2007").withBrokenReconnects(10), offload));
    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.reason()).endsWith("; once the dead sessions are gone");
    assertThat(
            advice("disable-tcp-offload", with(of(withTeam("2007", 1_204), offload), p -> p))
                .proof())
        .isEqualTo(Proof.NOT_REHEARSED);
  }

  @Test
  void closesAllCalendarsOnlyWhereThatHelps() {
    Case fits = of(outlook("2003").withSharedCalendars(6), exchange("2010 SP1"));
    // What a calendar costs there is not known; here it is said to be 2 sessions.
    Case beside =
        of(
                outlook("2003").withSharedCalendars(1),
                exchange("2007"),
                Program.counted("CRM", ProgramKind.ADD_IN, 40))
            .withModelValue("sharedCalendar", 2);
    Case none =
        of(
                outlook("2003").withSharedCalendars(6),
                exchange("2007"),
                Program.counted("CRM", ProgramKind.ADD_IN, 27))
            .withModelValue("sharedCalendar", 2);

    assertThat(advice("close-shared-calendars", fits).title()).contains("at most ");
    Advice inPart = advice("close-shared-calendars", beside);
    assertThat(inPart.proof()).isEqualTo(Proof.RESOLVES_IN_PART);
    assertThat(inPart.cures()).containsExactly("shared calendar refused by Information Store");
    Advice hopeless =
        advice(
            "close-shared-calendars",
            of(withTeam("2007", 1_204).withSharedCalendars(1), exchange("2007"))
                .withModelValue("sharedCalendar", 2));
    assertThat(hopeless.title()).isEqualTo("Keep fewer shared calendars open");
    assertThat(hopeless.proof()).isEqualTo(Proof.DOES_NOT_RESOLVE);
    assertThat(hopeless.reason()).endsWith("closing all of them is not enough");
    assertThat(hopeless.steps()).isEmpty();
    Advice all = advice("close-shared-calendars", none);
    assertThat(all.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(all.title()).isEqualTo("Keep no shared calendar open");
    assertThat(all.steps().get(0)).endsWith("until none is left.");
  }

  @Test
  void noRemedySaysAtMostNone() {
    List<Case> cases =
        List.of(
            of(
                withTeam("2016", 600).withSharedCalendars(3),
                exchange("2013"),
                Program.counted("Suche", ProgramKind.SEARCH, 60)),
            of(
                null,
                exchange("2010 SP1"),
                new Program("A", ProgramKind.SERVICE, 0, 1, 40),
                new Program("B", ProgramKind.PROGRAM, 0, 2, 33)),
            of(
                null,
                exchange("2019"),
                Program.counted("P1", ProgramKind.IMAP, 16),
                new Program("P2", ProgramKind.POP, 0, 20, 1)));
    for (Case failing : cases) {
      assertThat(advise(failing))
          .noneMatch(
              a -> (a.title() + a.lines()).matches("(?s).*(at most 0|only 0|to 0 \\(0x0\\)).*"))
          .filteredOn(a -> a.proof() != Proof.RESOLVES)
          .noneMatch(a -> a.title().contains("smallest value that works"));
    }
  }

  @Test
  void aLimitThatDoesNotOpenTheCaseIsNotTheSmallestThatWorks() {
    Case twoTroubles =
        of(
            withTeam("2016", 2_500),
            exchange("2016"),
            Program.counted("Suche", ProgramKind.ADD_IN, 30));
    Advice raise = advice("raise-session-limit", twoTroubles);

    assertThat(raise.proof()).isEqualTo(Proof.RESOLVES_IN_PART);
    assertThat(raise.title()).matches("Raise the session limit to \\d+ \\(0x[0-9a-f]+\\)");
    assertThat(raise.notes()).anyMatch(s -> s.contains("and that alone is not enough"));
  }

  @ParameterizedTest
  @CsvSource({
    "OWA, false",
    "EAS, false",
    "POP, false",
    "IMAP, true",
    "EWS, true",
  })
  void onlyAProgramThatHasSettingsIsSentToThem(ProgramKind kind, boolean settings) {
    for (String release : List.of("2010 SP1", "2013", "2019")) {
      Advice advice =
          advice(
              "fewer-client-sessions",
              of(null, exchange(release), Program.counted("Ger\u00e4t", kind, 17)));

      assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
      assertThat(advice.steps().stream().anyMatch(s -> s.contains("In the settings of")))
          .isEqualTo(settings);
      assertThat(words(advice)).contains("at most 16 sessions");
      assertThat(advice.undo().words().contains("number")).isEqualTo(settings);
    }
  }

  @Test
  void amongSeveralClientsEachIsToldWhatItHas() {
    Advice advice =
        advice(
            "fewer-client-sessions",
            of(
                null,
                exchange("2016"),
                Program.counted("Post", ProgramKind.IMAP, 10),
                Program.counted("Altes", ProgramKind.POP, 10)));

    assertThat(advice.steps()).noneMatch(s -> s.contains("In the settings of"));
    assertThat(words(advice)).contains("have no setting for it (assumed)", "may have a setting");
  }

  @Test
  void aBrowserHasNoWorkerThreads() {
    Case failing = of(null, exchange("2010 SP1"), new Program("OWA", ProgramKind.OWA, 0, 20, 1));

    assertNotApplicable(advice("fewer-workers", failing), "no program in the case has a setting");
  }
}
