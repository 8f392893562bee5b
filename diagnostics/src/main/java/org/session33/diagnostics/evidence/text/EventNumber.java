package org.session33.diagnostics.evidence.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event's number: the id that people know and, where the whole 32 bits were written, the
 * qualifiers above it.
 *
 * @param id 0 to 65535
 * @param qualifiers 0 to 65535, or null when only the id was written
 */
public record EventNumber(int id, @Nullable Integer qualifiers) {
  private static final Pattern SHAPE =
      Pattern.compile("(?:0x([0-9a-f]{1,8})|(-?\\d{1,10})|(\\d{1,3}[.,]\\d{3}))(?:[ ;,(].{0,40})?");

  /** Reads {@code 9646}, {@code 9,646}, {@code 0xC00625AE}, {@code 3221628334}. */
  public static Optional<EventNumber> of(String written) {
    Matcher m = SHAPE.matcher(MatchText.of(written).folded().strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    long value;
    if (m.group(1) != null) {
      value = Long.parseLong(m.group(1), 16);
    } else if (m.group(2) != null) {
      value = Long.parseLong(m.group(2));
    } else {
      value = Long.parseLong(m.group(3).replace(".", "").replace(",", ""));
    }
    // A negative number is the same 32 bits, printed as a signed one.
    if (value < Integer.MIN_VALUE || value > 0xFFFF_FFFFL) {
      return Optional.empty();
    }
    int upper = (int) (value >>> 16 & 0xFFFF);
    return Optional.of(new EventNumber((int) (value & 0xFFFF), upper == 0 ? null : upper));
  }

  /** A whole number from 0, or null. */
  public static @Nullable Long whole(@Nullable String written) {
    String digits = written == null ? "" : written.strip();
    boolean plain =
        !digits.isEmpty()
            && digits.length() <= 18
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? Long.valueOf(Long.parseLong(digits)) : null;
  }
}
