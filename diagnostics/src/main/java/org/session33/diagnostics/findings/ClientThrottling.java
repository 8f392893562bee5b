package org.session33.diagnostics.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientAccessLimit;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.files.Problem;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * KB 2299468: the throttling policy of Client Access permits fewer connections than the client
 * opens. It stands before the store, which logs nothing then.
 */
public final class ClientThrottling implements Rule {
  private static final int FIRST_WITH_THROTTLING = 2010;

  private static final int OUTLOOK_2003 = 11;

  private static final String EWS_TEXT = "ews-concurrent-connections";

  private static final String OUTLOOK_TEXT = "action-could-not-be-completed";

  private static final String SUMMARY =
      "The throttling policy of Client Access permits no more connections of this user; the store"
          + " was not asked.";

  private static final String NEXT =
      "look for 'exceeded' in the log of RPC Client Access, and make sure that the Application log"
          + " of the right Mailbox server holds no event 9646";

  @Override
  public String id() {
    return "client-throttling";
  }

  @Override
  public String title() {
    return "Throttling policy of Client Access";
  }

  @Override
  public List<String> articles() {
    return List.of("2299468");
  }

  @Override
  public Set<Need> needs() {
    return Set.of();
  }

  @Override
  public boolean explainsFailures() {
    return true;
  }

  @Override
  public Set<Problem.Concern> restsOn() {
    return EnumSet.complementOf(EnumSet.of(Problem.Concern.MAILBOX));
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    List<ExchangeRelease> servers = observations.releases().exchange();
    if (!servers.isEmpty() && servers.stream().allMatch(r -> r.family() < FIRST_WITH_THROTTLING)) {
      return judgement.ruledOut(
          servers.get(0) + " has no throttling policy of this kind (assumed)");
    }
    List<StoreLimitEvent> events = observations.sessionRefusals();
    if (!events.isEmpty()) {
      judgement
          .contra(
              "the store itself refused sessions: " + String.join("; ", Sightings.events(events)))
          .contra("throttling leaves no event 9646");
    }
    if (observations.sawText(EWS_TEXT)) {
      return ewsRefused(observations, judgement, !events.isEmpty());
    }
    if (!events.isEmpty()) {
      return judgement.ruledOut(
          "event 9646 was logged: the store refused, and throttling leaves no such event");
    }
    return observations.sawText(OUTLOOK_TEXT)
        ? outlookRefused(observations, judgement)
        : nothingSeen(observations, judgement);
  }

  private static Finding ewsRefused(
      Observations observations, Judgement judgement, boolean storeRefused) {
    judgement.pro("a client of Exchange Web Services showed the text of the throttling policy");
    Connections.of(observations, ClientType.EWS, ClientAccessLimit.EWS_MAX_CONCURRENCY)
        .ifPresent(c -> c.weigh(judgement));
    return judgement.verdict(
        storeRefused ? Verdict.POSSIBLE : Verdict.LIKELY, SUMMARY, storeRefused ? "" : NEXT);
  }

  private static Finding outlookRefused(Observations observations, Judgement judgement) {
    judgement.pro("Outlook showed that the action could not be completed");
    if (observations.observedCase().isEmpty()) {
      return judgement
          .contra("the store's session limit brings up the same text")
          .verdict(Verdict.POSSIBLE, SUMMARY, NEXT);
    }
    OutlookProfile profile = observations.requireCase().outlook();
    if (profile != null && profile.release().majorVersion() != OUTLOOK_2003) {
      return judgement.ruledOut(
          profile.release() + " is not affected; the article tells it of Outlook 2003 only");
    }
    judgement.pro("no event 9646 was seen, which the store's own limit would leave");
    Optional<Connections> connections =
        Connections.of(observations, ClientType.MAPI, ClientAccessLimit.RCA_MAX_CONCURRENCY);
    connections.ifPresent(c -> c.weigh(judgement));
    boolean exceeded = connections.filter(Connections::exceeds).isPresent();
    return judgement.verdict(exceeded ? Verdict.LIKELY : Verdict.POSSIBLE, SUMMARY, NEXT);
  }

  /** Nobody saw a failure; the model alone may still expect one, and that is told. */
  private static Finding nothingSeen(Observations observations, Judgement judgement) {
    if (!observations.meets(Need.CASE)) {
      return judgement.notEvaluated(
          "no message of a client about it, and no log of Client Access, is in what was given");
    }
    Optional<Connections> expected =
        observations
            .observedCase()
            .filter(ClientThrottling::opensManyCalendars)
            .flatMap(
                c ->
                    Connections.of(
                        observations, ClientType.MAPI, ClientAccessLimit.RCA_MAX_CONCURRENCY))
            .filter(Connections::exceeds);
    return expected.isPresent()
        ? judgement.notEvaluated(
            expected.get().words()
                + "; throttling is not acted out, so only the message without event 9646 would"
                + " show it")
        : judgement.ruledOut("no client showed a text of the throttling policy");
  }

  private static boolean opensManyCalendars(Case seen) {
    OutlookProfile profile = seen.outlook();
    return profile != null
        && profile.release().majorVersion() == OUTLOOK_2003
        && profile.sharedCalendars() > 0;
  }

  /**
   * Connections of a kind against what the policy permits.
   *
   * @param asked connections, counted like store sessions (assumed)
   * @param limit which setting
   * @param permitted its default on the release
   */
  private record Connections(int asked, ClientAccessLimit limit, Fact<Integer> permitted) {
    static Optional<Connections> of(
        Observations observations, ClientType type, ClientAccessLimit limit) {
      return observations
          .observedCase()
          .flatMap(c -> c.server().release().clientAccessLimit(limit))
          .map(f -> new Connections(observations.plan().count(type), limit, f));
    }

    boolean exceeds() {
      return asked > permitted.value();
    }

    String words() {
      return String.format(
          Locale.ROOT,
          "the session model counts %,d connections (assumed to be as many as sessions), and %s is"
              + " %,d by default (%s, %s)",
          asked,
          limit.setting(),
          permitted.value(),
          permitted.confidence().word(),
          permitted.source());
    }

    void weigh(Judgement judgement) {
      if (exceeds()) {
        judgement.pro(words());
      } else {
        judgement.contra(words());
      }
      if (limit == ClientAccessLimit.RCA_MAX_CONCURRENCY) {
        judgement.contra(
            "the count is in doubt: at 20 the model passes 3 shared calendars on Exchange 2010 RTM,"
                + " and one report says 6 to 7");
      }
    }
  }
}
