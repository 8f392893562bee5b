package org.session33.profiles.exchange;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.ClientAccessLimit;

/**
 * The throttling policy of a user, as far as a case states it or a file shows it; what it does not
 * say is the release's default (domain.md 5.2).
 *
 * @param stated what is stated, by setting: a number from 0 on, or empty for no limit
 * @param ofDefault the settings among them whose number is the default policy's, because none of
 *     the user's own is known
 */
public record ThrottlingPolicy(
    Map<ClientAccessLimit, OptionalInt> stated, Set<ClientAccessLimit> ofDefault) {
  /** The word of a case for the policy that the release comes with. */
  public static final String DEFAULT_WORD = "default";

  /** The word of a case, and of the cmdlet since Exchange 2013, for no limit. */
  public static final String UNLIMITED_WORD = "unlimited";

  /** The settings of a throttling policy that count what a user holds or asks for at once. */
  public static final List<ClientAccessLimit> SETTINGS =
      Arrays.stream(ClientAccessLimit.values()).filter(ClientAccessLimit::isOfPolicy).toList();

  /** As the release comes: nothing is stated. */
  public static final ThrottlingPolicy DEFAULT = new ThrottlingPolicy(Map.of());

  /** Without any limit of connections or requests. */
  public static final ThrottlingPolicy UNLIMITED =
      new ThrottlingPolicy(
          SETTINGS.stream().collect(Collectors.toMap(s -> s, s -> OptionalInt.empty())));

  public ThrottlingPolicy {
    Map<ClientAccessLimit, OptionalInt> copy = new EnumMap<>(ClientAccessLimit.class);
    copy.putAll(stated);
    stated = Collections.unmodifiableMap(copy);
    ofDefault = Set.copyOf(ofDefault);
    if (stated.keySet().stream().anyMatch(s -> !s.isOfPolicy())
        || stated.values().stream().anyMatch(n -> n.isPresent() && n.getAsInt() < 0)) {
      throw new IllegalArgumentException("no throttling policy: " + stated);
    }
  }

  /** The user's own policy, as far as it is stated. */
  public ThrottlingPolicy(Map<ClientAccessLimit, OptionalInt> stated) {
    this(stated, Set.of());
  }

  /**
   * The same policy with another number for a setting, which is the user's own then.
   *
   * @param number 0 or more, or empty for no limit
   */
  public ThrottlingPolicy with(ClientAccessLimit setting, OptionalInt number) {
    Map<ClientAccessLimit, OptionalInt> changed = new EnumMap<>(ClientAccessLimit.class);
    changed.putAll(stated);
    changed.put(setting, number);
    Set<ClientAccessLimit> others = EnumSet.noneOf(ClientAccessLimit.class);
    others.addAll(ofDefault);
    others.remove(setting);
    return new ThrottlingPolicy(changed, others);
  }

  /** The same policy where the number of a setting is the default policy's. */
  public ThrottlingPolicy withOfDefault(ClientAccessLimit setting) {
    Set<ClientAccessLimit> more = EnumSet.of(setting);
    more.addAll(ofDefault);
    return new ThrottlingPolicy(stated, more);
  }

  /**
   * As a case file and a result in JSON have it: {@value #DEFAULT_WORD}, {@value #UNLIMITED_WORD},
   * or the numbers by the names of their settings.
   */
  public Object asStated() {
    if (stated.isEmpty()) {
      return DEFAULT_WORD;
    } else if (stated.equals(UNLIMITED.stated())) {
      return UNLIMITED_WORD;
    }
    Map<String, Object> numbers = new LinkedHashMap<>();
    stated.forEach(
        (setting, number) ->
            numbers.put(
                setting.setting(),
                number.isPresent() ? (Object) number.getAsInt() : UNLIMITED_WORD));
    return numbers;
  }

  /** In one line, for instance {@code RCAMaxConcurrency 40, EwsMaxConcurrency unlimited}. */
  public String words() {
    return asStated() instanceof Map<?, ?> numbers
        ? numbers.entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "))
        : (String) asStated();
  }

  /** Whether it states that there is no limit for a setting. */
  public boolean isUnlimited(ClientAccessLimit setting) {
    return stated.containsKey(setting) && stated.get(setting).isEmpty();
  }

  /**
   * What a user may hold or ask for at once; empty where the release has no such limit or none is
   * known.
   */
  public Optional<EffectiveLimit> limit(ExchangeRelease release, ClientAccessLimit setting) {
    Optional<Fact<Integer>> standard = release.clientAccessLimit(setting);
    if (standard.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt number = stated.get(setting);
    if (number == null) {
      Fact<Integer> fact = standard.get();
      return Optional.of(
          new EffectiveLimit(
              fact.value(),
              setting.setting() + " as " + release + " comes (" + fact.source() + ")",
              fact.confidence()));
    }
    return Optional.of(
        number.isEmpty()
            ? EffectiveLimit.none(
                setting.setting() + " of the policy is " + UNLIMITED_WORD, Confidence.DOCUMENTED)
            : new EffectiveLimit(
                number.getAsInt(),
                setting.setting()
                    + (ofDefault.contains(setting)
                        ? " of the default policy"
                        : " of the user's policy"),
                Confidence.DOCUMENTED));
  }
}
