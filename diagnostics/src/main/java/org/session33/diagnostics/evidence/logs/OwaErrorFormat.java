package org.session33.diagnostics.evidence.logs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.ToldRelease;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.windows.DecodedText;

/**
 * The details of an error page of Outlook on the web, copied: a name, a colon and a value a line
 * (formats.md 16.7).
 */
public final class OwaErrorFormat extends EvidenceFormat {
  /** The names of the details, in small letters. */
  private static final Set<String> NAMES =
      Set.of(
          "utc date",
          "client id",
          "session id",
          "client version",
          "bootresult",
          "err",
          "esrc",
          "et",
          "estack",
          "st",
          "ehk",
          "efe",
          "ewsver",
          "emsg");

  /** As many of them as no other text has. */
  private static final int ENOUGH = 5;

  private final TextSearch search;
  private final LogSigns signs = LogSigns.load();

  /** A format whose known texts are found by this search. */
  public OwaErrorFormat(TextSearch search) {
    super("owa-error", "the details of an error page of Outlook on the web", true);
    this.search = search;
  }

  @Override
  public boolean recognises(FormatHead head) {
    Set<String> found = details(head.text()).keySet();
    return found.contains("err") && found.size() >= ENOUGH;
  }

  /**
   * A detail.
   *
   * @param value what stands behind the colon
   * @param line the line in which it stands
   */
  private record Detail(String value, int line) {}

  private static Map<String, Detail> details(String text) {
    Map<String, Detail> details = new LinkedHashMap<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      int colon = line.indexOf(':');
      if (colon > 0 && colon <= 20) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (NAMES.contains(name)) {
          details.putIfAbsent(name, new Detail(line.substring(colon + 1).strip(), number));
        }
      }
    }
    return details;
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    Reading<Evidence> searched = search.read(file);
    Reading<Evidence> read =
        Reading.of(
            problems ->
                page(file, details(DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text())));
    Evidence page = read.value();
    if (page == null) {
      return read;
    }
    Evidence found = searched.optional().orElse(Evidence.NONE);
    // That no known text is in it is nothing to complain of: the page itself was read.
    List<Problem> problems =
        found.records() > 0
            ? searched.problems()
            : searched.problems().stream().filter(Problem::isError).toList();
    return new Reading<>(found.plus(page), problems);
  }

  private Evidence page(SourceFile file, Map<String, Detail> details) {
    String error = value(details, "err");
    String stack = value(details, "estack");
    String server = value(details, "efe");
    String version = value(details, "ewsver");
    WrittenTime time = LogTime.of(value(details, "utc date"));
    LogEntry entry = new LogEntry().told(error + " " + stack);
    Optional<LogSigns.Sign> sign = signs.find(id(), entry);
    List<String> says = new ArrayList<>();
    boolean online = signs.isOnline(version);
    says.add(
        String.format(
            Locale.ROOT,
            "It is an error page of Outlook on the web, %s%s%s: %s%s.",
            LogTime.shown(time),
            details.containsKey("st") ? ", status " + value(details, "st") : "",
            version.isEmpty()
                ? ""
                : ", server version " + version + (online ? " (Exchange Online)" : ""),
            bare(error),
            stack.isEmpty() ? "" : ", caused by " + bare(stack)));
    sign.ifPresent(s -> says.add("It means: " + s.words().value() + "."));
    Place where =
        file.place(Optional.ofNullable(details.get("err")).map(Detail::line).orElse(1), 1);
    List<LoggedMoment> moments =
        sign.map(
                s ->
                    new LoggedMoment(
                        s.kind(),
                        time,
                        "",
                        "Outlook on the web",
                        server,
                        s.gate(),
                        null,
                        s.words().value() + ": " + bare(error),
                        where))
            .map(List::of)
            .orElse(List.of());
    List<ToldRelease> releases =
        online
            ? List.of(
                new ToldRelease(
                    ToldRelease.Product.EXCHANGE,
                    ToldRelease.ONLINE,
                    false,
                    file.place(
                        Optional.ofNullable(details.get("ewsver")).map(Detail::line).orElse(1), 1)))
            : List.of();
    return Evidence.of(
            file.name(),
            id(),
            0,
            FileSummary.of(details.size(), says, "")
                .naming(server.isEmpty() ? List.of() : List.of(server)))
        .withMoments(moments)
        .withReleases(releases);
  }

  /** An exception without the names of its packages, and without what follows upon it. */
  private static String bare(String exception) {
    int end = 0;
    while (end < exception.length()
        && (Character.isLetterOrDigit(exception.charAt(end))
            || ".`_".indexOf(exception.charAt(end)) >= 0)) {
      end++;
    }
    String name = exception.substring(0, Math.min(end, 200));
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String value(Map<String, Detail> details, String name) {
    return Optional.ofNullable(details.get(name)).map(Detail::value).orElse("");
  }
}
