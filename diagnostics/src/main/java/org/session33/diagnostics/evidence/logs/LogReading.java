package org.session33.diagnostics.evidence.logs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.ObservedClient;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.windows.DecodedText;

/**
 * One log while it is read: lines become rows, each block of them under the columns that its
 * comments name (formats.md 16.0). Whatever the bytes are, it ends with what could be read.
 */
final class LogReading {
  private static final LogSigns SIGNS = LogSigns.load();

  private final SourceFile file;
  private final Consumer<Problem> problems;
  private final ErrorTextReader texts;
  private final Map<LogKind, LogTotals> tallies = new LinkedHashMap<>();
  private @Nullable LogColumns columns;
  private @Nullable LogTotals tally;

  /** The header of the block as a line of its own, which is no row wherever it stands. */
  private String header = "";

  private String version = "";
  private String type = "";

  /** When the block begins, as its comments write it. */
  private String date = "";

  private StringBuilder comments = new StringBuilder();
  private long strange;
  private @Nullable Place firstStrange;

  LogReading(SourceFile file, Consumer<Problem> problems, ErrorTextReader texts) {
    this.file = file;
    this.problems = problems;
    this.texts = texts;
  }

  /** Reads all of it. */
  Evidence read() throws InputException {
    try (InputStream in = new BufferedInputStream(file.open(InputLimits.LOG_BYTES))) {
      byte[] head = file.head();
      Charset charset = DecodedText.charsetOf(head);
      in.skipNBytes(DecodedText.markLength(head));
      rows(new LogLines(new InputStreamReader(in, charset)));
    } catch (IOException e) {
      throw file.unreadable(e);
    }
    if (strange > 0) {
      problems.accept(
          Problem.warning(
              firstStrange == null ? file.place() : firstStrange,
              String.format(
                  Locale.ROOT,
                  "%,d %s outside of all blocks of columns and no row that is known",
                  strange,
                  strange == 1 ? "line is" : "lines are"),
              "give the log with its '#Fields' line"));
    }
    return evidence();
  }

  private void rows(LogLines lines) throws IOException {
    String line = lines.next();
    while (line != null) {
      int number = lines.number();
      boolean cut = lines.isCut();
      boolean ended = lines.isEnded();
      String next = null;
      boolean asked = false;
      if (isRow(line) && LogRow.isOpen(line)) {
        // A text in quotes may go on in the next lines, but no further than the next row.
        StringBuilder row = new StringBuilder(line);
        next = lines.next();
        asked = true;
        while (next != null && !beginsRow(next) && row.length() < InputLimits.LOG_ROW) {
          row.append('\n').append(next);
          ended = lines.isEnded();
          boolean open = LogRow.isOpen(row.toString());
          asked = open;
          if (!open) {
            break;
          }
          next = lines.next();
        }
        line = row.toString();
      }
      take(line, number, cut, ended);
      line = asked ? next : lines.next();
    }
  }

  /** Whether a line is one of a table with commas, and neither comment nor header. */
  private boolean isRow(String line) {
    LogColumns now = columns;
    return !line.startsWith("#") && (now == null || !now.blanks());
  }

  /** Whether a line certainly begins something new: with a date or a comment. */
  private static boolean beginsRow(String line) {
    return line.startsWith("#")
        || (line.length() > 10
            && line.charAt(4) == '-'
            && line.charAt(7) == '-'
            && line.chars().limit(4).allMatch(c -> c >= '0' && c <= '9'));
  }

  private void take(String line, int number, boolean cut, boolean ended) {
    if (line.startsWith("#")) {
      comment(line, number);
      return;
    }
    if (line.isBlank() || isHeader(line, number)) {
      return;
    }
    if (cut) {
      problems.accept(
          Problem.warning(
              file.place(number, 1),
              "this row has more than "
                  + InputLimits.LOG_ROW
                  + " characters, and the rest of it"
                  + " was not read",
              "look at the row in an editor"));
    }
    LogColumns now = columns;
    LogTotals into = tally;
    if (now == null || into == null) {
      pasted(line, number);
      return;
    }
    LogRow row = new LogRow(file, line, number, now);
    if (!ended && row.size() < now.names().size()) {
      problems.accept(
          Problem.warning(
              file.place(number, 1),
              "the last row is cut short, as in a log that is still written; what it has was used",
              "copy the log again when it is complete"));
    }
    into.take(row);
  }

  private boolean isHeader(String line, int number) {
    if (columns != null && line.regionMatches(true, 0, header, 0, header.length())) {
      return line.strip().length() == header.length();
    }
    if (columns == null && line.indexOf(',') > 0 && !beginsRow(line)) {
      LogColumns bare = LogColumns.header(line);
      Optional<LogKind> kind = kind(bare, "");
      kind.ifPresent(k -> begin(bare, k, number));
      return kind.isPresent();
    }
    return false;
  }

  private void comment(String line, int number) {
    String small = line.toLowerCase(Locale.ROOT);
    if (comments.length() < InputLimits.HEAD_BYTES) {
      comments.append(small).append('\n');
    }
    if (small.startsWith("#version:")) {
      // That of the form of the file, "1.0", says nothing of a server.
      version = value(line).length() > 4 ? value(line) : "";
    } else if (small.startsWith("#log-type:")) {
      type = value(line);
    } else if (small.startsWith("#date:")) {
      date = value(line);
    } else if (LogColumns.isNamedIn(line)) {
      LogColumns named = LogColumns.named(line);
      begin(named, kind(named, comments.toString()).orElse(null), number);
      comments = new StringBuilder();
    }
  }

  private static String value(String comment) {
    String value = comment.substring(comment.indexOf(':') + 1).strip();
    return value.length() <= 60 ? value : value.substring(0, 60);
  }

  private void begin(LogColumns named, @Nullable LogKind kind, int number) {
    boolean first = columns == null || !sameNames(named);
    columns = named;
    header = String.join(named.blanks() ? " " : ",", named.names());
    if (kind == null) {
      tally = null;
      return;
    }
    LogTotals into = tallies.computeIfAbsent(kind, k -> new LogTotals(k, SIGNS, texts));
    // The header in front of the comments, and the comments behind it, are one beginning.
    if (first || into.rows() > 0) {
      into.begin(named, version, type, date, file.place(number, 1));
    } else {
      into.describe(version, type);
    }
    tally = into;
    date = "";
  }

  private boolean sameNames(LogColumns named) {
    return columns != null && columns.names().equals(named.names());
  }

  /** The kind of a block; empty where it is of none. */
  static Optional<LogKind> kind(LogColumns columns, String head) {
    return LogKinds.ALL.stream().filter(k -> k.isOf(columns, head)).findFirst();
  }

  /** A row without a header: only those of RPC Client Access are known by themselves. */
  private void pasted(String line, int number) {
    LogRow row = new LogRow(file, line, number, LogColumns.of(List.of(), false));
    Optional<LogColumns> known = RpcClientAccessLog.columnsOf(row);
    if (known.isEmpty()) {
      strange++;
      firstStrange = firstStrange == null ? file.place(number, 1) : firstStrange;
      return;
    }
    LogKind kind = LogKinds.RPC_CLIENT_ACCESS;
    LogTotals into = tallies.computeIfAbsent(kind, k -> new LogTotals(k, SIGNS, texts));
    into.widen(row.size());
    into.take(row.under(known.get()));
  }

  private Evidence evidence() {
    List<EventRecord> events = new ArrayList<>();
    List<ObservedText> found = new ArrayList<>();
    List<LoggedMoment> moments = new ArrayList<>();
    List<String> says = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    List<ObservedClient> clients = new ArrayList<>();
    long rows = 0;
    for (LogTotals one : tallies.values()) {
      events.addAll(one.events());
      found.addAll(one.texts());
      moments.addAll(one.moments());
      one.users().stream().flatMap(LogUser::clients).forEach(clients::add);
      LogWords words = LogWords.of(one);
      says.addAll(words.says());
      names.addAll(words.names());
      rows += one.rows();
    }
    names.remove("");
    FileSummary summary =
        FileSummary.of((int) Math.min(Integer.MAX_VALUE, rows), says, "")
            .naming(List.copyOf(names));
    String format =
        tallies.keySet().stream()
            .findFirst()
            .map(LogKind::id)
            .orElse(LogKinds.RPC_CLIENT_ACCESS.id());
    return Evidence.of(events, found, List.of())
        .withMoments(moments)
        .withClients(clients)
        .plus(Evidence.of(file.name(), format, 0, summary));
  }
}
