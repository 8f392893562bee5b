package org.session33.profiles.intake.casefile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.gates.ClientAccessLimit;

/**
 * Reads the {@code throttling} of a server: the policy of the user in a word, or by the names that
 * Get-ThrottlingPolicy prints, without regard to case.
 */
final class ThrottlingSection {
  /** Its key in a case, and where its origin is noted. */
  static final String KEY = "throttling";

  private static final List<String> WORDS =
      List.of(ThrottlingPolicy.DEFAULT_WORD, ThrottlingPolicy.UNLIMITED_WORD);
  private static final List<String> NAMES =
      ThrottlingPolicy.SETTINGS.stream().map(ClientAccessLimit::setting).toList();
  private static final String EXAMPLE =
      "write 'default', 'unlimited', or '{" + NAMES.get(0) + ": 40}'";

  private ThrottlingSection() {}

  /**
   * Reads it.
   *
   * @param release of the server, or null where it is not known; then only the words are checked
   * @return empty where the case does not speak of it, or so that nothing of it can be used
   */
  static Optional<ThrottlingPolicy> read(
      YamlMapping server, @Nullable ExchangeRelease release, CaseDraft draft) {
    Optional<YamlValue> value = server.get(KEY);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<ThrottlingPolicy> policy =
        value.get().isMapping()
            ? value.get().mapping().map(settings -> numbers(settings, release))
            : word(value.get());
    if (policy.isEmpty()) {
      return policy;
    }
    if (release != null && release.isOnline()) {
      server.report(
          KEY,
          "nobody can set or read the throttling policy of " + release,
          "leave it out, or correct the release");
      return Optional.empty();
    }
    if (release != null
        && !release.has(Capability.THROTTLING)
        && !policy.get().equals(ThrottlingPolicy.DEFAULT)) {
      server.report(
          KEY,
          release + " has no throttling policy",
          "leave '" + KEY + "' out, or correct the release");
      return Optional.empty();
    }
    draft.noteRead("server." + KEY, server, KEY, policy.get().words());
    return policy;
  }

  private static Optional<ThrottlingPolicy> word(YamlValue value) {
    Optional<String> word = value.isScalar() ? value.text() : Optional.empty();
    if (word.filter(ThrottlingPolicy.DEFAULT_WORD::equalsIgnoreCase).isPresent()) {
      return Optional.of(ThrottlingPolicy.DEFAULT);
    } else if (word.filter(ThrottlingPolicy.UNLIMITED_WORD::equalsIgnoreCase).isPresent()) {
      return Optional.of(ThrottlingPolicy.UNLIMITED);
    }
    value.report(
        word.map(w -> "does not know '" + w + "'").orElse("must be a word, or settings"),
        word.flatMap(w -> Spelling.nearest(w, WORDS))
            .map(near -> "did you mean '" + near + "'?")
            .or(() -> word.filter(w -> w.matches("\\d{1,9}")).map(ThrottlingSection::withNumber))
            .orElse(EXAMPLE));
    return Optional.empty();
  }

  private static String withNumber(String number) {
    return "write '{" + NAMES.get(0) + ": " + number + "}' to permit so many connections";
  }

  private static ThrottlingPolicy numbers(YamlMapping settings, @Nullable ExchangeRelease release) {
    Map<ClientAccessLimit, OptionalInt> stated = new EnumMap<>(ClientAccessLimit.class);
    for (String key : settings.keys()) {
      YamlValue value = settings.orNull(key).orElseThrow();
      Optional<ClientAccessLimit> setting = ClientAccessLimit.ofPolicy(key.strip());
      if (setting.isEmpty()) {
        settings.report(
            key,
            "'" + key + "' is no setting of a throttling policy that is acted out here",
            Spelling.suggest(key, NAMES));
      } else if (stated.containsKey(setting.get())) {
        settings.report(
            key,
            "'" + setting.get().setting() + "' stands here twice; its case does not matter",
            "keep one of the two");
      } else {
        number(value, setting.get(), release).ifPresent(n -> stated.put(setting.get(), n));
      }
    }
    return new ThrottlingPolicy(stated);
  }

  /** The number; empty inside where there is no limit, and empty where it cannot be used. */
  private static Optional<OptionalInt> number(
      YamlValue value, ClientAccessLimit setting, @Nullable ExchangeRelease release) {
    if (value.isNull() || isWord(value, "$null")) {
      if (release == null || release.has(Capability.EMPTY_IS_UNLIMITED)) {
        return Optional.of(OptionalInt.empty());
      }
      value.report(
          "is empty, and " + release + " does not take that for no limit",
          "write '"
              + setting.setting()
              + ": "
              + ThrottlingPolicy.UNLIMITED_WORD
              + "', or a number");
      return Optional.empty();
    }
    if (isWord(value, ThrottlingPolicy.UNLIMITED_WORD)) {
      return Optional.of(OptionalInt.empty());
    }
    return value.number(0, Integer.MAX_VALUE).map(n -> OptionalInt.of(n.intValue()));
  }

  private static boolean isWord(YamlValue value, String... words) {
    return value.isScalar()
        && value
            .verbatim()
            .filter(text -> Arrays.stream(words).anyMatch(text.strip()::equalsIgnoreCase))
            .isPresent();
  }
}
