package org.session33.diagnostics.evidence.logs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.ToldRelease;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.ReadingStop;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.records.RecordComponents;
import org.session33.profiles.windows.DecodedText;

/**
 * Outlook's Sync Issues log: which mailbox and folder it was synchronising when it was told that
 * too much is open (KB 3115602, formats.md 16.7). It has times and no dates, and subjects of
 * messages, of which none is taken.
 */
public final class SyncIssuesFormat extends EvidenceFormat {
  private static final Pattern LINE = Pattern.compile("(\\d{1,2}:\\d{2}:\\d{2})\\s+(.*)");
  private static final Pattern VERSION =
      Pattern.compile("Synchronizer Version (\\d{1,4}(?:\\.\\d{1,6}){1,3}).*");
  private static final Pattern MAILBOX = Pattern.compile("Synchronizing Mailbox '(.{1,256})'.*");
  private static final Pattern FOLDER =
      Pattern.compile("Synchronizing \\w{1,20} changes in folder '(.{1,512})'.*");
  private static final Pattern MOVED =
      Pattern.compile("Moved a message that failed synchronization to '([^']{1,256})'.*");
  private static final Pattern CODE =
      Pattern.compile(
          "\\[([0-9A-Fa-f]{8})-[0-9A-Fa-f]{1,4}-([0-9A-Fa-f]{1,4})-[0-9A-Fa-f]{1,6}\\]");

  /** The third part of the code of a limit of sessions or objects, 1246 (KB 3115602). */
  private static final String LIMIT = "4DE";

  private static final int MOST = 5;

  private final TextSearch search;
  private final LogSigns signs = LogSigns.load();

  /** A format whose known texts are found by this search. */
  public SyncIssuesFormat(TextSearch search) {
    super("sync-issues", "Outlook's Sync Issues log", true);
    this.search = search;
  }

  @Override
  public boolean recognises(FormatHead head) {
    return head.lines().stream().anyMatch(SyncIssuesFormat::isVersion);
  }

  /** {@code 10:12:13 Synchronizer Version 12.0.6529}, in lower case. */
  private static boolean isVersion(String line) {
    int at = line.indexOf("synchronizer version");
    return at > 0 && at <= 12 && Character.isDigit(line.charAt(0)) && line.indexOf(':') > 0;
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    Reading<Evidence> searched = search.read(file);
    Evidence found = searched.optional().orElse(Evidence.NONE);
    Reading<Log> read =
        Reading.of(
            problems -> {
              Log log = new Log(file);
              log.read(DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text());
              return log;
            });
    Log log = read.value();
    if (log == null) {
      return new Reading<>(null, read.problems());
    }
    // A log of nothing but good news is read all the same.
    List<Problem> problems =
        found.records() > 0
            ? searched.problems()
            : searched.problems().stream().filter(Problem::isError).toList();
    Evidence once = RecordComponents.with(found, "texts", withoutLinks(found.texts(), log));
    Evidence told =
        once.withReleases(Stream.concat(once.releases().stream(), log.release().stream()).toList());
    return new Reading<>(told.withMoments(log.moments).plus(log.file()), problems);
  }

  /** The link in an entry repeats its code, which is one failure and not two. */
  private static List<ObservedText> withoutLinks(List<ObservedText> texts, Log log) {
    return texts.stream()
        .filter(
            t ->
                !log.links.contains(t.where().line())
                    || texts.stream()
                        .noneMatch(
                            o -> o.id().equals(t.id()) && !log.links.contains(o.where().line())))
        .toList();
  }

  /** One log while it is read. */
  private final class Log {
    private final SourceFile file;
    private final List<LoggedMoment> moments = new ArrayList<>();
    private final Set<Integer> links = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, Integer> moved = new LinkedHashMap<>();
    private final Map<String, Integer> otherCodes = new LinkedHashMap<>();
    private String version = "";
    private int versionLine;
    private String mailbox = "";
    private String folder = "";
    private int rows;
    private int limits;

    Log(SourceFile file) {
      this.file = file;
    }

    void read(String text) {
      int number = 0;
      for (String line : (Iterable<String>) text.lines()::iterator) {
        ReadingStop.check();
        number++;
        Matcher m = LINE.matcher(line.strip());
        if (m.matches()) {
          rows++;
          take(m.group(1), m.group(2).strip(), number, line);
        }
      }
    }

    private void take(String time, String said, int number, String line) {
      if (said.contains("://")) {
        links.add(number);
      }
      Matcher about = VERSION.matcher(said);
      if (about.matches()) {
        version = about.group(1);
        versionLine = number;
      } else if (about.usePattern(MAILBOX).matches()) {
        mailbox = about.group(1);
        folder = "";
      } else if (about.usePattern(FOLDER).matches()) {
        folder = about.group(1);
      } else if (about.usePattern(MOVED).matches()) {
        names.add(about.group(1));
        moved.merge(about.group(1), 1, Integer::sum);
      }
      Matcher code = CODE.matcher(line);
      while (code.find()) {
        code(time, code, number);
      }
    }

    private void code(String time, Matcher code, int number) {
      if (!code.group(2).equalsIgnoreCase(LIMIT)) {
        otherCodes.merge(code.group().toUpperCase(Locale.ROOT), 1, Integer::sum);
        return;
      }
      limits++;
      if (moments.size() < InputLimits.LOG_MOMENTS) {
        names.add(mailbox);
        names.add(folder);
        moments.add(
            new LoggedMoment(
                LoggedMoment.Kind.REFUSED,
                WrittenTime.of(time),
                "",
                "Outlook" + (version.isEmpty() ? "" : " " + version),
                "",
                null,
                null,
                "the server refused to open more, " + code.group() + where(),
                file.place(number, code.start() + 1)));
      }
    }

    private String where() {
      String of = mailbox.isEmpty() ? "" : " of mailbox '" + mailbox + "'";
      return folder.isEmpty()
          ? mailbox.isEmpty() ? "" : ", at the hierarchy" + of
          : ", in folder '" + folder + "'" + of;
    }

    /** The release that wrote it, as far as its version tells. */
    Optional<ToldRelease> release() {
      return signs
          .outlook(version)
          .map(
              name ->
                  new ToldRelease(
                      ToldRelease.Product.OUTLOOK, name, false, file.place(versionLine, 1)));
    }

    Evidence file() {
      List<String> says = new ArrayList<>();
      Optional<String> outlook = signs.outlook(version);
      says.add(
          String.format(
              Locale.ROOT,
              "It is Outlook's Sync Issues log with %,d entries%s; they have a time and no date.",
              rows,
              version.isEmpty()
                  ? ""
                  : " of version "
                      + version
                      + outlook.map(o -> " (Outlook " + o + ")").orElse("")));
      if (!moments.isEmpty()) {
        LoggedMoment first = moments.get(0);
        says.add(
            String.format(
                Locale.ROOT,
                "%,d %s that a limit was met (4DE), the first at %s in line %d: %s.",
                limits,
                limits == 1 ? "entry tells" : "entries tell",
                first.time().written(),
                first.where().line(),
                first.words()));
        says.add(
            "The code is that of open objects and of sessions alike; event 9646 tells which it"
                + " was.");
      }
      if (!otherCodes.isEmpty()) {
        says.add("Other codes: " + counted(otherCodes) + ".");
      }
      if (!moved.isEmpty()) {
        says.add("Messages that could not be synchronised were moved: " + counted(moved) + ".");
      }
      names.remove("");
      return Evidence.of(
          file.name(), id(), 0, FileSummary.of(rows, says, "").naming(List.copyOf(names)));
    }
  }

  private static String counted(Map<String, Integer> values) {
    return values.entrySet().stream()
            .limit(MOST)
            .map(e -> e.getKey() + ", " + e.getValue())
            .collect(Collectors.joining("; "))
        + (values.size() > MOST ? "; and " + (values.size() - MOST) + " more" : "");
  }
}
