package org.session33.diagnostics.remedies;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.files.JoinedNames;
import org.session33.profiles.outlook.OutlookProfile;

/** Remedies in the other programs under the same account. */
final class ProgramRemedies {
  private static final Set<ProgramKind> USERS_PROGRAMS =
      EnumSet.of(ProgramKind.ADD_IN, ProgramKind.SEARCH, ProgramKind.PROGRAM);

  /** Why no room is made while somebody unknown uses the account (KB 842022: rule abuse out). */
  static final String STOP_FIRST =
      "a program that nobody can explain holds sessions: stop it first, and make no room for it";

  private static final String CACHED_MODE = "use-cached-mode";

  private ProgramRemedies() {}

  static boolean holdsUnexpectedClient(Case failing) {
    return failing.programs().stream().anyMatch(p -> p.kind() == ProgramKind.UNKNOWN);
  }

  /** Whether it is a program that somebody made, at which its maker or a permission can help. */
  static boolean isProgram(Program program) {
    return USERS_PROGRAMS.contains(program.kind()) || program.kind() == ProgramKind.SERVICE;
  }

  static List<Remedy> all() {
    return List.of(
        new Remedy("stop-unexpected-client", ProgramRemedies::stopUnexpectedClient),
        new Remedy("disable-program", ProgramRemedies::disableProgram),
        new Remedy("obtain-vendor-fix", ProgramRemedies::obtainVendorFix),
        new Remedy("fewer-workers", ProgramRemedies::fewerWorkers),
        new Remedy("fewer-client-sessions", ProgramRemedies::fewerClientSessions),
        Remedy.ofSettings(
            "shorten-synchronised-range", c -> openItems(c, "shorten-synchronised-range")),
        Remedy.ofSettings("release-open-items", c -> openItems(c, "release-open-items")),
        Remedy.ofSettings(CACHED_MODE, ProgramRemedies::useCachedMode));
  }

  private static Attempt stopUnexpectedClient(RemedyContext context) {
    Case failing = context.failing();
    List<Program> known =
        failing.programs().stream().filter(p -> p.kind() != ProgramKind.UNKNOWN).toList();
    return known.size() == failing.programs().size()
        ? Attempt.notApplicable("every program in the case is known")
        : Attempt.change(failing.withPrograms(known));
  }

  /** As few programs as needed, the one with the most sessions first. */
  private static Attempt disableProgram(RemedyContext context) {
    Case failing = context.failing();
    List<Program> candidates =
        failing.programs().stream()
            .filter(p -> USERS_PROGRAMS.contains(p.kind()))
            .sorted(Comparator.comparingInt(Program::sessions).reversed())
            .toList();
    if (candidates.isEmpty()) {
      return Attempt.notApplicable("the case names no add-in, search or other program");
    }
    IntFunction<Case> change = count -> without(failing, candidates.subList(0, count));
    OptionalInt enough =
        Bisection.smallest(1, candidates.size(), count -> context.works(change.apply(count)));
    if (enough.isEmpty()) {
      enough =
          context
              .curesAsMuchAs(change.apply(candidates.size()))
              .map(
                  cures ->
                      Bisection.smallest(
                          1, candidates.size(), count -> cures.test(change.apply(count))))
              .orElse(enough);
    }
    List<Program> off = candidates.subList(0, enough.orElse(candidates.size()));
    return new Attempt.Change(without(failing, off), Map.of("programs", names(off)), "");
  }

  private static Case without(Case failing, List<Program> off) {
    Set<Program> gone = new HashSet<>(off);
    return failing.withPrograms(
        failing.programs().stream().filter(p -> !gone.contains(p)).toList());
  }

  private static Attempt obtainVendorFix(RemedyContext context) {
    List<Program> programs =
        context.failing().programs().stream().filter(ProgramRemedies::isProgram).toList();
    return programs.isEmpty()
        ? Attempt.notApplicable("the case names no program that a vendor could mend")
        : new Attempt.NotRehearsed(
            "only the vendor knows what a fix would change", Map.of("programs", names(programs)));
  }

  /** How many items a program holds open is in no case, so only evidence can call for it. */
  private static Attempt openItems(RemedyContext context, String id) {
    if (!context.before().isFine() && !context.sawItems()) {
      return Attempt.notApplicable(RemedyTexts.reason(id, "no-items", Map.of()));
    }
    List<Program> programs =
        context.failing().programs().stream().filter(ProgramRemedies::isProgram).toList();
    return new Attempt.NotRehearsed(
        RemedyTexts.reason(id, "not-counted", Map.of()),
        programs.isEmpty() ? Map.of() : Map.of("programs", names(programs)));
  }

  private static Attempt useCachedMode(RemedyContext context) {
    OutlookProfile profile = context.failing().outlook();
    return profile != null && profile.cachedExchangeMode()
        ? Attempt.notApplicable(RemedyTexts.reason(CACHED_MODE, "on-already", Map.of()))
        : openItems(context, CACHED_MODE);
  }

  private static Attempt fewerWorkers(RemedyContext context) {
    Case failing = context.failing();
    List<Program> services =
        failing.programs().stream().filter(ProgramRemedies::hasWorkerSetting).toList();
    if (services.isEmpty()) {
      return Attempt.notApplicable("no program in the case has a setting for worker threads");
    }
    int most = services.stream().mapToInt(Program::workers).max().orElse(0);
    if (most == 1) {
      return Attempt.notApplicable(names(services) + " runs with a single worker thread already");
    }
    OptionalInt workers =
        Bisection.largest(context, 1, most - 1, count -> withWorkers(failing, count));
    if (workers.isEmpty()) {
      return new Attempt.NotEnough(
          withWorkers(failing, 1),
          Map.of("programs", names(services)),
          Map.of("workers", atMostWorkers(1)),
          "even a single worker thread on each machine would be too many");
    }
    int atMost = workers.getAsInt();
    return new Attempt.Change(
        withWorkers(failing, atMost),
        Map.of("programs", names(services), "workers", atMostWorkers(atMost)),
        "");
  }

  private static String atMostWorkers(int count) {
    return count == 1 ? "only 1 worker thread" : "at most " + count + " worker threads";
  }

  private static boolean hasWorkerSetting(Program program) {
    return program.workers() > 0 && program.kind().hasSettings();
  }

  private static Case withWorkers(Case failing, int most) {
    return failing.withPrograms(
        failing.programs().stream()
            .map(p -> hasWorkerSetting(p) ? p.withWorkers(Math.min(p.workers(), most)) : p)
            .toList());
  }

  /** As many sessions for each client as fit beside the others of its pool. */
  private static Attempt fewerClientSessions(RemedyContext context) {
    Case failing = context.failing();
    Set<ClientType> refused =
        context.before().counts().stream()
            .filter(c -> c.refused() > 0 && c.clientType().isService())
            .map(SessionCount::clientType)
            .collect(Collectors.toSet());
    List<Program> clients =
        failing.programs().stream()
            .filter(p -> refused.contains(p.kind().clientType()) && p.sessions() > 0)
            .toList();
    if (clients.isEmpty()) {
      return Attempt.notApplicable("no client of a service was refused a session");
    }
    int most = clients.stream().mapToInt(Program::sessions).max().orElse(0);
    String each = clients.size() == 1 ? "" : " each";
    int expected =
        Bisection.largest(1, most - 1, n -> context.fits(withSessions(failing, clients, n)))
            .orElse(1);
    OptionalInt sessions =
        Bisection.largest(
            1,
            most - 1,
            expected,
            count ->
                context
                    .rehearsal()
                    .rehearse(withSessions(failing, clients, count))
                    .counts()
                    .stream()
                    .filter(c -> refused.contains(c.clientType()))
                    .allMatch(c -> c.refused() == 0));
    if (sessions.isEmpty()) {
      return new Attempt.NotEnough(
          withSessions(failing, clients, 1),
          Map.of("programs", names(clients)),
          Map.of("sessions", "only 1 session" + each),
          "even a single session of each would be too many");
    }
    int atMost = sessions.getAsInt();
    return new Attempt.Change(
        withSessions(failing, clients, atMost),
        Map.of(
            "programs",
            names(clients),
            "sessions",
            (atMost == 1 ? "only 1 session" : "at most " + atMost + " sessions") + each),
        "");
  }

  private static Case withSessions(Case failing, List<Program> clients, int most) {
    return failing.withPrograms(
        failing.programs().stream()
            .map(p -> clients.contains(p) ? p.withSessions(Math.min(p.sessions(), most)) : p)
            .toList());
  }

  private static String names(List<Program> programs) {
    return JoinedNames.of(programs.stream().map(Program::name).toList(), ", ");
  }
}
