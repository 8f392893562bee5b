package org.session33.diagnostics.evidence.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.windows.DecodedText;

/**
 * A list from PowerShell: of which cmdlet it is and what columns it has, or who holds the sessions
 * of a list of logons. Events and known error texts in it are found too.
 */
public final class ListFormat extends EvidenceFormat {
  private static final int MOST_COLUMNS = 12;

  private final boolean told;
  private final Function<SourceFile, Reading<FileSummary>> reader;
  private final TextSearch search;
  private final Predicate<FormatHead> sign;

  private ListFormat(
      String id,
      String name,
      boolean told,
      Function<SourceFile, Reading<FileSummary>> reader,
      TextSearch search,
      Predicate<FormatHead> sign) {
    super(id, name, false);
    this.told = told;
    this.reader = reader;
    this.search = search;
    this.sign = sign;
  }

  /** Output of Get-LogonStatistics as CSV or CLIXML: one row for each session. */
  public static ListFormat logons(TextSearch search) {
    return new ListFormat(
        "logon-statistics",
        "logon statistics (Get-LogonStatistics)",
        true,
        LogonList::read,
        search,
        head -> head.cmdlet().filter(c -> c == Cmdlet.GET_LOGON_STATISTICS).isPresent());
  }

  /** CLIXML of another cmdlet. */
  public static ListFormat objects(TextSearch search) {
    return new ListFormat(
        "clixml",
        "objects from PowerShell (Export-Clixml)",
        false,
        file -> rows(file),
        search,
        FormatHead::isObjects);
  }

  /** CSV of another cmdlet. */
  public static ListFormat csv(TextSearch search) {
    return new ListFormat(
        "powershell-csv",
        "a table from PowerShell (Export-Csv)",
        false,
        file -> rows(file),
        search,
        head ->
            !head.isObjects() && (head.table().typeName() != null || head.cmdlet().isPresent()));
  }

  /** A list as PowerShell prints it for eyes: a name, blanks, a colon and a value a line. */
  public static ListFormat printed(TextSearch search) {
    return new ListFormat(
        "powershell-list",
        "a printed list from PowerShell (Format-List)",
        false,
        ListFormat::values,
        search,
        head -> {
          Set<String> names = new LinkedHashSet<>(names(head.text()));
          return names.size() >= 2 && Cmdlet.ofColumns(names).isPresent();
        });
  }

  @Override
  public boolean recognises(FormatHead head) {
    return sign.test(head);
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    List<Problem> problems = new ArrayList<>();
    Optional<FileSummary> summary = reader.apply(file).reportTo(problems::add);
    // That there is no event and no known error text in a list is nothing to complain of.
    Reading<Evidence> searched = search.read(file);
    Evidence found = searched.optional().orElse(Evidence.NONE);
    if (found.records() > 0) {
      problems.addAll(searched.problems());
      if (told) {
        problems.add(partlyRead(file.place()));
      }
    }
    if (summary.isEmpty() && found.records() == 0) {
      return new Reading<>(null, problems);
    }
    return new Reading<>(
        found.plus(
            Evidence.of(
                file.name(),
                id(),
                found.records(),
                summary.orElseGet(() -> FileSummary.of(0, List.of(), "")))),
        problems);
  }

  private static Reading<FileSummary> rows(SourceFile file) {
    return Rows.read(file, row -> {}).map(r -> words(r, "rows"));
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      int colon = line.indexOf(" :");
      if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        names.add(line.substring(0, colon).strip());
      }
    }
    return names;
  }

  private static Reading<FileSummary> values(SourceFile file) {
    return Reading.of(
        problems -> {
          List<String> all = names(DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text());
          List<String> names = all.stream().distinct().toList();
          return words(new Rows(names, all.size()), "values");
        });
  }

  private static FileSummary words(Rows rows, String what) {
    Optional<Cmdlet> cmdlet = Cmdlet.ofColumns(rows.columns());
    List<String> columns = rows.columns();
    String shown = String.join(", ", columns.subList(0, Math.min(MOST_COLUMNS, columns.size())));
    return FileSummary.of(
        rows.count(),
        List.of(
            String.format(
                Locale.ROOT,
                "It is a list from PowerShell%s with %,d %s%s%s.",
                cmdlet.map(c -> ", by its columns of " + c.title() + ",").orElse(""),
                rows.count(),
                what,
                shown.isEmpty() ? "" : ": " + shown,
                columns.size() > MOST_COLUMNS ? " ..." : ""),
            "Session33 does not judge these values yet; it looked for known error texts in them."),
        "the event (9646) or the message that somebody saw; " + FileSummary.PROFILE_NEEDED);
  }
}
