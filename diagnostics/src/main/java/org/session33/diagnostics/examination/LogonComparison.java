package org.session33.diagnostics.examination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.evidence.lists.LogonClient;
import org.session33.diagnostics.examination.Calibration.Compared;
import org.session33.diagnostics.examination.Calibration.Decided;
import org.session33.diagnostics.examination.Calibration.Listed;
import org.session33.diagnostics.examination.Calibration.Modelled;
import org.session33.diagnostics.findings.Observations;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.DeducedValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Program;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.files.Place;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.sessions.ModelParameter;
import org.session33.profiles.sessions.ModelRange;
import org.session33.profiles.sessions.PlannedSession;
import org.session33.profiles.sessions.SessionPlanner;
import org.session33.profiles.sessions.SessionRole;

/**
 * Compares a list of logons with the plan of a case. Only a range of the session model is decided
 * by it: a number that is merely assumed has no bounds, so that any gap could be laid on it.
 *
 * <p>It is long because what is listed, what is planned and what keeps a list from deciding are
 * told in the same terms.
 */
final class LogonComparison {
  private static final String LOGONS = "logon-statistics";

  /** What the reader says of a list in which connections may be dead. */
  private static final String NO_ADDRESS = "without a client address";

  /** Larger plans are not made again and again. */
  private static final int MOST_TRIED = 5_000;

  private static final String OUTLOOK = "Outlook";

  private final Observations seen;
  private final Case theCase;
  private final SessionPlanner planner;
  private final List<EvidenceFile> lists;
  private final List<ObservedHolding> listed;

  /**
   * A comparison.
   *
   * @param seen what was read beside the case
   */
  LogonComparison(Observations seen, Case theCase) {
    this.seen = seen;
    this.theCase = theCase;
    this.planner = seen.planner();
    this.lists = seen.evidence().files().stream().filter(f -> f.format().equals(LOGONS)).toList();
    this.listed = ofLists().filter(h -> isOwn(h.account())).toList();
  }

  private Stream<ObservedHolding> ofLists() {
    return seen.holdings().stream().filter(h -> h.origin() == EvidenceOrigin.SEEN && !h.refused());
  }

  private boolean isOwn(String account) {
    return theCase.user().isMeantBy(account)
        || theCase.user().isMeantBy(account.substring(account.lastIndexOf('\\') + 1));
  }

  /** The case with the value that the list decides, with its origin; else the same case. */
  Case measured() {
    return candidate()
        .flatMap(p -> why(p).isEmpty() ? fitting(p).stream().findFirst() : Optional.empty())
        .map(this::with)
        .orElse(theCase);
  }

  private Case with(Decided decided) {
    int rows = rows(LogonClient::isMapi);
    return theCase
        .withModelValue(decided.parameter(), decided.value())
        .withProvenance(
            theCase
                .provenance()
                .plus(
                    DeducedValues.pathOfModel(decided.parameter()),
                    Origin.deduced(
                        Place.of(file()),
                        "Measured: "
                            + rows(rows)
                            + " of the list are as many as the plan has with "
                            + decided.value()
                            + ", and with no other value of the range.")));
  }

  /** Measured beside model; empty where no list shows who holds how many. */
  Optional<Calibration> calibration() {
    if (lists.isEmpty() || ofLists().findAny().isEmpty()) {
      return Optional.empty();
    }
    List<String> says = new ArrayList<>();
    List<Compared> compared = new ArrayList<>();
    Decided decided = decided();
    if (lists.size() > 1) {
      says.add(
          lists.size()
              + " lists of logons were given, and a session may stand in each of them: nothing is"
              + " measured. Give the one that was made while the fault was there.");
    } else if (listed.isEmpty()) {
      says.add(
          fileName()
              + " lists no account with the name, alias or distinguished name of the case's user:"
              + " nothing is measured by it.");
    } else {
      compare(compared, says);
      if (decided == null) {
        candidate().ifPresent(p -> says.add(stays(p)));
      } else {
        says.add(
            String.format(
                Locale.ROOT,
                "%s = %d, measured: %s of %s. It is acted out and not saved with the case; it"
                    + " holds where the other numbers of the model do.",
                DeducedValues.pathOfModel(decided.parameter()),
                decided.value(),
                rows(rows(LogonClient::isMapi)),
                fileName()));
      }
    }
    return Optional.of(
        new Calibration(
            lists.size() > 1 ? "" : file(),
            lists.size() > 1
                ? List.of()
                : listed.stream().map(h -> new Listed(h.holder(), h.purpose(), h.count())).toList(),
            modelled(s -> true),
            compared,
            decided,
            says));
  }

  private String file() {
    return lists.get(0).file();
  }

  /** Without its folders, as sentences have it. */
  private String fileName() {
    String file = file();
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  /** A value that an earlier look at the list decided: the case is acted out with it already. */
  private @Nullable Decided decided() {
    return theCase.sessionModel().entrySet().stream()
        .filter(
            e ->
                theCase
                    .provenance()
                    .of(DeducedValues.pathOfModel(e.getKey()))
                    .filter(Origin::isDeduced)
                    .isPresent())
        .map(e -> new Decided(e.getKey(), e.getValue()))
        .findFirst()
        .orElse(null);
  }

  private void compare(List<Compared> compared, List<String> says) {
    for (LogonClient client : LogonClient.all()) {
      int rows = rows(c -> c.equals(client));
      int planned = seen.plan().count(client::plans);
      // A list without ApplicationId shows no service, so that none is missing from it.
      if (rows > 0 || (planned > 0 && (client.isMapi() || namesClients()))) {
        Compared line =
            new Compared(
                client.isMapi() ? mapiWords() : client.services(),
                rows,
                planned,
                client.isMapi() ? listable(theCase) : services(client));
        compared.add(line);
        says.add(says(line, client));
      }
    }
    Map<String, Integer> others = new LinkedHashMap<>();
    listed.stream()
        .filter(h -> LogonClient.all().stream().noneMatch(c -> c.holds(h.holder())))
        .forEach(h -> others.merge(h.holder(), h.count(), Integer::sum));
    others.forEach(
        (client, rows) ->
            says.add(rows(rows) + " of " + client + " are compared with nothing: no plan has it."));
  }

  private String says(Compared line, LogonClient client) {
    List<Modelled> parts = modelled(client::plans);
    String limited =
        line.listable() < line.planned()
            ? ", of which the limits in force let " + line.listable() + " be open"
            : "";
    String said =
        line.client()
            + ": listed "
            + line.listed()
            + " ("
            + fileName()
            + "), planned "
            + line.planned()
            + (parts.size() > 1
                ? parts.stream()
                    .map(p -> p.kind() + " " + p.sessions())
                    .collect(Collectors.joining(", ", " (", ")"))
                : "")
            + limited
            + ": ";
    int gap = line.gap();
    if (gap == 0) {
      return said
          + (limited.isEmpty()
              ? "as many as the model has."
              : "a full list can show no more, so it does not tell whether the plan is right.");
    }
    return gap > 0
        ? said + gap + " more than the model explains. " + moreWords(client)
        : said + -gap + " fewer than the model has. " + fewerWords(client);
  }

  private String moreWords(LogonClient client) {
    return "What may explain it: "
        + (client.isMapi()
            ? "rows of dead connections, which often have no client address; a second client of"
                + " this user; programs that the case does not state"
                + (planner.uncounted(theCase).isEmpty() ? "" : "; folders that nobody counted")
            : "clients that the case does not state")
        + ".";
  }

  private static String fewerWords(LogonClient client) {
    return "What may explain it: "
        + (client.isMapi()
            ? "a list of one mailbox leaves out the user's sessions on others; it was made when"
                + " not all were open; a number of the model is too large"
            : client.note().isEmpty() ? "it was made when not all were open" : client.note())
        + ".";
  }

  private String mapiWords() {
    boolean programs = planned(s -> !isOutlook(s)) > 0;
    return theCase.outlook() == null
        ? "MAPI programs"
        : programs ? "Outlook and other MAPI programs" : OUTLOOK;
  }

  private int planned(Predicate<PlannedSession> like) {
    return seen.planned(like);
  }

  /** A stale session is one that Outlook left behind. */
  private static boolean isOutlook(PlannedSession session) {
    return session.isOutlooks() || session.role() == SessionRole.STALE;
  }

  private List<Modelled> modelled(Predicate<PlannedSession> like) {
    Map<String, String> kinds = new HashMap<>();
    for (Program program : theCase.programs()) {
      kinds.put(program.name(), program.kind().word());
    }
    Map<String, Integer> sums = new LinkedHashMap<>();
    for (PlannedSession session : seen.plan().sessions()) {
      if (like.test(session)) {
        String kind = isOutlook(session) ? OUTLOOK : kinds.getOrDefault(session.holder(), "");
        sums.merge(kind, 1, Integer::sum);
      }
    }
    return sums.entrySet().stream().map(e -> new Modelled(e.getKey(), e.getValue())).toList();
  }

  private int rows(Predicate<LogonClient> of) {
    return listed.stream()
        .filter(h -> LogonClient.all().stream().anyMatch(c -> of.test(c) && c.holds(h.holder())))
        .mapToInt(ObservedHolding::count)
        .sum();
  }

  /** Whether each row tells its client, and not only the machine. */
  private boolean namesClients() {
    return listed.stream()
        .allMatch(h -> h.holder().toLowerCase(Locale.ROOT).startsWith(LogonClient.NAMED));
  }

  /** The planned MAPI sessions of a case that its limits let be open at once. */
  private int listable(Case of) {
    Integer store = seen.actedLimit().orElse(null);
    Integer access =
        of.server().release().has(Capability.CONNECTIONS_COUNTED)
            ? of.server()
                .throttling()
                .limit(of.server().release(), ClientAccessLimit.RCA_MAX_CONCURRENCY)
                .map(EffectiveLimit::value)
                .orElse(null)
            : null;
    Map<String, Integer> pools = new HashMap<>();
    int connections = 0;
    int open = 0;
    for (PlannedSession session : planner.plan(of).sessions()) {
      String pool = seen.countsByDatabase() ? session.database() : "";
      int held = pools.getOrDefault(pool, 0);
      boolean passes = access == null || connections + session.connections() <= access;
      if (session.clientType() == ClientType.MAPI && passes && (store == null || held < store)) {
        connections += session.connections();
        pools.put(pool, held + 1);
        open++;
      }
    }
    return open;
  }

  /** The planned sessions of services that the store lets be open at once. */
  private int services(LogonClient client) {
    int planned = seen.plan().count(client::plans);
    int most =
        client.doors().stream()
            .map(d -> seen.limits().map(l -> l.sessions(d.clientType()).value()).orElse(null))
            .mapToInt(limit -> limit == null ? planned : limit)
            .sum();
    return Math.min(planned, most);
  }

  /** The one range of the model on which hangs how many sessions are planned. */
  private Optional<ModelParameter> candidate() {
    if (lists.size() != 1 || listed.isEmpty() || theCase.outlook() == null) {
      return Optional.empty();
    }
    List<ModelParameter> open =
        planner.uncertain(theCase).stream()
            .filter(p -> p.range() != null && changesCount(p.name(), p.range()))
            .toList();
    return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
  }

  private boolean changesCount(String name, ModelRange range) {
    long most = planner.count(theCase.withModelValue(name, range.to()));
    return most <= MOST_TRIED && most != planner.count(theCase.withModelValue(name, range.from()));
  }

  /** The values with which the plan is as large as the list. */
  private List<Decided> fitting(ModelParameter parameter) {
    ModelRange range = parameter.range();
    List<Decided> fitting = new ArrayList<>();
    for (int value = range == null ? 1 : range.from();
        range != null && value <= range.to();
        value++) {
      if (listable(theCase.withModelValue(parameter.name(), value)) == rows(LogonClient::isMapi)) {
        fitting.add(new Decided(parameter.name(), value));
      }
    }
    return fitting;
  }

  /** Why a list does not decide a range, a clause; empty where it does. */
  private String why(ModelParameter parameter) {
    Integer limit = seen.actedLimit().orElse(null);
    if (!namesClients()) {
      return "the list does not tell the client of each row (ApplicationId)";
    }
    if (lists.get(0).says().stream().anyMatch(s -> s.contains(NO_ADDRESS))) {
      return "rows without a client address may be of dead connections";
    }
    if (planned(s -> !isOutlook(s)) > 0) {
      return "the list does not tell Outlook from other MAPI programs";
    }
    if (!planner.uncounted(theCase).isEmpty()) {
      return "there are folders that nobody counted";
    }
    if (limit != null && rows(LogonClient::isMapi) >= limit) {
      return "the list is full: the limit in force is " + limit;
    }
    List<Decided> fitting = fitting(parameter);
    if (fitting.size() != 1) {
      return fitting.isEmpty()
          ? "no value of it makes the plan as large as the list"
          : "more than one value of it makes the plan as large as the list can be";
    }
    return reachesOthers(fitting.get(0))
        ? ""
        : "nothing shows that the list has the user's sessions on other mailboxes too";
  }

  /** A list of one mailbox would show nothing of a calendar, whatever that costs. */
  private boolean reachesOthers(Decided decided) {
    return listed.stream().anyMatch(h -> !h.purpose().isEmpty())
        || planner
            .plan(theCase.withModelValue(decided.parameter(), decided.value()))
            .sessions()
            .stream()
            .anyMatch(s -> s.isOutlooks() && !s.mailbox().isEmpty());
  }

  private String stays(ModelParameter parameter) {
    String why = why(parameter);
    return DeducedValues.pathOfModel(parameter.name())
        + " is not decided by "
        + fileName()
        + (why.isEmpty() ? "." : ": " + why + ".");
  }

  private static String rows(int number) {
    return number + (number == 1 ? " row" : " rows");
  }
}
