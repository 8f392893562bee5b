package org.session33.diagnostics.evidence.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.evidence.eventxml.EventXmlFormat;
import org.session33.diagnostics.evidence.eventxml.EventXmlReader;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.messages.ToldReleaseReader;
import org.session33.diagnostics.evidence.pasted.PastedEventReader;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
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

  private final List<EvidenceFormat> formats;

  /**
   * A reader of these formats.
   *
   * @param formats in the order in which they are asked; the first that accepts a file reads it
   */
  public EvidenceReader(Collection<EvidenceFormat> formats) {
    this.formats = List.copyOf(formats);
  }

  /** A reader of the formats of this package: event XML, then free text. */
  public static EvidenceReader ofTextFormats() {
    ErrorTextReader texts = new ErrorTextReader();
    return new EvidenceReader(
        List.of(
            new EventXmlFormat(new EventXmlReader(), texts),
            new TextFormat(new PastedEventReader(), texts, ToldReleaseReader.load())));
  }

  /** Reads files and joins what they hold, in their order; there is always a value. */
  public Reading<Evidence> read(List<SourceFile> files) {
    List<Problem> problems = new ArrayList<>();
    Evidence evidence = Evidence.NONE;
    for (SourceFile file : files) {
      evidence = evidence.plus(read(file).reportTo(problems::add).orElse(Evidence.NONE));
    }
    return new Reading<>(evidence, problems);
  }

  /** Reads one file; there is always a value, if only one unread file. */
  public Reading<Evidence> read(SourceFile file) {
    byte[] head;
    FileFormat kind;
    try {
      head = head(file);
      kind = FileFormat.of(file);
    } catch (InputException e) {
      return unread(file, e.problem().what(), List.of(e.problem()));
    }
    String headText = DecodedText.of(head).text();
    if (kind == FileFormat.UNKNOWN && headText.isBlank() && head.length < InputLimits.HEAD_BYTES) {
      Problem blank =
          Problem.error(file.place(), "there is no text in this file", "export or save it again");
      return unread(file, blank.what(), List.of(blank));
    }
    for (EvidenceFormat format : formats) {
      if (format.accepts(head, headText)) {
        return read(file, format, kind);
      }
    }
    NotEvidence not = NotEvidence.of(kind);
    boolean recognised = kind != FileFormat.UNKNOWN && NotEvidence.isWhole(kind, head.length);
    return unread(file, not.reason(), List.of(not.problem(file.place())), recognised);
  }

  private static Reading<Evidence> read(SourceFile file, EvidenceFormat format, FileFormat kind) {
    Reading<Evidence> reading = format.read(file);
    Evidence found = reading.value();
    if (found == null) {
      return nothing(file, kind, reading.problems());
    }
    Evidence named =
        found.files().isEmpty()
            ? found.plus(
                new Evidence(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(new EvidenceFile(file.name(), format.id(), found.records())),
                    List.of()))
            : found;
    return new Reading<>(named, reading.problems());
  }

  /** The format found nothing: what the file is says more than what is missing from it. */
  private static Reading<Evidence> nothing(
      SourceFile file, FileFormat kind, List<Problem> problems) {
    boolean itsOwnFormat = kind == FileFormat.EVENT_XML || kind == FileFormat.EVENT_TEXT;
    boolean failed = problems.stream().anyMatch(Problem::isError);
    if ((kind == FileFormat.UNKNOWN || kind == FileFormat.FREE_TEXT) && !failed) {
      return textOfNothingKnown(file, problems);
    }
    Optional<Problem> first = problems.stream().filter(Problem::isError).findFirst();
    if (kind != FileFormat.UNKNOWN && kind != FileFormat.FREE_TEXT && !itsOwnFormat) {
      NotEvidence not = NotEvidence.of(kind);
      // A reader of this very kind says more of what is wrong than its kind does.
      return first.isPresent() && kind.group() != FileFormat.Group.EVIDENCE
          ? unread(file, not.what() + ": " + first.get().what(), problems, false)
          : unread(file, not.reason(), List.of(not.problem(file.place())), true);
    }
    NotEvidence not = NotEvidence.of(kind);
    return unread(
        file,
        first.map(Problem::what).orElseGet(not::reason),
        first.isEmpty() ? List.of(not.problem(file.place())) : problems);
  }

  /** It was read as text, and that nothing in it is known is an answer too. */
  private static Reading<Evidence> textOfNothingKnown(SourceFile file, List<Problem> problems) {
    EvidenceFile read =
        new EvidenceFile(
            file.name(),
            TextFormat.ID,
            0,
            List.of(
                tellsOfFailure(file)
                    ? EvidenceFile.UNKNOWN_FAILURE
                    : "It is text, and no event and no known error text is in it."),
            "the event 9646 with its description, or the message as it was shown",
            List.of());
    return new Reading<>(
        new Evidence(List.of(), List.of(), List.of(), List.of(read), List.of()), problems);
  }

  private static boolean tellsOfFailure(SourceFile file) {
    Reading<Boolean> told =
        Reading.of(
            problems ->
                FAILURE.matcher(DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text()).find());
    return told.optional().orElse(false);
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

  private static byte[] head(SourceFile file) throws InputException {
    try (InputStream in = file.open(InputLimits.FILE_BYTES)) {
      byte[] head = in.readNBytes(InputLimits.HEAD_BYTES);
      if (head.length == 0) {
        throw new InputException(file.place(), "the file is empty", "export or save it again");
      }
      return head;
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
