package org.session33.profiles.sessions;

import java.util.List;
import java.util.function.Predicate;
import org.session33.profiles.exchange.ClientType;

/**
 * The sessions that a case would open, in order.
 *
 * @param sessions all of them, numbered from 1
 */
public record SessionPlan(List<PlannedSession> sessions) {
  public SessionPlan {
    sessions = List.copyOf(sessions);
  }

  /** How many there are. */
  public int size() {
    return sessions.size();
  }

  /** How many of them are like this. */
  public int count(Predicate<PlannedSession> like) {
    return (int) sessions.stream().filter(like).count();
  }

  /** How many have this role. */
  public int count(SessionRole role) {
    return count(s -> s.role() == role);
  }

  /** How many go through this door. */
  public int count(ClientType type) {
    return count(s -> s.clientType() == type);
  }
}
