package org.session33.diagnostics.remedies;

import java.util.List;
import java.util.Map;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitScope;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.sessions.SessionModel;

/** Remedies for sessions that are open twice, or that nobody uses any more. */
final class ConnectionRemedies {
  private static final String STALE = "close-stale-sessions";

  private static final String KEEPALIVE = "shorten-keepalive";

  private ConnectionRemedies() {}

  static List<Remedy> all() {
    return List.of(
        new Remedy("close-second-outlook", ConnectionRemedies::closeSecondOutlook),
        new Remedy(STALE, ConnectionRemedies::closeStaleSessions),
        new Remedy(KEEPALIVE, ConnectionRemedies::shortenKeepalive),
        new Remedy("disable-tcp-offload", ConnectionRemedies::disableOffload));
  }

  private static Attempt closeSecondOutlook(RemedyContext context) {
    Case failing = context.failing();
    boolean twice =
        failing.programs().stream().anyMatch(p -> p.kind() == ProgramKind.SECOND_OUTLOOK);
    return twice
        ? Attempt.change(
            failing.withPrograms(
                failing.programs().stream()
                    .filter(p -> p.kind() != ProgramKind.SECOND_OUTLOOK)
                    .toList()))
        : Attempt.notApplicable("the case names no second Outlook");
  }

  private static Attempt closeStaleSessions(RemedyContext context) {
    OutlookProfile profile = context.failing().outlook();
    if (profile == null || profile.brokenReconnects() == 0) {
      return Attempt.notApplicable("the case tells of no broken connection");
    }
    // Where each database counts, no client is connected to the store (domain.md S-15, S-30).
    ExchangeServer server = context.failing().server();
    return StoreLimits.of(server.release(), server.registry()).scope() == LimitScope.DATABASE
        ? Attempt.notRehearsed(RemedyTexts.reason(STALE, "not-by-hand", Map.of()))
        : Attempt.change(context.failing().withOutlook(profile.withBrokenReconnects(0)));
  }

  private static Attempt shortenKeepalive(RemedyContext context) {
    OutlookProfile profile = context.failing().outlook();
    if (profile == null || profile.brokenReconnects() == 0) {
      return Attempt.notApplicable("the case tells of no broken connection");
    }
    // The server is started again for it, so nothing is left of the old life.
    RemedyText text = RemedyTexts.load().find(KEEPALIVE).orElseThrow();
    double minutes = Integer.parseInt(text.places().get("keepAliveMinutes"));
    long life = SessionModel.of(context.failing()).staleSessionLife().toMinutes();
    int left = (int) Math.ceil(profile.brokenReconnects() * Math.min(1, minutes / life));
    return new Attempt.Change(
            context.failing().withOutlook(profile.withBrokenReconnects(0)),
            Map.of(),
            RemedyTexts.reason(KEEPALIVE, "spread", Map.of()))
        .withBreaksLeft(left);
  }

  private static Attempt disableOffload(RemedyContext context) {
    Case failing = context.failing();
    ExchangeRelease release = failing.server().release();
    if (!release.has(Capability.SCALABLE_NETWORKING)) {
      return Attempt.notApplicable(
          RemedyTexts.reason(
              "disable-tcp-offload", "not-on-release", Map.of("release", release.name())));
    }
    if (!failing.server().scalableNetworking()) {
      return Attempt.notApplicable(RemedyTexts.reason("disable-tcp-offload", "not-told", Map.of()));
    }
    OutlookProfile profile = failing.outlook();
    if (profile == null || profile.brokenReconnects() == 0) {
      return Attempt.notRehearsed("the case tells of no sessions that were left behind");
    }
    return new Attempt.Change(
            failing.withOutlook(profile.withBrokenReconnects(0)),
            Map.of(),
            "once the dead sessions are gone")
        .withBreaksLeft(0);
  }
}
