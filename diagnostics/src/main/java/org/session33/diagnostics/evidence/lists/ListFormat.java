package org.session33.diagnostics.evidence.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.printed.PrintedObjectReader;
import org.session33.profiles.printed.Printout;

/**
 * A list from PowerShell: of which cmdlet it is and what columns it has, or who holds the sessions
 * of a list of logons. Events and known error texts in it are found too.
 */
public final class ListFormat extends EvidenceFormat {
  private static final int MOST_COLUMNS = 12;

  private final boolean told;
  private final Function<SourceFile, Reading<ListReading>> reader;
  private final TextSearch search;
  private final Predicate<FormatHead> sign;

  private ListFormat(
      String id,
      String name,
      boolean told,
      Function<SourceFile, Reading<ListReading>> reader,
      TextSearch search,
      Predicate<FormatHead> sign) {
    super(id, name, false);
    this.told = told;
    this.reader = reader;
    this.search = search;
    this.sign = sign;
  }

  /** Output of Get-LogonStatistics in any dress: one row for each session. */
  public static ListFormat logons(TextSearch search) {
    return new ListFormat(
        "logon-statistics",
        "logon statistics (Get-LogonStatistics)",
        true,
        LogonList::read,
        search,
        head -> isOf(head, Cmdlet.GET_LOGON_STATISTICS));
  }

  /** Output of Get-MailboxStatistics in any dress. */
  public static ListFormat mailboxes(TextSearch search) {
    return new ListFormat(
        "mailbox-statistics",
        "mailbox statistics (Get-MailboxStatistics)",
        true,
        MailboxList::read,
        search,
        head -> isOf(head, Cmdlet.GET_MAILBOX_STATISTICS));
  }

  /** Output of Get-CASMailbox in any dress. */
  public static ListFormat clientAccess(TextSearch search) {
    return new ListFormat(
        "client-access-settings",
        "protocols of mailboxes (Get-CASMailbox)",
        true,
        ClientAccessList::read,
        search,
        head -> isOf(head, Cmdlet.GET_CAS_MAILBOX));
  }

  /** CLIXML of another cmdlet. */
  public static ListFormat objects(TextSearch search) {
    return new ListFormat(
        "clixml",
        "objects from PowerShell (Export-Clixml)",
        false,
        ListFormat::rows,
        search,
        FormatHead::isObjects);
  }

  /** CSV of another cmdlet. */
  public static ListFormat csv(TextSearch search) {
    return new ListFormat(
        "powershell-csv",
        "a table from PowerShell (Export-Csv)",
        false,
        ListFormat::rows,
        search,
        head ->
            !head.isObjects()
                && (head.table().typeName() != null || head.table().cmdlet().isPresent()));
  }

  /** Objects of another cmdlet as PowerShell prints them for eyes, or as JSON. */
  public static ListFormat printed(TextSearch search) {
    return new ListFormat(
        "powershell-list",
        "a printed list from PowerShell",
        false,
        ListFormat::rows,
        search,
        head ->
            head.printed().stream().anyMatch(o -> o.properties().size() >= 2)
                && head.cmdlet().isPresent());
  }

  private static boolean isOf(FormatHead head, Cmdlet cmdlet) {
    return head.cmdlet().filter(c -> c == cmdlet).isPresent();
  }

  @Override
  public boolean recognises(FormatHead head) {
    return sign.test(head);
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    List<Problem> problems = new ArrayList<>();
    Optional<ListReading> list = reader.apply(file).reportTo(problems::add);
    // That there is no event and no known error text in a list is nothing to complain of.
    Reading<Evidence> searched = search.read(file);
    Evidence found = searched.optional().orElse(Evidence.NONE);
    if (found.records() > 0) {
      problems.addAll(searched.problems());
      if (told) {
        problems.add(partlyRead(file.place()));
      }
    }
    if (list.isEmpty() && found.records() == 0) {
      return new Reading<>(null, problems);
    }
    ListReading read = list.orElseGet(() -> ListReading.of(FileSummary.of(0, List.of(), "")));
    return new Reading<>(
        found
            .plus(Evidence.of(List.of(), read.shown(), read.holdings()).withClients(read.clients()))
            .plus(Evidence.of(file.name(), id(), found.records(), read.summary())),
        problems);
  }

  private static Reading<ListReading> rows(SourceFile file) {
    return new PrintedObjectReader()
        .read(file, object -> {})
        .map(printout -> ListReading.of(words(printout)));
  }

  private static FileSummary words(Printout rows) {
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
                rows.count() == 1 ? "row" : "rows",
                shown.isEmpty() ? "" : ": " + shown,
                columns.size() > MOST_COLUMNS ? " ..." : ""),
            "Session33 does not judge these values yet; it looked for known error texts in them."),
        "the event (9646) or the message that somebody saw; " + FileSummary.PROFILE_NEEDED);
  }
}
