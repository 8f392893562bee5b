package org.session33.profiles.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.files.Place;
import org.session33.profiles.windows.RegistryValue;

/**
 * The limits that an Information Store has in force once it has started on a registry: the
 * release's defaults, and what the registry makes of them (domain.md 4.1 to 4.5).
 */
public final class StoreLimits {
  private final ExchangeRelease release;
  private final Map<ClientType, EffectiveLimit> sessions = new EnumMap<>(ClientType.class);
  private final Map<ObjectType, EffectiveLimit> objects = new EnumMap<>(ObjectType.class);
  private final EffectiveLimit administrators;

  private StoreLimits(ExchangeRelease release, ServerRegistry registry) {
    this.release = release;
    for (ClientType type : ClientType.values()) {
      sessions.put(type, sessionLimit(release, registry, type));
    }
    for (ObjectType type : ObjectType.values()) {
      objects.put(type, objectLimit(release, registry, type));
    }
    Fact<Integer> ofAdministrators = release.administratorLimit();
    this.administrators =
        ofAdministrators == null
            ? EffectiveLimit.none(
                "no limit for administrators is known for " + release, Confidence.ASSUMED)
            : new EffectiveLimit(
                ofAdministrators.value(),
                "administrators have a limit of their own",
                ofAdministrators.confidence());
  }

  /** What a store of this release enforces after it started on this registry. */
  public static StoreLimits of(ExchangeRelease release, ServerRegistry registry) {
    return new StoreLimits(release, registry);
  }

  /** The release. */
  public ExchangeRelease release() {
    return release;
  }

  /** Sessions a user through this door. */
  public EffectiveLimit sessions(ClientType type) {
    return sessions.getOrDefault(type, EffectiveLimit.none("unknown", Confidence.ASSUMED));
  }

  /** Open objects of a type in one MAPI session. */
  public EffectiveLimit objects(ObjectType type) {
    return objects.getOrDefault(type, EffectiveLimit.none("unknown", Confidence.ASSUMED));
  }

  /** Sessions of an administrator. */
  public EffectiveLimit administrators() {
    return administrators;
  }

  /** Over what sessions are added up. */
  public LimitScope scope() {
    Fact<LimitScope> scope = release.scope();
    return scope == null ? LimitScope.SERVER : scope.value();
  }

  private static EffectiveLimit sessionLimit(
      ExchangeRelease release, ServerRegistry registry, ClientType type) {
    Optional<Fact<Integer>> standard = release.sessionLimit(type);
    if (standard.isEmpty()) {
      return EffectiveLimit.none(
          release + " has no session limit for " + type.words(), Confidence.DOCUMENTED);
    }
    // The rule that stands behind this one value speaks of MAPI sessions only.
    boolean disabled =
        !type.isService()
            && release.has(Capability.DISABLE_SESSION_LIMIT)
            && registry
                .value(ServerRegistry.PARAMETERS, LimitValue.DISABLE_SESSION_LIMIT)
                .flatMap(RegistryValue::dword)
                .filter(n -> n != 0)
                .isPresent();
    if (disabled) {
      return EffectiveLimit.none(
          "the registry value '" + LimitValue.DISABLE_SESSION_LIMIT + "' switches the limit off",
          release.fact(Capability.DISABLE_SESSION_LIMIT).confidence());
    }
    return fromRegistry(registry, ServerRegistry.PARAMETERS, LimitValue.nameFor(type))
        .orElseGet(() -> standard(release, standard.get()));
  }

  private static EffectiveLimit objectLimit(
      ExchangeRelease release, ServerRegistry registry, ObjectType type) {
    Optional<Fact<Integer>> standard = release.objectLimit(type);
    if (standard.isEmpty()) {
      return EffectiveLimit.none(
          release + " has no limit for " + type.registryName(), Confidence.DOCUMENTED);
    }
    // Where two spellings are in print no source tells which one a store reads.
    return type.registryNames().stream()
        .flatMap(name -> fromRegistry(registry, ServerRegistry.OBJECTS, name).stream())
        .findFirst()
        .orElseGet(() -> standard(release, standard.get()));
  }

  private static EffectiveLimit standard(ExchangeRelease release, Fact<Integer> fact) {
    return new EffectiveLimit(
        fact.value(), "default of " + release + " (" + fact.source() + ")", fact.confidence());
  }

  /** Empty where the value is absent, no DWORD, or zero: the store then keeps its default. */
  private static Optional<EffectiveLimit> fromRegistry(
      ServerRegistry registry, String key, String name) {
    return registry
        .value(key, name)
        .flatMap(
            value ->
                value
                    .dword()
                    .filter(n -> n > 0)
                    .map(
                        n ->
                            new EffectiveLimit(
                                (int) Math.min(n, Integer.MAX_VALUE),
                                "registry value '" + name + "'" + written(value.place()),
                                Confidence.DOCUMENTED)));
  }

  /** Where a value stands; a proposed one stands nowhere. */
  private static String written(Place place) {
    return place.line() > 0 ? " (" + place.file() + ", line " + place.line() + ")" : "";
  }
}
