package org.session33.diagnostics.evidence.files;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.ToldRelease;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.messages.ToldReleaseReader;
import org.session33.diagnostics.evidence.pasted.PastedEventReader;
import org.session33.diagnostics.evidence.text.TextPlaces;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;
import org.session33.profiles.windows.DecodedText;

/**
 * Free text as a format of evidence: pasted events, bare sentences and error texts in whatever else
 * was written. It accepts every text, so it comes last.
 */
public final class TextFormat implements EvidenceFormat {
  /** The id of this format. */
  public static final String ID = "text";

  /** Formats that hold no text to be searched, though some of them begin like a text. */
  private static final Set<FileFormat> NO_TEXT =
      EnumSet.of(
          FileFormat.EVTX,
          FileFormat.EVT,
          FileFormat.ZIP,
          FileFormat.GZIP,
          FileFormat.WORKBOOK,
          FileFormat.OFFICE_DOCUMENT,
          FileFormat.COMPOUND_FILE,
          FileFormat.REGISTRY_HIVE,
          FileFormat.CABINET,
          FileFormat.OUTLOOK_DATA_FILE,
          FileFormat.PICTURE,
          FileFormat.PDF);

  /** Formats that have records of their own, of which a search for sentences finds a part. */
  private static final Set<FileFormat> TABLES =
      EnumSet.of(
          FileFormat.EVENT_CSV,
          FileFormat.EVENT_JSON,
          FileFormat.EVENT_CLIXML,
          FileFormat.LOGON_STATISTICS);

  private final PastedEventReader events;
  private final ErrorTextReader texts;
  private final ToldReleaseReader releases;

  /** A format that reads with these. */
  public TextFormat(PastedEventReader events, ErrorTextReader texts, ToldReleaseReader releases) {
    this.events = events;
    this.texts = texts;
    this.releases = releases;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean accepts(byte[] head, String headText) {
    return isText(headText) && !NO_TEXT.contains(format(head));
  }

  private static FileFormat format(byte[] head) {
    try {
      return FileFormat.of(SourceFile.of("head", head));
    } catch (InputException e) {
      return FileFormat.UNKNOWN;
    }
  }

  /** Control characters and wrong bytes are rare in text, however badly it was copied. */
  private static boolean isText(String head) {
    long odd =
        head.chars().filter(c -> c == 0xFFFD || (c < 0x20 && !Character.isWhitespace(c))).count();
    return odd * 8 <= head.length();
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    Reading<List<EventRecord>> seen = events.read(file);
    Reading<List<ObservedText>> shown = texts.read(file);
    List<Problem> problems = new ArrayList<>(seen.problems());
    // Both meet the same empty or unreadable file; one complaint is enough.
    shown.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
    Evidence evidence =
        Evidence.of(
            seen.optional().orElse(List.of()), shown.optional().orElse(List.of()), List.of());
    @Nullable Evidence value = evidence;
    if (evidence.records() == 0) {
      value = null;
      if (Optional.ofNullable(seen.value()).isPresent() && problems.isEmpty()) {
        problems.add(
            Problem.warning(
                file.place(),
                "no event and no known error text is in this text",
                "copy the event with its description, or the message as it was shown"));
      }
    }
    if (value != null) {
      value = value.withReleases(told(file).reportTo(problem -> {}).orElse(List.of()));
      partlyRead(file).ifPresent(problems::add);
    }
    return new Reading<>(value, problems);
  }

  /** The same file was read twice before, so that whatever is wrong with it has been said. */
  private Reading<List<ToldRelease>> told(SourceFile file) {
    return Reading.of(
        problems -> {
          String text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text();
          return releases.find(text, new TextPlaces(file, text)::at);
        });
  }

  private static Optional<Problem> partlyRead(SourceFile file) {
    FileFormat kind;
    try {
      kind = FileFormat.of(file);
    } catch (InputException e) {
      kind = FileFormat.UNKNOWN;
    }
    return TABLES.contains(kind)
        ? Optional.of(
            Problem.error(
                file.place(),
                "these are "
                    + kind.title()
                    + ", of which Session33 only reads the sentences that it knows, not times and"
                    + " other columns",
                "save the log as XML in Event Viewer to have all of it read"))
        : Optional.empty();
  }
}
