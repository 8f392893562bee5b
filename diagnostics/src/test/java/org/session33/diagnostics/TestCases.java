package org.session33.diagnostics;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.findings.Clue;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.ReleaseFinder;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.cases.User;
import org.session33.profiles.exchange.ExchangeReleases;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Place;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookReleases;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionPlanner;
import org.session33.profiles.windows.RegistryValue;

/** Hand-made cases and evidence, as if read from files; nothing here is simulated. */
public final class TestCases {
  /** The user of all cases. */
  public static final User ALICE =
      new User("Alice Reyes", "/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=areyes");

  /** The registry values that a store reads. */
  public static final LimitValues LIMIT_VALUES = LimitValues.load();

  /** The shipped session model. */
  public static final SessionPlanner PLANNER = new SessionPlanner(SessionModel.load());

  private static final OutlookReleases OUTLOOK = OutlookReleases.load();
  private static final ExchangeReleases EXCHANGE = ExchangeReleases.load();

  /** Works out releases from evidence. */
  public static final ReleaseFinder RELEASES = new ReleaseFinder(OUTLOOK, EXCHANGE);

  private TestCases() {}

  /** A profile as the release makes it. */
  public static OutlookProfile outlook(String release) {
    return OutlookProfile.defaults(OUTLOOK.find(release).orElseThrow());
  }

  /** A profile with one additional mailbox, Team Sales. */
  public static OutlookProfile withTeam(String release, int folders) {
    return outlook(release)
        .withAdditionalMailboxes(List.of(AdditionalMailbox.of("Team Sales", folders)));
  }

  /** A server as set up, under a policy without limits: its store is what is looked at. */
  public static ExchangeServer exchange(String release) {
    return throttled(release).withThrottling(ThrottlingPolicy.UNLIMITED);
  }

  /** A server as set up, with the throttling policy that its release comes with. */
  public static ExchangeServer throttled(String release) {
    return ExchangeServer.defaults(EXCHANGE.find(release).orElseThrow());
  }

  /** A case of Alice's. */
  public static Case of(
      @Nullable OutlookProfile profile, ExchangeServer server, Program... programs) {
    return new Case(
        "Alice cannot open Outlook",
        ALICE,
        profile,
        List.of(programs),
        server,
        List.of(),
        Map.of(),
        Provenance.none());
  }

  /** KB 842022's own case: Outlook 2007, cached, 1,204 folders, 38 sessions, Exchange 2003 SP1. */
  public static Case teamMailbox() {
    return of(withTeam("2007", 1_204), exchange("2003 SP1"));
  }

  /** A registry of these values. */
  public static ServerRegistry registry(RegistryEntry... entries) {
    return new ServerRegistry(List.of(entries));
  }

  /** A DWORD. */
  public static RegistryEntry dword(String key, String name, int number) {
    return new RegistryEntry(key, RegistryValue.dword(name, number, Place.of("server.reg")));
  }

  /** A REG_SZ. */
  public static RegistryEntry text(String key, String name, String value) {
    return new RegistryEntry(key, RegistryValue.text(name, value, Place.of("server.reg")));
  }

  /** A sentence of event 9646 as pasted from a log. */
  public static EventRecord event(String sentence) {
    return EventRecord.builder("MSExchangeIS", 9646, Place.of("Application.txt"))
        .text(sentence)
        .build();
  }

  /** The event of Exchange 2003 about Alice. */
  public static EventRecord sessionEvent(int limit) {
    return event(
        "Closing Mapi session \""
            + ALICE.legacyDn()
            + "\" because it exceeded the maximum of "
            + limit
            + " objects of type \"session\".");
  }

  /** The event of Exchange 2010 that has no GUID (KB 980049). */
  public static EventRecord bareEvent(int limit) {
    return event(
        "Mapi session \""
            + ALICE.legacyDn()
            + "\" exceeded the maximum of "
            + limit
            + " objects of type \"session\".");
  }

  /** The event of Exchange 2010 for MAPI, with its GUID. */
  public static EventRecord guidEvent(int limit, String type) {
    return event(
        "Mapi session \"00cc8dde-64d7-4353-8050-00fc2057aae3: "
            + ALICE.legacyDn()
            + "\" exceeded the maximum of "
            + limit
            + " objects of type \""
            + type
            + "\".");
  }

  /** Evidence of these events. */
  public static Evidence seen(EventRecord... events) {
    return Evidence.of(List.of(events), List.of(), List.of());
  }

  /** The same events as if a rehearsal had written them. */
  public static Evidence rehearsed(EventRecord... events) {
    return Evidence.of(
        List.of(events).stream()
            .map(
                e ->
                    e.toBuilder()
                        .where(Place.of("rehearsal"))
                        .origin(EvidenceOrigin.REHEARSED)
                        .build())
            .toList(),
        List.of(),
        List.of());
  }

  /** The clue of a finding that has these words. */
  public static Clue clue(Finding finding, String words) {
    return finding.clues().stream()
        .filter(c -> c.words().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError(words + " is not among " + finding.clues()));
  }

  /** Evidence of an error text alone. */
  public static Evidence shown(String... textIds) {
    return Evidence.of(
        List.of(),
        List.of(textIds).stream()
            .map(id -> new ObservedText(id, "words", Place.of("ticket.txt")))
            .toList(),
        List.of());
  }

  /** What a rule may look at. */
  public static Observations observe(Evidence evidence, @Nullable Case theCase) {
    return new Observations(
        evidence,
        theCase,
        PLANNER,
        LIMIT_VALUES,
        theCase == null ? RELEASES.none() : RELEASES.of(theCase));
  }

  /** What a rule may look at of a case that was acted out, beside what was given. */
  public static Observations rehearse(Evidence given, Case theCase) {
    Outcome outcome = new CountingRehearsal().rehearse(theCase);
    return observe(given.plus(outcome.evidence()), theCase).withGates(outcome.gates());
  }

  /** What a rule may look at where no case is known, but the releases are stated. */
  public static Observations observe(
      Evidence evidence, @Nullable String outlook, @Nullable String exchange) {
    StatedReleases stated =
        new StatedReleases(
            outlook == null ? null : OUTLOOK.find(outlook).orElseThrow(),
            exchange == null ? null : EXCHANGE.find(exchange).orElseThrow());
    return new Observations(evidence, null, PLANNER, LIMIT_VALUES, RELEASES.of(evidence, stated));
  }
}
