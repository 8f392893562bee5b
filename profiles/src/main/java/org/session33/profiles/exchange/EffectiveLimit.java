package org.session33.profiles.exchange;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Confidence;

/**
 * A limit as the store enforces it, and why.
 *
 * @param value the most that is permitted, that many included; null for no limit
 * @param reason why it is that number, one clause
 * @param confidence how sure that is
 */
public record EffectiveLimit(@Nullable Integer value, String reason, Confidence confidence) {
  /** No limit, for this reason. */
  public static EffectiveLimit none(String reason, Confidence confidence) {
    return new EffectiveLimit(null, reason, confidence);
  }

  /** The number; empty for no limit. */
  public OptionalInt number() {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** Whether this many are permitted. */
  public boolean permits(long count) {
    return value == null || count <= value;
  }
}
