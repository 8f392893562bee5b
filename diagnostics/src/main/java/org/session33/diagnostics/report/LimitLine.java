package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.DeducedValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.windows.RegistryValue;

/**
 * One limit of a server: what the release brings, what the registry says, what is in force.
 *
 * @param limits what it limits, in plain words
 * @param registryValue the name of its registry value
 * @param standard the release's default, or null where that has no limit
 * @param registry what stands in the registry that the store has loaded, empty for nothing
 * @param waiting what stands in the registry and waits for a restart of the store, empty for
 *     nothing
 * @param effective the number in force, or null for no limit
 * @param source why it is that number
 * @param confidence how sure that is
 */
public record LimitLine(
    String limits,
    String registryValue,
    @Nullable Integer standard,
    String registry,
    String waiting,
    @Nullable Integer effective,
    String source,
    Confidence confidence) {

  /**
   * The limits that a server's release has, then whatever else stands in its registry: a value of a
   * wrong name would go unseen otherwise.
   */
  public static List<LimitLine> of(Case theCase) {
    ExchangeServer server =
        SessionModel.of(theCase).changedValueWaits()
            ? theCase.server()
            : theCase.server().restarted();
    StoreLimits limits = StoreLimits.of(server.release(), server.registry());
    List<LimitLine> lines = new ArrayList<>();
    for (ClientType type : ClientType.values()) {
      Optional<Fact<Integer>> standard = server.release().sessionLimit(type);
      if (standard.isPresent() || type == ClientType.MAPI) {
        lines.add(
            line(
                server,
                "sessions a user, " + server.release().clientTypeName(type),
                ServerRegistry.PARAMETERS,
                LimitValue.nameFor(type),
                standard.map(Fact::value).orElse(null),
                limits.sessions(type)));
      }
    }
    for (ObjectType type : ObjectType.values()) {
      Optional<Fact<Integer>> standard = server.release().objectLimit(type);
      if (standard.isPresent()) {
        lines.add(
            line(
                server,
                "open objects a session, " + server.release().objectTypeName(type),
                ServerRegistry.OBJECTS,
                type.registryName(),
                standard.get().value(),
                limits.objects(type)));
      }
    }
    others(server, lines);
    return lines.stream().map(line -> line.notGiven(theCase)).toList();
  }

  /** A number that only an event tells stands in no registry that was given. */
  private LimitLine notGiven(Case theCase) {
    Optional<Origin> origin =
        Stream.of(ServerRegistry.PARAMETERS, ServerRegistry.OBJECTS)
            .map(key -> theCase.provenance().of(DeducedValues.pathOf(key, registryValue)))
            .flatMap(Optional::stream)
            .filter(Origin::isDeduced)
            .findFirst();
    return origin.isEmpty() || registry.isEmpty()
        ? this
        : new LimitLine(
            limits,
            registryValue,
            standard,
            "",
            waiting,
            effective,
            origin.get().detail(),
            confidence);
  }

  private static LimitLine line(
      ExchangeServer server,
      String limits,
      String key,
      String name,
      @Nullable Integer standard,
      EffectiveLimit effective) {
    return new LimitLine(
        limits,
        name,
        standard,
        server.registry().value(key, name).map(LimitLine::written).orElse(""),
        server.registryNotLoaded().value(key, name).map(LimitLine::written).orElse(""),
        effective.value(),
        effective.reason(),
        effective.confidence());
  }

  private static void others(ExchangeServer server, List<LimitLine> lines) {
    ServerRegistry all = server.registry().plus(server.registryNotLoaded());
    for (RegistryEntry entry : all.entries()) {
      String name = entry.value().name();
      if (lines.stream().noneMatch(l -> l.registryValue().equalsIgnoreCase(name))) {
        boolean disables = name.equalsIgnoreCase(LimitValue.DISABLE_SESSION_LIMIT);
        Fact<Boolean> read = server.release().fact(Capability.DISABLE_SESSION_LIMIT);
        lines.add(
            new LimitLine(
                disables ? "switches the session limit off" : "another value in the registry",
                name,
                null,
                server.registry().value(entry.key(), name).map(LimitLine::written).orElse(""),
                server
                    .registryNotLoaded()
                    .value(entry.key(), name)
                    .map(LimitLine::written)
                    .orElse(""),
                null,
                disables
                    ? (read.value() ? "read by " : "not read by ")
                        + server.release()
                        + " ("
                        + read.source()
                        + ")"
                    : "no limit of the store has this name: " + entry.key() + "\\" + name,
                disables ? read.confidence() : Confidence.DOCUMENTED));
      }
    }
  }

  private static String written(RegistryValue value) {
    return value
        .dword()
        .map(LimitValue::bothNotations)
        .or(() -> value.text().map(t -> "\"" + t + "\", " + value.type()))
        .orElse(value.type().toString());
  }

  /** As an entry of a JSON document. */
  Map<String, Object> document() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("limits", limits);
    map.put("registryValue", registryValue);
    if (standard != null) {
      map.put("default", standard);
    }
    if (!registry.isEmpty()) {
      map.put("registry", registry);
    }
    if (!waiting.isEmpty()) {
      map.put("waitsForRestart", waiting);
    }
    if (effective != null) {
      map.put("effective", effective);
    }
    map.put("source", source);
    map.put("confidence", confidence.word());
    return map;
  }
}
