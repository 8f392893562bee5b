package org.session33.diagnostics.rehearsal;

import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;
import org.session33.profiles.sessions.PlannedSession;

/**
 * What came to a gate, and what passed it. Each gate counts its own: connections before the store,
 * sessions at the store, open folders in one session.
 *
 * @param gate the gate
 * @param setting the setting that holds its limit before the store, or null at the store
 * @param clientType the door whose connections or sessions are counted
 * @param door the one service whose sessions are counted where they are apart from others of the
 *     client type, or null
 * @param requested what the case asks for in all, whether or not an earlier gate kept it away; at
 *     {@link Gate#OBJECTS} the folders of the session that wants the most
 * @param reached of these the ones that came to this gate
 * @param granted what passed
 * @param limit the limit in force
 * @param certain whether a refusal by this gate alone is one; where it is not, it may come about
 *     (domain.md 5.3, S-12)
 * @param passed why the gate is taken as passed whatever it counts, a full sentence; empty where it
 *     is acted out
 */
public record GateCount(
    Gate gate,
    @Nullable ClientAccessLimit setting,
    ClientType clientType,
    @Nullable ServiceDoor door,
    int requested,
    int reached,
    int granted,
    EffectiveLimit limit,
    boolean certain,
    String passed) {
  /** What came to a gate that counts a whole client type. */
  public GateCount(
      Gate gate,
      @Nullable ClientAccessLimit setting,
      ClientType clientType,
      int requested,
      int reached,
      int granted,
      EffectiveLimit limit,
      boolean certain,
      String passed) {
    this(gate, setting, clientType, null, requested, reached, granted, limit, certain, passed);
  }

  /** Whose connections or sessions they are, in words. */
  public String words() {
    return door == null ? clientType.words() : door.words();
  }

  /** Whether sessions of this kind come to it, and through the door whose sessions it counts. */
  public boolean counts(PlannedSession session) {
    return session.clientType() == clientType && (door == null || session.door() == door);
  }

  /** What this gate refused. */
  public int refused() {
    return reached - granted;
  }

  /** What an earlier gate kept away from it. */
  public int kept() {
    return requested - reached;
  }

  /**
   * How many it would refuse of those that an earlier gate keeps away, if all of them came: at
   * {@link Gate#OBJECTS} of the one session that wants the most, so it may be more in all.
   */
  public int refusedBehind() {
    Integer permitted = limit.value();
    return permitted == null || !acts() || kept() == 0
        ? 0
        : Math.max(0, requested - permitted) - refused();
  }

  /** Whether it can refuse: it has a limit, and it is not taken as passed. */
  public boolean acts() {
    return limit.value() != null && passed.isEmpty();
  }

  /** What is known of the gate. */
  public GateFacts facts() {
    return GateFacts.of(gate);
  }
}
