package org.session33.clientsim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookReleases;

/**
 * The sums of domain.md 7.3 and 5.3 in closed form against what is acted out, at both gates, for
 * random cases: the two are written apart from each other and have to agree.
 */
class GateSumsTest {
  private static final int CASES = 3_000;
  private static final int STORE = 32;
  private static final int PER_REPORT_SESSIONS = 5;
  private static final int PER_REPORT_CONNECTIONS = 3;

  /** How many of a calendar's five sessions its open connections carry: the third shares one. */
  private static final int[] CARRIED = {0, 1, 3, 5};

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  /** A random case and its closed sums. */
  private record Drawn(Case theCase, int stale, int before, int calendars, boolean rtm) {
    int connections() {
      return before + calendars * (rtm ? PER_REPORT_CONNECTIONS : 2);
    }

    int sessions() {
      return stale + before + calendars * (rtm ? PER_REPORT_SESSIONS : 2);
    }

    /** Sessions that Client Access lets through to the store, beside the stale ones. */
    int reach(int permitted) {
      if (!rtm) {
        return Math.min(before + calendars * 2, permitted);
      }
      int reach = Math.min(before, permitted);
      for (int calendar = 0; calendar < calendars; calendar++) {
        int free = permitted - before - calendar * PER_REPORT_CONNECTIONS;
        reach += CARRIED[Math.max(0, Math.min(PER_REPORT_CONNECTIONS, free))];
      }
      return reach;
    }
  }

  private static Drawn draw(Random random, ThrottlingPolicy policy) {
    boolean rtm = random.nextBoolean();
    String release = rtm ? "2010 RTM" : List.of("2010 SP1", "2010 SP3").get(random.nextInt(2));
    boolean cached = random.nextBoolean();
    int calendars = random.nextInt(18);
    int mailboxes = random.nextInt(6);
    int reconnects = random.nextInt(4);
    List<AdditionalMailbox> additional = new ArrayList<>();
    for (int i = 0; i < mailboxes; i++) {
      additional.add(AdditionalMailbox.of("Mailbox " + i, random.nextInt(3_000)));
    }
    OutlookProfile profile =
        OutlookProfile.defaults(OutlookReleases.load().find("2003").orElseThrow())
            .withCachedExchangeMode(cached)
            .withAdditionalMailboxes(additional)
            .withSharedCalendars(calendars)
            .withBrokenReconnects(reconnects);
    int own = random.nextInt(12);
    int workers = random.nextInt(10);
    List<Program> programs = new ArrayList<>();
    programs.add(Program.counted("Search", ProgramKind.SEARCH, own));
    if (workers > 0) {
      programs.add(new Program("Archive", ProgramKind.SERVICE, 0, workers, 1));
    }
    Case theCase =
        new Case(
            "drawn",
            new User("Dana Lind", "/o=Contoso/cn=dlind"),
            profile,
            programs,
            ExchangeServer.defaults(ExchangeReleases.load().find(release).orElseThrow())
                .withThrottling(policy),
            List.of(),
            java.util.Map.of(),
            Provenance.none());
    int before = own + (workers > 0 ? workers + 1 : 0) + (cached ? 4 + 1 : 2) + mailboxes * 2;
    return new Drawn(theCase, reconnects * 3, before, calendars, rtm);
  }

  private static GateCount at(Outcome outcome, Gate gate) {
    return outcome.at(gate).get(0);
  }

  @Test
  void theClosedSumsAreWhatIsActedOutAtBothGates() {
    Random random = new Random(33);
    Rehearsal rehearsal = program.part(Rehearsal.class);
    int refusedFirst = 0;
    int refusedAtStore = 0;
    for (int i = 0; i < CASES; i++) {
      int permitted = List.of(5, 20, 31, 32, 33, 40, 1_000).get(random.nextInt(7));
      Drawn drawn =
          draw(
              random,
              ThrottlingPolicy.DEFAULT.with(
                  ClientAccessLimit.RCA_MAX_CONCURRENCY, OptionalInt.of(permitted)));
      Outcome outcome = rehearsal.rehearse(drawn.theCase());
      GateCount first = at(outcome, Gate.CLIENT_ACCESS);
      GateCount store = at(outcome, Gate.STORE);
      int reach = drawn.stale() + drawn.reach(permitted);

      assertThat(first.requested()).as("%s", drawn).isEqualTo(drawn.connections());
      assertThat(first.granted())
          .as("%s", drawn)
          .isEqualTo(Math.min(drawn.connections(), permitted));
      assertThat(store.requested()).as("%s", drawn).isEqualTo(drawn.sessions());
      assertThat(store.reached()).as("%s", drawn).isEqualTo(reach);
      assertThat(store.granted()).as("%s", drawn).isEqualTo(Math.min(reach, STORE));
      assertThat(outcome.sessionsRefused())
          .as("%s", drawn)
          .isEqualTo(drawn.sessions() - Math.min(reach, STORE));
      assertThat(outcome.log().written()).as("%s", drawn).isEqualTo(store.refused());
      refusedFirst += first.refused() > 0 ? 1 : 0;
      refusedAtStore += store.refused() > 0 ? 1 : 0;
    }
    assertThat(refusedFirst).as("cases that Client Access refuses").isGreaterThan(CASES / 10);
    assertThat(refusedAtStore).as("cases that the store refuses").isGreaterThan(CASES / 10);
  }
}
