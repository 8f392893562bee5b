package org.session33.diagnostics.evidence.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.LoggedMoments;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.text.TextLines;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;

/**
 * What the rows of one kind in one log come to. It remembers something of each user and of each
 * session that is open, never rows; what is kept of single rows has a cap, and what is beyond it is
 * counted.
 *
 * <p>It is long because everything that is remembered of rows, and the cap of each, stands
 * together.
 */
final class LogTotals {
  /** The most texts of one id and one user that are kept. */
  private static final int ALIKE = 3;

  /** The most values of something that are counted apart. */
  private static final int VALUES = 1_000;

  private final LogKind kind;
  private final LogSigns signs;
  private final ErrorTextReader reader;
  private final Map<String, LogUser> users = new LinkedHashMap<>();
  private final LogSessions sessions = new LogSessions();
  private final Map<LoggedMoment.Kind, List<LoggedMoment>> moments =
      new EnumMap<>(LoggedMoment.Kind.class);
  private final Map<LoggedMoment.Kind, Long> counts = new EnumMap<>(LoggedMoment.Kind.class);
  private final Map<String, Long> signCounts = new LinkedHashMap<>();
  private final Map<String, LoggedMoment> signFirsts = new HashMap<>();
  private final Map<String, Long> failures = new LinkedHashMap<>();
  private final Map<String, Map<String, Long>> marks = new LinkedHashMap<>();
  private final List<ObservedText> texts = new ArrayList<>();
  private final Map<String, Integer> textCounts = new HashMap<>();
  private final List<EventRecord> events = new ArrayList<>();
  private final Set<String> others = new LinkedHashSet<>();
  private int moreTexts;
  private boolean moreUsers;
  private long rows;
  private long probes;
  private long untimed;
  private int blocks;
  private int columns;
  private String version = "";
  private String logType = "";
  private @Nullable WrittenTime first;
  private @Nullable WrittenTime last;

  LogTotals(LogKind kind, LogSigns signs, ErrorTextReader reader) {
    this.kind = kind;
    this.signs = signs;
    this.reader = reader;
  }

  /**
   * A block of rows begins.
   *
   * @param date when, as its comments write it, in UTC; empty where they do not
   */
  void begin(LogColumns named, String versionNow, String typeNow, String date, Place where) {
    if (blocks++ > 0) {
      sessions.beginAnew(users.values());
      signs.restart(kind.id()).ifPresent(words -> keep(restart(words, date, where)));
    }
    widen(named.names().size());
    describe(versionNow, typeNow);
  }

  private static LoggedMoment restart(String words, String date, Place where) {
    return new LoggedMoment(
        LoggedMoment.Kind.RESTARTED,
        LogTime.of(date.isEmpty() || date.endsWith("Z") ? date : date + "Z"),
        "",
        "",
        "",
        null,
        null,
        words,
        where);
  }

  /** Takes how many columns there are. */
  void widen(int count) {
    columns = Math.max(columns, count);
  }

  /** Takes what comments tell of the whole block. */
  void describe(String versionNow, String typeNow) {
    version = versionNow.isEmpty() ? version : versionNow;
    logType = typeNow.isEmpty() ? logType : typeNow;
  }

  /** Takes a row. */
  void take(LogRow row) {
    rows++;
    LogEntry entry = kind.entry(row, signs);
    WrittenTime time = time(entry.time());
    if (signs.isProbe(entry)) {
      probes++;
      return;
    }
    LogUser user = user(entry.user(), row);
    LogUser holder = user != null && entry.holder().equals(user.name()) ? user : null;
    if (holder == null && !entry.holder().isEmpty()) {
      holder = user(entry.holder(), row);
    }
    if (user != null) {
      user.row();
      user.uses(entry, row);
    }
    if (!entry.other().isEmpty() && others.size() < VALUES) {
      others.add(entry.other());
    }
    // Sessions of users beyond the cap are nobody's, and not those of clients that do not log on.
    if (holder != null || entry.holder().isEmpty()) {
      sessions.take(entry, holder, time, row.place());
    }
    entry
        .marks()
        .forEach(
            m -> count(marks.computeIfAbsent(m.group(), g -> new LinkedHashMap<>()), m.value()));
    Optional<LogSigns.Sign> sign = signs.find(kind.id(), entry);
    if (sign.isPresent()) {
      moment(sign.get(), entry, user, time, row);
    } else if (entry.isFailure()) {
      count(failures, shortened(entry.shown()));
    }
    search(row, entry);
  }

  private WrittenTime time(String written) {
    WrittenTime time = LogTime.of(written);
    Instant instant = time.instant();
    if (instant == null) {
      untimed++;
      return time;
    }
    if (first == null || instant.isBefore(instantOf(first))) {
      first = time;
    }
    if (last == null || instant.isAfter(instantOf(last))) {
      last = time;
    }
    return time;
  }

  private static Instant instantOf(WrittenTime time) {
    return java.util.Objects.requireNonNull(time.instant());
  }

  private @Nullable LogUser user(String name, LogRow row) {
    if (name.isBlank()) {
      return null;
    }
    String key = name.toLowerCase(Locale.ROOT);
    LogUser known = users.get(key);
    if (known == null) {
      if (users.size() >= InputLimits.LOG_USERS) {
        moreUsers = true;
        return null;
      }
      known = new LogUser(name, row.place());
      users.put(key, known);
    }
    return known;
  }

  private static void count(Map<String, Long> into, String value) {
    String key = into.size() < VALUES || into.containsKey(value) ? value : "others";
    into.merge(key, 1L, Long::sum);
  }

  private void moment(
      LogSigns.Sign sign, LogEntry entry, @Nullable LogUser user, WrittenTime time, LogRow row) {
    LoggedMoment moment =
        new LoggedMoment(
            sign.kind(),
            time,
            entry.user(),
            client(entry),
            entry.server(),
            sign.gate(),
            entry.limit(),
            sign.words().value() + (entry.shown().isEmpty() ? "" : ": " + shortened(entry.shown())),
            row.placeOf(entry.column()));
    keep(moment);
    signCounts.merge(sign.words().value(), 1L, Long::sum);
    signFirsts.putIfAbsent(sign.words().value(), moment);
    if (user != null && sign.kind() == LoggedMoment.Kind.REFUSED) {
      user.refused();
    }
  }

  private void keep(LoggedMoment moment) {
    counts.merge(moment.kind(), 1L, Long::sum);
    List<LoggedMoment> kept = moments.computeIfAbsent(moment.kind(), k -> new ArrayList<>());
    if (kept.size() < InputLimits.LOG_MOMENTS) {
      kept.add(moment);
    }
  }

  private static String client(LogEntry entry) {
    String at = entry.isAddressOfServer() ? "" : entry.address();
    return entry.client().isEmpty() || at.isEmpty()
        ? entry.client() + at
        : entry.client() + " at " + at;
  }

  /** As much of a row as is read in a sentence. */
  private static String shortened(String text) {
    String line = text.replace('\r', ' ').replace('\n', ' ').strip();
    return TextLines.cutBetweenWords(line, 157);
  }

  /** Finds known texts and the sentences of the store's events wherever they stand in a row. */
  private void search(LogRow row, LogEntry entry) {
    for (ObservedText text : reader.find(row.text(), row::placeAt)) {
      Map<String, String> parts = new TreeMap<>(text.parts());
      if (!entry.user().isBlank()) {
        parts.put(LoggedMoments.ACCOUNT, entry.user());
      }
      if (!entry.other().isBlank() && entry.isOtherActedFor()) {
        parts.put(LoggedMoments.ACTING_AS, entry.other());
      }
      int alike =
          textCounts.merge(text.id() + ' ' + parts.get(LoggedMoments.ACCOUNT), 1, Integer::sum);
      if (alike > ALIKE || texts.size() >= InputLimits.LOG_TEXTS) {
        moreTexts++;
        continue;
      }
      texts.add(new ObservedText(text.id(), text.text(), text.where(), parts));
    }
    if (events.size() < InputLimits.LOG_MOMENTS) {
      for (StoreLimitSentence.Found said :
          StoreLimitSentence.find(row.text(), 0, row.text().length(), InputLimits.LOG_MOMENTS)) {
        events.add(
            EventRecord.builder(
                    StoreLimitSentence.SOURCE, StoreLimitSentence.ID, row.placeAt(said.start()))
                .text(row.text().substring(said.start(), said.end()))
                .build());
      }
    }
  }

  /** All moments, the most that was open of each user last. */
  List<LoggedMoment> moments() {
    List<LoggedMoment> all = new ArrayList<>();
    moments.values().forEach(all::addAll);
    busiest().stream().limit(InputLimits.LOG_MOMENTS).forEach(u -> all.add(mostOpen(u)));
    return all;
  }

  private LoggedMoment mostOpen(LogUser user) {
    return new LoggedMoment(
        LoggedMoment.Kind.MOST_OPEN,
        user.mostAt(),
        user.name(),
        "",
        "",
        null,
        user.most(),
        String.format(
            Locale.ROOT,
            "%,d %s of this user, the most in this log",
            user.most(),
            user.most() == 1 ? kind.session() : kind.sessions()),
        user.where());
  }

  /** Users of whom sessions were seen open, those with the most first. */
  List<LogUser> busiest() {
    return users.values().stream()
        .filter(u -> u.most() > 0)
        .sorted((a, b) -> Integer.compare(b.most(), a.most()))
        .toList();
  }

  /** Who is named beside the users. */
  Set<String> others() {
    return others;
  }

  LogKind kind() {
    return kind;
  }

  Collection<LogUser> users() {
    return users.values();
  }

  boolean hasMoreUsers() {
    return moreUsers;
  }

  LogSessions sessions() {
    return sessions;
  }

  /** How many rows tell of this. */
  long count(LoggedMoment.Kind what) {
    return counts.getOrDefault(what, 0L);
  }

  /** How many rows tell of what each sign means, in the order in which they came. */
  Map<String, Long> signCounts() {
    return signCounts;
  }

  /** The first row of a sign. */
  LoggedMoment firstOf(String sign) {
    return java.util.Objects.requireNonNull(signFirsts.get(sign));
  }

  /** How many rows tell of failures that no sign knows. */
  Map<String, Long> failures() {
    return failures;
  }

  Map<String, Map<String, Long>> marks() {
    return marks;
  }

  List<ObservedText> texts() {
    return texts;
  }

  int moreTexts() {
    return moreTexts;
  }

  List<EventRecord> events() {
    return events;
  }

  long rows() {
    return rows;
  }

  long probes() {
    return probes;
  }

  /** Rows without a time that can be read. */
  long untimed() {
    return untimed;
  }

  int blocks() {
    return blocks;
  }

  int columns() {
    return columns;
  }

  String version() {
    return version;
  }

  String logType() {
    return logType;
  }

  @Nullable WrittenTime first() {
    return first;
  }

  @Nullable WrittenTime last() {
    return last;
  }
}
