package org.session33.diagnostics.evidence.logs;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FormatHead;

/**
 * A log of Exchange or IIS with {@code #} comments in front of its rows, or pasted rows of one. The
 * names of its columns tell which it is, whatever it says of its own type (formats.md 16.0).
 */
public final class LogFormat extends EvidenceFormat {
  private final LogKind kind;
  private final Supplier<ErrorTextReader> texts;

  private LogFormat(LogKind kind, Supplier<ErrorTextReader> texts) {
    super(kind.id(), kind.title(), true);
    this.kind = kind;
    this.texts = texts;
  }

  /**
   * All kinds, the one for logs whose columns are unknown last.
   *
   * @param texts known error texts; asked for when the first log is read
   */
  public static List<LogFormat> all(Supplier<ErrorTextReader> texts) {
    return LogKinds.ALL.stream().map(kind -> new LogFormat(kind, texts)).toList();
  }

  @Override
  public boolean recognises(FormatHead head) {
    return !head.isObjects() && kindOf(head).filter(k -> k == kind).isPresent();
  }

  /** The kind of the first block of columns in a file's head, or of a row that begins it. */
  private static Optional<LogKind> kindOf(FormatHead head) {
    StringBuilder comments = new StringBuilder();
    String first = "";
    for (String line : head.lines()) {
      if (line.startsWith("#")) {
        comments.append(line).append('\n');
        if (LogColumns.isNamedIn(line)) {
          return LogReading.kind(LogColumns.named(line), comments.toString());
        }
      } else if (first.isEmpty()) {
        first = line;
      }
    }
    return first.indexOf(',') < 0 ? Optional.empty() : kindWithoutComments(head, first);
  }

  private static Optional<LogKind> kindWithoutComments(FormatHead head, String first) {
    Optional<LogKind> named = LogReading.kind(LogColumns.header(first), "");
    if (named.isPresent()) {
      return named;
    }
    // The row as it is written: small letters would hide the T of its time.
    String row = head.text().lines().filter(l -> !l.isBlank()).findFirst().orElse("").strip();
    return RpcClientAccessLog.columnsOf(
                new LogRow(head.file(), row, 1, LogColumns.of(List.of(), false)))
            .isPresent()
        ? Optional.of(LogKinds.RPC_CLIENT_ACCESS)
        : Optional.empty();
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    return Reading.of(problems -> new LogReading(file, problems, texts.get()).read());
  }
}
