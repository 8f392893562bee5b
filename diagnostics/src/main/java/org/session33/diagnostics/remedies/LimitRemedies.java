package org.session33.diagnostics.remedies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.rules.MisnamedRegistryValue;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.windows.RegistryValue;

/**
 * Remedies in the server's registry. Each includes the restart without which nothing happens.
 *
 * <p>It is long because all remedies that write a number share how the number is found and worded.
 */
final class LimitRemedies {
  /** The remedy that lets the store read the registry anew. */
  static final String RESTART = "restart-information-store";

  /** The remedy that writes what somebody meant under its right name. */
  static final String CORRECT = "correct-registry-value";

  private static final String RAISE_SESSIONS = "raise-session-limit";
  private static final String RAISE_SERVICE = "raise-service-session-limit";
  private static final String RAISE_OBJECTS = "raise-object-limit";

  private static final Place PROPOSED = Place.of("proposed");

  private LimitRemedies() {}

  static List<Remedy> all() {
    return List.of(
        Remedy.ofSettings(CORRECT, LimitRemedies::correctValue),
        Remedy.ofSettings(RESTART, LimitRemedies::restart),
        new Remedy(RAISE_SESSIONS, context -> raiseSessions(context, false)),
        new Remedy(RAISE_SERVICE, context -> raiseSessions(context, true)),
        new Remedy(RAISE_OBJECTS, LimitRemedies::raiseObjects));
  }

  /** Whether a remedy raises a limit. */
  static boolean isRaise(String id) {
    return Set.of(RAISE_SESSIONS, RAISE_SERVICE, RAISE_OBJECTS).contains(id);
  }

  /** The case after a DWORD was written; the Information Store has not read it yet. */
  private static Case written(Case failing, String key, String name, int number) {
    ExchangeServer server = failing.server();
    return failing.withServer(
        server.withRegistryNotLoaded(
            server.registryNotLoaded().withDword(key, name, number, PROPOSED)));
  }

  /** The case after a DWORD was written and the Information Store restarted. */
  static Case withDword(Case failing, String key, String name, int number) {
    Case written = written(failing, key, name, number);
    return written.withServer(written.server().restarted());
  }

  private static Attempt correctValue(RemedyContext context) {
    Case failing = context.failing();
    List<MisnamedRegistryValue.Mistake> mistakes =
        MisnamedRegistryValue.mistakes(failing.server(), context.limitValues());
    if (mistakes.isEmpty()) {
      return Attempt.notApplicable("no registry value is misnamed");
    }
    MisnamedRegistryValue.Mistake mistake = mistakes.get(0);
    RegistryValue value = mistake.entry().value();
    Map<String, String> wrong =
        Map.of("wrongName", value.name(), "wrongKey", mistake.entry().key());
    if (mistake.rightName().isEmpty()) {
      Map<String, String> values = new HashMap<>(wrong);
      values.putAll(place(mistake.rightKey(), ObjectType.FOLDER.registryName()));
      return new Attempt.NotRehearsed(
          "which kind of object was meant cannot be told from the value", values);
    }
    Long number = StandingLimit.number(value).orElse(null);
    if (number == null || number < 1 || number > Integer.MAX_VALUE) {
      Map<String, String> values = new HashMap<>(wrong);
      values.putAll(place(mistake.rightKey(), mistake.rightName()));
      return new Attempt.NotRehearsed(
          "which number was meant cannot be read from the value", values);
    }
    StandingLimit standing =
        StandingLimit.of(failing.server(), mistake.rightKey(), mistake.rightName());
    OptionalLong more = standing.above(number);
    if (more.isPresent()) {
      return Attempt.notApplicable(
          LimitValue.bothNotations(more.getAsLong())
              + " counts or stands under the right name: with the "
              + LimitValue.bothNotations(number)
              + " of the misnamed value the limit would be lowered");
    }
    Map<String, String> values = new HashMap<>(wrong);
    values.putAll(numbers(mistake.rightKey(), mistake.rightName(), number.intValue(), standing));
    Case cleared = without(failing, mistake.entry());
    return new Attempt.Change(
        written(cleared, mistake.rightKey(), mistake.rightName(), number.intValue()),
        true,
        values,
        "with the number that stands there, " + LimitValue.bothNotations(number));
  }

  /** The case without a value that has no effect, so it does not matter when it is deleted. */
  private static Case without(Case failing, RegistryEntry wrong) {
    ExchangeServer server = failing.server();
    String key = wrong.key();
    String name = wrong.value().name();
    return failing.withServer(
        server
            .withRegistry(server.registry().without(key, name))
            .withRegistryNotLoaded(server.registryNotLoaded().without(key, name)));
  }

  private static Attempt restart(RemedyContext context) {
    Case failing = context.failing();
    if (failing.server().registryNotLoaded().entries().isEmpty()) {
      OutlookProfile profile = failing.outlook();
      if (!context.before().isFine() && profile != null && profile.brokenReconnects() > 0) {
        return new Attempt.Change(
            failing.withOutlook(profile.withBrokenReconnects(0)),
            true,
            Map.of("restartFor", ", which ends every stale session"),
            "");
      }
      return context.before().isFine()
          ? Attempt.notRehearsed("the case holds no changed value that waits to be read")
          : Attempt.notApplicable(
              "no changed value waits to be read; a restart would only drop sessions for a while");
    }
    return new Attempt.Change(failing, true, Map.of(), "");
  }

  private static Attempt raiseSessions(RemedyContext context, boolean service) {
    Case failing = context.failing();
    Outcome before = context.behind(Gate.STORE);
    String door = service ? "service session" : "MAPI session";
    List<SessionCount> refused =
        before.counts().stream()
            .filter(c -> c.refused() > 0 && c.clientType().isService() == service)
            .toList();
    if (refused.isEmpty()) {
      return Attempt.notApplicable(
          before.equals(context.before())
              ? "no " + door + " was refused"
              : "the store refused no " + door);
    }
    if (ProgramRemedies.holdsUnexpectedClient(failing)) {
      return Attempt.notApplicable(ProgramRemedies.STOP_FIRST);
    }
    ClientType type = refused.get(0).clientType();
    String name = LimitValue.nameFor(type);
    StandingLimit standing = StandingLimit.of(failing.server(), ServerRegistry.PARAMETERS, name);
    if (isEnoughOnceLoaded(context, Gate.STORE, outcome -> noneRefused(outcome, type))) {
      return Attempt.notApplicable(standing.enough());
    }
    OptionalInt smallest = smallestSessionLimit(context, type);
    if (smallest.isEmpty()) {
      return Attempt.notApplicable("no value of '" + name + "' changes this limit");
    }
    return raise(
        context,
        Gate.STORE,
        standing,
        smallest.getAsInt(),
        refused.get(0).limit().value(),
        "no session of this kind is refused");
  }

  /** Whether what waits in the registry is all that is needed. */
  private static boolean isEnoughOnceLoaded(
      RemedyContext context, Gate gate, Predicate<Outcome> works) {
    ExchangeServer server = context.failing().server();
    return !server.registryNotLoaded().entries().isEmpty()
        && works.test(
            context
                .rehearsal()
                .rehearse(context.opened(gate, context.failing().withServer(server.restarted()))));
  }

  /** A number that was meant for this limit, is enough, and only stands where no store reads it. */
  private static Optional<String> meantAlready(
      RemedyContext context, StandingLimit standing, int value) {
    return MisnamedRegistryValue.mistakes(context.failing().server(), context.limitValues())
        .stream()
        .filter(m -> m.rightName().equalsIgnoreCase(standing.name()))
        .map(MisnamedRegistryValue.Mistake::entry)
        .filter(e -> StandingLimit.number(e.value()).orElse(0L) >= value)
        .findFirst()
        .map(
            e ->
                "'"
                    + e.value().name()
                    + "' was meant for this limit and is enough; write it as the store reads it"
                    + " instead of a second number");
  }

  /** Writes a larger number; a smaller one than what stands there is never written. */
  private static Attempt raise(
      RemedyContext context,
      Gate gate,
      StandingLimit standing,
      int value,
      @Nullable Integer before,
      String reached) {
    OptionalLong more = standing.above(value - 1L);
    if (more.isPresent()) {
      return Attempt.notApplicable(
          LimitValue.bothNotations(more.getAsLong())
              + " stands under '"
              + standing.name()
              + "' already, though the store does not count with it; "
              + LimitValue.bothNotations((long) value)
              + " would only lower it");
    }
    Optional<String> meant = meantAlready(context, standing, value);
    if (meant.isPresent()) {
      return Attempt.notApplicable(meant.get());
    }
    Case changed = written(context.failing(), standing.key(), standing.name(), value);
    Outcome after = context.rehearsal().rehearse(changed.withServer(changed.server().restarted()));
    boolean opens = after.isFine();
    Map<String, String> values =
        new HashMap<>(numbers(standing.key(), standing.name(), value, standing));
    String both = LimitValue.bothNotations((long) value);
    values.put("newLimit", opens ? both + ", the smallest value that works" : both);
    values.put(
        "inRehearsal",
        (opens
                ? ": in the rehearsal that is " + both
                : ": in the rehearsal "
                    + reached
                    + " from "
                    + both
                    + " on, and that alone is not"
                    + " enough")
            + ", and it was "
            + LimitValue.bothNotations(before));
    return new Attempt.Change(changed, true, values, ProofWords.oneLess(after, gate));
  }

  /** The smallest limit with which no session of this kind is refused; found by rehearsing. */
  static OptionalInt smallestSessionLimit(RemedyContext context, ClientType type) {
    return context.smallestSessionLimit(type, c -> searchSessionLimit(c, type));
  }

  private static OptionalInt searchSessionLimit(RemedyContext context, ClientType type) {
    Outcome before = context.behind(Gate.STORE);
    int requested =
        before.counts().stream()
            .filter(c -> c.clientType().isService() == type.isService())
            .mapToInt(SessionCount::requested)
            .max()
            .orElse(0);
    // What waits can lift a limit altogether; any number would seem to do it then.
    int now = before.count().limit().number().orElse(0);
    OptionalInt found =
        smallest(
            context,
            requested,
            requested,
            number ->
                context.opened(
                    Gate.STORE,
                    withDword(
                        context.failing(),
                        ServerRegistry.PARAMETERS,
                        LimitValue.nameFor(type),
                        number)),
            outcome -> noneRefused(outcome, type));
    return found.isPresent() && found.getAsInt() > now ? found : OptionalInt.empty();
  }

  private static boolean noneRefused(Outcome outcome, ClientType type) {
    return outcome.counts().stream()
        .filter(c -> c.clientType().isService() == type.isService())
        .allMatch(c -> c.refused() == 0);
  }

  private static Attempt raiseObjects(RemedyContext context) {
    Case failing = context.failing();
    if (context.behind(Gate.OBJECTS).objectsRefused() == 0) {
      return Attempt.notApplicable("no open object was refused");
    }
    ObjectType type = ObjectType.FOLDER;
    StandingLimit standing =
        StandingLimit.of(failing.server(), ServerRegistry.OBJECTS, type.registryName());
    if (isEnoughOnceLoaded(context, Gate.OBJECTS, outcome -> outcome.objectsRefused() == 0)) {
      return Attempt.notApplicable(standing.enough());
    }
    OptionalInt smallest = smallestObjectLimit(context);
    if (smallest.isEmpty()) {
      return Attempt.notApplicable("no value of '" + type.registryName() + "' changes this limit");
    }
    Integer limit =
        StoreLimits.of(failing.server().release(), failing.server().registry())
            .objects(type)
            .value();
    Attempt raised =
        raise(context, Gate.OBJECTS, standing, smallest.getAsInt(), limit, "no folder is refused");
    return raised instanceof Attempt.Change change ? change.with("objectType", "folders") : raised;
  }

  /** The smallest limit of open folders with which no folder is refused; found by rehearsing. */
  static OptionalInt smallestObjectLimit(RemedyContext context) {
    return context.smallestLimit(Gate.OBJECTS, LimitRemedies::searchObjectLimit);
  }

  private static OptionalInt searchObjectLimit(RemedyContext context) {
    // Enough whatever is counted together; the smallest number is searched for below it.
    long all = context.before().sessions().stream().mapToLong(s -> s.planned().openFolders()).sum();
    int most = (int) Math.min(Integer.MAX_VALUE, all);
    int each =
        context.before().sessions().stream()
            .mapToInt(a -> a.planned().openFolders())
            .max()
            .orElse(most);
    String name = ObjectType.FOLDER.registryName();
    return smallest(
        context,
        most,
        each,
        number ->
            context.opened(
                Gate.OBJECTS, withDword(context.failing(), ServerRegistry.OBJECTS, name, number)),
        outcome -> outcome.objectsRefused() == 0);
  }

  private static OptionalInt smallest(
      RemedyContext context,
      int most,
      int expected,
      IntFunction<Case> change,
      Predicate<Outcome> works) {
    return Bisection.smallest(
        1,
        most,
        expected,
        number -> works.test(context.rehearsal().rehearse(change.apply(number))));
  }

  private static Map<String, String> numbers(
      String key, String name, int number, StandingLimit standing) {
    Map<String, String> values = new HashMap<>(place(key, name));
    values.putAll(number(number));
    values.put("takeBack", standing.takeBack());
    return values;
  }

  /** The places of a number to write. */
  static Map<String, String> number(long number) {
    return Map.of(
        "value",
        Long.toString(number),
        "inHexadecimal",
        " (0x" + Long.toHexString(number) + " in hexadecimal)");
  }

  /** The places of a registry value. */
  static Map<String, String> place(String key, String name) {
    String create =
        "; if there is no such key, right-click "
            + ServerRegistry.PARAMETERS
            + ", point to \"New\", click \"Key\" and type \""
            + ServerRegistry.OBJECTS_NAME
            + '"';
    return Map.of(
        "valueKey",
        key,
        "valueName",
        name,
        "namedValue",
        ": \"" + name + '"',
        "orCreate",
        key.equals(ServerRegistry.OBJECTS) ? create : "");
  }
}
