package org.session33.diagnostics.remedies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.MisnamedRegistryValue;
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
import org.session33.profiles.windows.RegistryValue;

/** Remedies in the server's registry. Each includes the restart without which nothing happens. */
final class LimitRemedies {
  private static final Place PROPOSED = Place.of("proposed");

  /** Points of a curve below the smallest limit that works; half as many lie above it. */
  private static final int CURVE_STEPS = 10;

  private LimitRemedies() {}

  static List<Remedy> all() {
    return List.of(
        Remedy.ofSettings("correct-registry-value", LimitRemedies::correctValue),
        Remedy.ofSettings("restart-information-store", LimitRemedies::restart),
        new Remedy("raise-session-limit", context -> raiseSessions(context, false)),
        new Remedy("raise-service-session-limit", context -> raiseSessions(context, true)),
        new Remedy("raise-object-limit", LimitRemedies::raiseObjects));
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
    Long number = value.dword().or(() -> digits(value)).orElse(null);
    if (number == null || number < 1 || number > Integer.MAX_VALUE) {
      Map<String, String> values = new HashMap<>(wrong);
      values.putAll(place(mistake.rightKey(), mistake.rightName()));
      return new Attempt.NotRehearsed(
          "which number was meant cannot be read from the value", values);
    }
    Map<String, String> values = new HashMap<>(wrong);
    values.putAll(numbers(mistake.rightKey(), mistake.rightName(), number.intValue()));
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

  private static java.util.Optional<Long> digits(RegistryValue value) {
    return value.text().filter(t -> t.matches("\\d{1,9}")).map(Long::valueOf);
  }

  private static Attempt restart(RemedyContext context) {
    Case failing = context.failing();
    if (failing.server().registryNotLoaded().entries().isEmpty()) {
      return Attempt.notApplicable(
          "no changed value waits to be read; a restart would only drop sessions for a while");
    }
    return new Attempt.Change(failing, true, Map.of(), "");
  }

  private static Attempt raiseSessions(RemedyContext context, boolean service) {
    Case failing = context.failing();
    Outcome before = context.before();
    String door = service ? "service session" : "MAPI session";
    List<SessionCount> refused =
        before.counts().stream()
            .filter(c -> c.refused() > 0 && c.clientType().isService() == service)
            .toList();
    if (refused.isEmpty()) {
      return Attempt.notApplicable("no " + door + " was refused");
    }
    if (ProgramRemedies.holdsUnexpectedClient(failing)) {
      return Attempt.notApplicable(ProgramRemedies.STOP_FIRST);
    }
    ClientType type = refused.get(0).clientType();
    String name = LimitValue.nameFor(type);
    OptionalInt smallest = smallestSessionLimit(context, type);
    if (smallest.isEmpty()) {
      return Attempt.notApplicable("no value of '" + name + "' changes this limit");
    }
    int value = smallest.getAsInt();
    return new Attempt.Change(
        written(failing, ServerRegistry.PARAMETERS, name, value),
        true,
        raised(ServerRegistry.PARAMETERS, name, value, refused.get(0).limit().value()),
        "one less is refused again");
  }

  /** The smallest limit with which no session of this kind is refused; found by rehearsing. */
  static OptionalInt smallestSessionLimit(RemedyContext context, ClientType type) {
    return context.smallestSessionLimit(type, c -> searchSessionLimit(c, type));
  }

  private static OptionalInt searchSessionLimit(RemedyContext context, ClientType type) {
    int requested =
        context.before().counts().stream()
            .filter(c -> c.clientType().isService() == type.isService())
            .mapToInt(SessionCount::requested)
            .max()
            .orElse(0);
    return smallest(
        context,
        requested,
        number ->
            withDword(
                context.failing(), ServerRegistry.PARAMETERS, LimitValue.nameFor(type), number),
        outcome ->
            outcome.counts().stream()
                .filter(c -> c.clientType().isService() == type.isService())
                .allMatch(c -> c.refused() == 0));
  }

  /** Rehearses limits on both sides of the smallest one that works. */
  static List<LimitPoint> curve(RemedyContext context, ClientType type, int smallest) {
    TreeSet<Integer> limits = new TreeSet<>(List.of(smallest, Math.max(1, smallest - 1)));
    context.before().count().limit().number().ifPresent(limits::add);
    int step = Math.max(1, smallest / CURVE_STEPS);
    int last = smallest + CURVE_STEPS / 2 * step;
    for (int limit = step; limit <= last; limit += step) {
      limits.add(limit);
    }
    return limits.stream()
        .map(
            limit -> {
              Case changed =
                  withDword(
                      context.failing(),
                      ServerRegistry.PARAMETERS,
                      LimitValue.nameFor(type),
                      limit);
              int refused =
                  context.rehearsal().rehearse(changed).counts().stream()
                      .filter(c -> c.clientType().isService() == type.isService())
                      .mapToInt(SessionCount::refused)
                      .sum();
              return new LimitPoint(limit, refused);
            })
        .toList();
  }

  private static Attempt raiseObjects(RemedyContext context) {
    Case failing = context.failing();
    if (context.before().objectsRefused() == 0) {
      return Attempt.notApplicable("no open object was refused");
    }
    ObjectType type = ObjectType.FOLDER;
    int most =
        context.before().sessions().stream()
            .mapToInt(s -> s.planned().openFolders())
            .max()
            .orElse(0);
    OptionalInt smallest =
        smallest(
            context,
            most,
            number -> withDword(failing, ServerRegistry.OBJECTS, type.registryName(), number),
            outcome -> outcome.objectsRefused() == 0);
    if (smallest.isEmpty()) {
      return Attempt.notApplicable("no value of '" + type.registryName() + "' changes this limit");
    }
    Integer limit =
        StoreLimits.of(failing.server().release(), failing.server().registry())
            .objects(type)
            .value();
    Map<String, String> values =
        new HashMap<>(
            raised(ServerRegistry.OBJECTS, type.registryName(), smallest.getAsInt(), limit));
    values.put("objectType", "folders");
    return new Attempt.Change(
        written(failing, ServerRegistry.OBJECTS, type.registryName(), smallest.getAsInt()),
        true,
        values,
        "one less is refused again");
  }

  private static OptionalInt smallest(
      RemedyContext context, int most, IntFunction<Case> change, Predicate<Outcome> works) {
    return Bisection.smallest(
        1, most, number -> works.test(context.rehearsal().rehearse(change.apply(number))));
  }

  private static Map<String, String> numbers(String key, String name, int number) {
    Map<String, String> values = new HashMap<>(place(key, name));
    values.put("value", Integer.toString(number));
    values.put("inHexadecimal", " (0x" + Integer.toHexString(number) + " in hexadecimal)");
    return values;
  }

  /** The places of a registry value. */
  static Map<String, String> place(String key, String name) {
    String create =
        "; if there is no such key, right-click ParametersSystem, point to \"New\", click \"Key\""
            + " and type \"MaxObjsPerMapiSession\"";
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

  private static Map<String, String> raised(
      String key, String name, int number, @Nullable Integer before) {
    String both = LimitValue.bothNotations((long) number);
    Map<String, String> values = new HashMap<>(numbers(key, name, number));
    values.put("newLimit", both + ", the smallest value that works");
    values.put(
        "inRehearsal",
        ": in the rehearsal that is " + both + ", and it was " + LimitValue.bothNotations(before));
    return values;
  }
}
