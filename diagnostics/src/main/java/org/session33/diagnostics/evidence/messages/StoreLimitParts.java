package org.session33.diagnostics.evidence.messages;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent.Kind;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.profiles.exchange.ObjectType;

/** Makes the parts of an event 9646 from the words that stand for them. */
final class StoreLimitParts {
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}[.,'](?:\\d{3}[.,'])*\\d{3}");
  private static final int DIGITS = 18;

  private StoreLimitParts() {}

  static StoreLimitEvent event(
      boolean closing,
      @Nullable String identity,
      @Nullable String clientType,
      @Nullable String limit,
      @Nullable String type) {
    StoreIdentity who = StoreIdentity.of(identity == null ? "" : identity);
    String rawType = type == null ? null : word(type);
    String name = rawType == null ? null : typeName(rawType).orElse(rawType);
    return new StoreLimitEvent(
        closing,
        who.session(),
        who.dn(),
        who.user(),
        clientType == null ? null : word(clientType),
        limit == null ? null : positive(limit),
        rawType,
        name,
        kind(name));
  }

  /** {@code session} or the registry's name of an object type. */
  static Optional<String> typeName(String written) {
    // A line break may stand inside the type.
    String bare = MatchText.of(written).shown().replace(" ", "");
    if (bare.toLowerCase(Locale.ROOT).equals("session")) {
      return Optional.of("session");
    }
    return ObjectType.of(bare).map(ObjectType::registryName);
  }

  /** A whole number from 1, with or without separators of thousands, or null. */
  static @Nullable Long positive(String written) {
    String digits = MatchText.of(written).shown().strip();
    while (!digits.isEmpty() && ".,'".indexOf(digits.charAt(digits.length() - 1)) >= 0) {
      digits = digits.substring(0, digits.length() - 1);
    }
    if (GROUPED.matcher(digits).matches()) {
      digits = digits.replaceAll("[.,']", "");
    }
    if (digits.isEmpty()
        || digits.length() > DIGITS
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return null;
    }
    long value = Long.parseLong(digits);
    return value > 0 ? value : null;
  }

  /** Whatever is not a session is an object, whether or not its type is known. */
  private static Kind kind(@Nullable String name) {
    if (name == null) {
      return Kind.UNKNOWN;
    }
    return name.equals("session") ? Kind.SESSION : Kind.OBJECT;
  }

  /** The text, or null for a blank or a placeholder such as {@code <text>}. */
  private static @Nullable String word(String written) {
    String text = MatchText.of(written).shown().strip();
    boolean placeholder =
        (text.startsWith("<") && text.endsWith(">")) || text.matches("%\\d{1,2}") || text.isEmpty();
    return placeholder ? null : text;
  }
}
