package org.session33.diagnostics.evidence;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.gates.Gate;

/**
 * What logs tell of the user of a case, or of anybody where none is known. A log holds the rows of
 * all users; what is certainly about another one is left out.
 */
public final class LoggedMoments {
  /** The part of a text that tells whom the row of a log is about in which it stands. */
  public static final String ACCOUNT = "account";

  /** The part that tells as whom that account acts. */
  public static final String ACTING_AS = "actingAs";

  private static final List<String> ACCOUNTS = List.of(ACCOUNT, ACTING_AS);

  private final List<LoggedMoment> moments;
  private final Map<String, String> formats = new HashMap<>();
  private final @Nullable Case theCase;

  /** Whether an account is the user's. */
  public enum Whose {
    /** It is the user's, or nobody said who the user is. */
    USER,
    /** It is written in a form that cannot be compared with what is known of the user. */
    OPEN,
    /** It is another one's. */
    OTHER
  }

  private LoggedMoments(Evidence evidence, @Nullable Case theCase) {
    this.theCase = theCase;
    evidence.files().forEach(f -> formats.put(f.file(), f.format()));
    moments =
        evidence.moments().stream().filter(m -> whose(m.user(), theCase) != Whose.OTHER).toList();
  }

  /**
   * The moments of a case's user.
   *
   * @param theCase null where no user is known
   */
  public static LoggedMoments of(Evidence evidence, @Nullable Case theCase) {
    return new LoggedMoments(evidence, theCase);
  }

  /** The same evidence without the texts of rows that are certainly about another user. */
  public static List<ObservedText> textsOf(Evidence evidence, @Nullable Case theCase) {
    return evidence.texts().stream().filter(t -> mayBeOf(t, theCase)).toList();
  }

  private static boolean mayBeOf(ObservedText text, @Nullable Case theCase) {
    List<String> accounts =
        ACCOUNTS.stream().flatMap(a -> Stream.ofNullable(text.parts().get(a))).toList();
    return accounts.isEmpty() || accounts.stream().anyMatch(a -> whose(a, theCase) != Whose.OTHER);
  }

  /** Whose an account is that a log names; an empty one may be anybody's. */
  static Whose whose(String account, @Nullable Case theCase) {
    if (theCase == null || !(theCase.isIdentityKnown() || theCase.isNameKnown())) {
      return Whose.USER;
    }
    if (account.isBlank()) {
      return Whose.OPEN;
    }
    String small = account.toLowerCase(Locale.ROOT);
    int name = small.lastIndexOf("/cn=");
    int domain = account.lastIndexOf('\\');
    int at = account.indexOf('@');
    String bare =
        name >= 0
            ? account.substring(name + 4)
            : account.substring(domain + 1, at > domain ? at : account.length());
    if (theCase.user().isMeantBy(account) || theCase.user().isMeantBy(bare)) {
      return Whose.USER;
    }
    // An address or a logon name may be quite another word than the alias.
    return name >= 0 && theCase.isIdentityKnown() ? Whose.OTHER : Whose.OPEN;
  }

  /** Connections that Client Access refused, by its own log. */
  public List<LoggedMoment> refusedConnections() {
    return refused(Gate.CLIENT_ACCESS, Set.of("rpc-client-access-log"));
  }

  /** Requests that the throttling policy refused, by the log of EWS. */
  public List<LoggedMoment> refusedRequests() {
    return refused(Gate.CLIENT_ACCESS, Set.of("ews-log"));
  }

  /** Connections that the POP3 or IMAP4 service refused, by its own log. */
  public List<LoggedMoment> refusedServiceConnections() {
    return refused(Gate.POP_IMAP, Set.of("pop-imap-log"));
  }

  /** Sessions that the store refused to a service, by what the service wrote. */
  public List<LoggedMoment> refusedServiceSessions() {
    return refused(Gate.STORE, Set.of("pop-imap-log", "ews-log", "owa-error"));
  }

  /** What Outlook was refused while it synchronised. */
  public List<LoggedMoment> syncEntries() {
    return moments.stream()
        .filter(m -> m.kind() == LoggedMoment.Kind.REFUSED && isIn(m, Set.of("sync-issues")))
        .toList();
  }

  /** Connections that broke, by whatever log. */
  public List<LoggedMoment> lost() {
    return moments.stream().filter(m -> m.kind() == LoggedMoment.Kind.LOST).toList();
  }

  /**
   * The moment at which most connections of the user to MAPI were open at once, by whatever log;
   * empty where no log shows any, or the account may be another one's.
   */
  public Optional<LoggedMoment> mostConnections() {
    return moments.stream()
        .filter(m -> m.kind() == LoggedMoment.Kind.MOST_OPEN && m.number() != null)
        .filter(m -> isIn(m, Set.of("rpc-client-access-log", "mapi-http-log")))
        .filter(m -> isUserKnown() && whose(m.user(), theCase) == Whose.USER)
        .max(Comparator.comparingInt(m -> Objects.requireNonNull(m.number())));
  }

  private boolean isUserKnown() {
    return theCase != null && (theCase.isIdentityKnown() || theCase.isNameKnown());
  }

  private List<LoggedMoment> refused(Gate gate, Set<String> in) {
    return moments.stream()
        .filter(m -> m.kind() == LoggedMoment.Kind.REFUSED && m.gate() == gate && isIn(m, in))
        .toList();
  }

  private boolean isIn(LoggedMoment moment, Set<String> some) {
    return some.contains(formats.getOrDefault(moment.where().file(), ""));
  }

  /** Whether one of these is the user's for certain. */
  public boolean isOfUser(List<LoggedMoment> some) {
    return some.stream().anyMatch(m -> whose(m.user(), theCase) == Whose.USER);
  }
}
