package org.session33.profiles.sessions;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitScope;

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

  /**
   * How many folders are kept open where those of a whole profile are counted together: the largest
   * of these sums.
   *
   * @param scope over what the server adds up
   */
  public int mostFoldersTogether(LimitScope scope) {
    return sessions.stream()
        .filter(s -> s.openFolders() > 0)
        .collect(
            Collectors.groupingBy(
                s -> s.foldersCountedWith(scope),
                Collectors.summingInt(PlannedSession::openFolders)))
        .values()
        .stream()
        .mapToInt(sum -> sum)
        .max()
        .orElse(0);
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
