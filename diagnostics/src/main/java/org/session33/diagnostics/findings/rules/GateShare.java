package org.session33.diagnostics.findings.rules;

import java.util.HashMap;
import java.util.Map;
import org.session33.profiles.gates.Gate;

/**
 * How much of what was asked for at one gate a cause accounts for.
 *
 * @param gate {@link Gate#CLIENT_ACCESS}, which counts connections, or {@link Gate#STORE}, which
 *     counts sessions
 * @param share what belongs to the cause, 0 or more
 * @param total what is asked for in all
 * @param limit what is permitted, {@link #NO_LIMIT} where any number is
 */
record GateShare(Gate gate, int share, int total, int limit) {
  static final int NO_LIMIT = Integer.MAX_VALUE;

  boolean exceeded() {
    return total > limit;
  }

  boolean restFits() {
    return total - share <= limit;
  }

  /** Whether the cause is at least half of what is too much. */
  boolean isHalfOfExcess() {
    return share * 2 >= total - limit;
  }

  /** The same without what belongs to another cause. */
  GateShare without(GateShare other) {
    return new GateShare(gate, share, total - other.share, limit);
  }

  /** The sentence that tells it, with {@link #values}. */
  String sentence() {
    return gate == Gate.CLIENT_ACCESS
        ? "share-connections"
        : limit == NO_LIMIT ? "share-without-limit" : "share";
  }

  /**
   * The values for its sentence.
   *
   * @param owner what belongs to the cause, in words
   */
  Map<String, ?> values(String owner) {
    Map<String, Object> values = new HashMap<>();
    values.put("share", share);
    values.put("total", total);
    values.put("rest", total - share);
    values.put("owner", owner);
    if (limit != NO_LIMIT) {
      values.put("limit", limit);
    }
    return values;
  }
}
