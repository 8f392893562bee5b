package org.session33.diagnostics.evidence;

import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.ReadingProgress;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormat;

/** A format that evidence comes in, with its reader. */
public abstract class EvidenceFormat extends FileFormat {
  private final boolean readWhole;

  /**
   * A format.
   *
   * @param id a short name in small letters: {@code event-xml}
   * @param name what such a file is, for people, with its article
   * @param readWhole whether all of such a file is read; of others only the sentences are found
   *     that stand in them
   */
  protected EvidenceFormat(String id, String name, boolean readWhole) {
    super(
        id,
        Role.EVIDENCE,
        name,
        readWhole
            ? ", but there is nothing in it that is known"
            : ", which is recognised, but Session33 does not read it yet",
        readWhole
            ? "copy the whole event with its description, or the error message as it was shown"
            : "copy the event or the error message in it as text");
    this.readWhole = readWhole;
  }

  /** Whether all of such a file is read, and not only the sentences in it. */
  public final boolean isReadWhole() {
    return readWhole;
  }

  /** What read it, as results tell it; the format's own id unless it is read as something else. */
  public String readAs() {
    return id();
  }

  /** What is said of a file of records in which only sentences were found. */
  protected final Problem partlyRead(Place place) {
    return Problem.error(
        place,
        "these are "
            + title()
            + ", of which Session33 only reads the sentences that it knows, not times and other"
            + " columns",
        "save the log as XML in Event Viewer to have all of it read");
  }

  /**
   * Reads a file. No value means that there is nothing in it; then the first problem says why. The
   * evidence need not name the file.
   */
  public abstract Reading<Evidence> read(SourceFile file);

  /**
   * Reads a file that may be large, which somebody can stop.
   *
   * @param progress hears how far it is
   */
  public Reading<Evidence> read(SourceFile file, ReadingProgress progress) {
    return read(file.heardBy(progress));
  }
}
