package org.session33.diagnostics.evidence.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.evidence.pasted.TextSearch;
import org.session33.diagnostics.evidence.text.PatternSearch;
import org.session33.diagnostics.evidence.text.TextLines;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.ReadingProgress;
import org.session33.profiles.files.ReadingStop;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.formats.FormatHead;
import org.session33.profiles.windows.DecodedText;

/**
 * Reads evidence of any known format, found by content. A file that cannot be read is named with
 * the reason, and the others are read.
 */
public final class EvidenceReader {
  /** Words in which people and programs tell that something failed, English and German. */
  private static final Pattern FAILURE =
      Pattern.compile(
          "(?iu)\\b(?:errors?|0x8[0-9a-f]{7}|fail(?:s|ed|ure|ures|ing)?|cannot|can(?:'|\\u2019)?t|could"
              + " not|unable|not"
              + " respond\\w{0,3}|refused?|denied|exception|crash\\w{0,3}|hangs?|timed"
              + " out|timeout|exceeded|problems?|(?:does|do|did)(?:n't| not)"
              + " (?:open|start|work)\\w{0,3}"
              + "|fehler\\w{0,12}|fehlgeschlagen|(?:kann|k\\w{1,2}nnen|konnten?|l\\w{1,2}sst|geht)\\b"
              + ".{0,80}?\\bnicht|verweigert|abgelehnt|abgest\\w{1,2}rzt|h\\w{1,2}ngt"
              + "|(?:reagiert|funktioniert|startet|\\w{1,2}ffnet)\\b.{0,40}?\\bnicht|nicht"
              + " (?:ge\\w{1,2}ffnet|gestartet|m\\w{1,2}glich|erreichbar)|(?:ü|ue)berschritten)"
              + "\\b");

  private static final PatternSearch FAILURE_WORDS = new PatternSearch(List.of(FAILURE));

  private final FileFormats formats;
  private final TextSearch search;
  private final ReadingProgress progress;

  /**
   * A reader.
   *
   * @param formats sorts the files; each is read by the first format that recognises it
   * @param search searches what has no reader, and is text
   */
  public EvidenceReader(FileFormats formats, TextSearch search) {
    this(formats, search, ReadingProgress.SILENT);
  }

  private EvidenceReader(FileFormats formats, TextSearch search, ReadingProgress progress) {
    this.formats = formats;
    this.search = search;
    this.progress = progress;
  }

  /** The same reader; somebody hears how far it is with large files, and can stop it. */
  public EvidenceReader with(ReadingProgress listener) {
    return new EvidenceReader(formats, search, listener);
  }

  /**
   * Reads files and joins what they hold, in their order; there is always a value. A file that lies
   * in another one of them is read with that one, and only once.
   */
  public Reading<Evidence> read(List<SourceFile> files) {
    List<Problem> problems = new ArrayList<>();
    Evidence evidence = Evidence.NONE;
    Set<String> names = files.stream().map(SourceFile::name).collect(Collectors.toSet());
    for (SourceFile file : files) {
      if (liesInOneOf(names, file.name())) {
        continue;
      }
      Evidence found = read(file).reportTo(problems::add).orElse(Evidence.NONE);
      evidence = evidence.plus(withoutRepeats(found, evidence, file, problems));
    }
    return new Reading<>(evidence, problems);
  }

  /** An event that an earlier file holds too, at the same moment and in the same words, is one. */
  private static Evidence withoutRepeats(
      Evidence found, Evidence earlier, SourceFile file, List<Problem> problems) {
    if (earlier.events().isEmpty() || found.events().isEmpty()) {
      return found;
    }
    Set<EventRecord> known =
        earlier.events().stream().map(EvidenceReader::somewhere).collect(Collectors.toSet());
    List<EventRecord> fresh =
        found.events().stream()
            .filter(
                e -> (e.time() == null && e.localTime() == null) || !known.contains(somewhere(e)))
            .toList();
    int repeated = found.events().size() - fresh.size();
    if (repeated == 0) {
      return found;
    }
    problems.add(
        Problem.warning(
            file.place(),
            String.format(
                Locale.ROOT,
                repeated == 1
                    ? "%,d event here stands in a file before it too"
                    : "%,d events here stand in files before it too",
                repeated),
            "each counts once"));
    return found.withEvents(fresh);
  }

  private static EventRecord somewhere(EventRecord event) {
    return event.at(Place.of("anywhere"));
  }

  private static boolean liesInOneOf(Set<String> names, String name) {
    int at = name.indexOf(SourceFile.INSIDE);
    while (at >= 0) {
      if (names.contains(name.substring(0, at))) {
        return true;
      }
      at = name.indexOf(SourceFile.INSIDE, at + 1);
    }
    return false;
  }

  /**
   * Reads one file, and all that is in it where it is a mail or a zip; there is always a value, if
   * only one unread file.
   */
  public Reading<Evidence> read(SourceFile file) {
    return read(file, new EnclosedFiles(this));
  }

  /** The same for a file that may lie in others. */
  Reading<Evidence> read(SourceFile file, EnclosedFiles enclosed) {
    if (!tell(file, 0)) {
      Problem stopped =
          Problem.error(file.place(), "reading was stopped before this file", "read it again");
      return unread(file, stopped.what(), List.of(stopped));
    }
    Reading<Evidence> found = sorted(file, enclosed);
    tell(file, Long.MAX_VALUE);
    return found;
  }

  /**
   * Tells that a file is read now, or was.
   *
   * @return whether to go on
   */
  private boolean tell(SourceFile file, long done) {
    ReadingStop.check();
    try {
      long size = file.size();
      return progress.reading(file.name(), Math.min(done, size), size);
    } catch (InputException e) {
      // Whoever reads it meets the same and tells it.
      return true;
    }
  }

  private Reading<Evidence> sorted(SourceFile file, EnclosedFiles enclosed) {
    FormatHead head;
    FileFormat format;
    try {
      head = FormatHead.of(file);
      format = formats.of(file);
    } catch (InputException e) {
      return unread(file, e.problem().what(), List.of(e.problem()));
    }
    Optional<Reading<Evidence>> inside = enclosed.read(file, format);
    if (inside.isPresent()) {
      return inside.get();
    }
    if (format == FileFormats.UNKNOWN && head.text().isBlank() && !head.isFull()) {
      Problem blank =
          Problem.error(file.place(), "there is no text in this file", "export or save it again");
      return unread(file, blank.what(), List.of(blank));
    }
    if (format instanceof EvidenceFormat shown) {
      return named(file, format, shown.readAs(), shown.read(file, progress));
    }
    Optional<Reading<FileSummary>> summary = format.summary(file.heardBy(progress));
    if (summary.isPresent()) {
      return named(
          file,
          format,
          format.id(),
          summary.get().map(s -> Evidence.of(file.name(), format.id(), 0, s)));
    }
    if (format.isText() && head.isText()) {
      // No known error text is in what nobody recognised: it would be free text.
      return named(
          file,
          format,
          TextSearch.ID,
          format == FileFormats.UNKNOWN
              ? search.readEvents(file.heardBy(progress))
              : search.readNoTicket(file.heardBy(progress)));
    }
    boolean recognised = format != FileFormats.UNKNOWN && format.isWhole(head);
    return unread(file, format.reason(), List.of(format.problem(file.place())), recognised);
  }

  /** What an answer to a question says, which is text and no file of anybody. */
  public Evidence answer(SourceFile file) {
    return search.answer(file);
  }

  private Reading<Evidence> named(
      SourceFile file, FileFormat format, String readAs, Reading<Evidence> reading) {
    Evidence found = reading.value();
    if (found == null) {
      return nothing(file, format, reading.problems());
    }
    Evidence named =
        found.files().isEmpty()
            ? found.plus(
                new Evidence(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(named(file, readAs, found)),
                    List.of()))
            : found;
    return new Reading<>(named, reading.problems());
  }

  private EvidenceFile named(SourceFile file, String readAs, Evidence found) {
    List<String> says = new ArrayList<>();
    int said = found.slots().size();
    if (said > 0) {
      says.add(
          said == 1
              ? "It is a ticket in plain words, of which one thing was understood."
              : "It is a ticket in plain words, of which " + said + " things were understood.");
    }
    if (readAs.equals(TextSearch.ID)) {
      says.addAll(search.nearly(file));
    }
    return new EvidenceFile(file.name(), readAs, found.records(), says, "", List.of());
  }

  /** The format found nothing: what the file is says more than what is missing from it. */
  private Reading<Evidence> nothing(SourceFile file, FileFormat format, List<Problem> problems) {
    Optional<Problem> first = problems.stream().filter(Problem::isError).findFirst();
    boolean plain = format == FileFormats.UNKNOWN || format instanceof FreeTextFormat;
    if (plain && first.isEmpty()) {
      return textOfNothingKnown(file, problems);
    }
    Problem whole = format.problem(file.place());
    if (plain || (format instanceof EvidenceFormat shown && shown.isReadWhole())) {
      return unread(
          file,
          first.map(Problem::what).orElseGet(format::reason),
          first.isEmpty() ? List.of(whole) : problems);
    }
    // A reader of this very kind says more of what is wrong than its kind does.
    return first.isPresent() && format.role() != FileFormat.Role.EVIDENCE
        ? unread(file, format.what() + ": " + first.get().what(), problems, false)
        : unread(file, format.reason(), List.of(whole), true);
  }

  /** It was read as text, and that nothing in it is known is an answer too. */
  private Reading<Evidence> textOfNothingKnown(SourceFile file, List<Problem> problems) {
    List<String> says = new ArrayList<>();
    says.add(
        tellsOfFailure(file)
            ? EvidenceFile.UNKNOWN_FAILURE
            : "It is text, and no event and no known error text is in it.");
    says.addAll(search.nearly(file));
    EvidenceFile read =
        new EvidenceFile(
            file.name(),
            TextSearch.ID,
            0,
            says,
            "the event 9646 with its description, or the message as it was shown",
            List.of());
    return new Reading<>(
        new Evidence(List.of(), List.of(), List.of(), List.of(read), List.of()), problems);
  }

  private static boolean tellsOfFailure(SourceFile file) {
    Reading<Boolean> told =
        Reading.of(
            problems -> tellsOfFailure(DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text()));
    return told.optional().orElse(false);
  }

  /** No failure is told over a line's end, so that only lines with its words are looked at. */
  private static boolean tellsOfFailure(String text) {
    Matcher failure = FAILURE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int at = 0;
    while (at < text.length()) {
      int end = TextLines.end(text, at, text.length());
      if (!FAILURE_WORDS.mayMatch(text, at, end).isEmpty() && failure.region(at, end).find()) {
        return true;
      }
      at = TextLines.next(text, end, text.length());
    }
    return false;
  }

  private static Reading<Evidence> unread(SourceFile file, String reason, List<Problem> problems) {
    return unread(file, reason, problems, false);
  }

  private static Reading<Evidence> unread(
      SourceFile file, String reason, List<Problem> problems, boolean recognised) {
    return new Reading<>(
        new Evidence(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new UnreadFile(file.name(), reason, recognised))),
        problems);
  }
}
