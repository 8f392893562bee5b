package org.session33.diagnostics.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.LoggedMoments.Whose;
import org.session33.profiles.cases.Case;

/**
 * The clients of a case's user that lists of logons and logs show, or of anybody where no user is
 * known. Of an account that cannot be compared nothing is taken.
 */
public final class ObservedClients {
  private final List<ObservedClient> own;
  private final List<ObservedClient> listed;
  private final Map<String, List<ObservedClient>> byFile;
  private final @Nullable Case theCase;

  private ObservedClients(Evidence evidence, @Nullable Case theCase) {
    this.theCase = theCase;
    this.byFile =
        evidence.clients().stream()
            .collect(
                Collectors.groupingBy(
                    c -> c.where().file(), LinkedHashMap::new, Collectors.toList()));
    boolean known = theCase != null && (theCase.isIdentityKnown() || theCase.isNameKnown());
    long accounts =
        known
            ? 1
            : evidence.clients().stream()
                .map(c -> c.account().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    // Where nobody knows who the user is, clients of several accounts belong to none of them.
    this.own = accounts > 1 ? List.of() : evidence.clients().stream().filter(this::isOwn).toList();
    // A session may stand in each of several lists: the largest one is as many as there were.
    this.listed =
        own.stream()
            .filter(c -> c.isListed() && c.mapi())
            .collect(
                Collectors.groupingBy(
                    c -> c.where().file(), LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .max(Comparator.comparingInt(ObservedClient::sessions))
            .orElse(List.of());
  }

  /**
   * The clients of a case's user.
   *
   * @param theCase null where no user is known
   */
  public static ObservedClients of(Evidence evidence, @Nullable Case theCase) {
    return new ObservedClients(evidence, theCase);
  }

  private boolean isOwn(ObservedClient client) {
    return LoggedMoments.whose(client.account(), theCase) == Whose.USER;
  }

  /** Outlook and other MAPI programs of the user in a list, which shows what is open at once. */
  public List<ObservedClient> listed() {
    return listed;
  }

  /** Those of them whose address is missing though their list has a column for it. */
  public List<ObservedClient> withoutAddress() {
    return listed.stream().filter(ObservedClient::lacksAddress).toList();
  }

  /** Outlook of the user in lists and logs. */
  public List<ObservedClient> outlooks() {
    return own.stream().filter(ObservedClient::isOutlook).toList();
  }

  /** How many sessions the list shows from each client address, or else from each machine. */
  public Map<String, Integer> bySource() {
    Map<String, Integer> addresses = by(ObservedClient::address);
    Map<String, Integer> machines = by(ObservedClient::machine);
    return machines.size() > addresses.size() ? machines : addresses;
  }

  private Map<String, Integer> by(Function<ObservedClient, String> what) {
    Map<String, Integer> sums = new LinkedHashMap<>();
    listed.stream()
        .filter(c -> !what.apply(c).isEmpty())
        .forEach(c -> sums.merge(what.apply(c), c.sessions(), Integer::sum));
    return sums;
  }

  /** How many sessions the user has by the list on each mailbox of somebody else. */
  public Map<String, Integer> byMailbox() {
    return by(ObservedClient::mailbox);
  }

  /** The first client of each file in which every account is certainly somebody else's. */
  public List<ObservedClient> ofOthersAlone() {
    Map<String, Whose> known = new HashMap<>();
    return byFile.values().stream()
        .filter(
            in ->
                in.stream()
                    .map(ObservedClient::account)
                    .map(a -> known.computeIfAbsent(a, n -> LoggedMoments.whose(n, theCase)))
                    .collect(Collectors.toSet())
                    .equals(Set.of(Whose.OTHER)))
        .map(in -> in.get(0))
        .toList();
  }
}
