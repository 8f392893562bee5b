package org.session33.profiles.intake.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.ReadingStop;
import org.session33.profiles.files.SourceFile;

/**
 * Reads the files in a zip into memory, never onto the disk, and the one file in a gzip. The bytes
 * that really come out are counted against the caps of {@link InputLimits}; sizes that the zip
 * states are not believed, nor is more held than a part of the memory that is there: an entry too
 * large for it is named, and the others are read. Zips and gzips inside the zip are opened too, two
 * levels deep. Names are labels and nothing else.
 */
public final class ZipSource {
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int RATIO_FREE = 1 << 20;

  /** How deep zips may lie in the one that was given: a bundle in a bundle that was packed anew. */
  private static final int NESTING = 2;

  /**
   * Of the memory that there is, a file may take this part: while it comes out it is there twice.
   */
  private static final int FILE_PART = 8;

  /** And all of them together this part, as they are read while they are held. */
  private static final int ZIP_PART = 4;

  private static final String WORKBOOK_MARK = "[Content_Types].xml";
  private static final String COPY_AGAIN = "copy the zip again, whole";

  private final Consumer<Problem> problems;
  private final List<SourceFile> files = new ArrayList<>();
  private final long memory;
  private long bytesOut;
  private long held;

  private ZipSource(Consumer<Problem> problems, long memory) {
    this.problems = problems;
    this.memory = memory;
  }

  /**
   * Reads a zip or gzip.
   *
   * @return its files under the zip's name and their own, sorted by name; an entry that is
   *     encrypted, damaged, packed by an unknown method or beyond a cap is a problem at its own
   *     name and left out
   */
  public static Reading<List<SourceFile>> read(SourceFile zip) {
    return read(zip, Runtime.getRuntime().maxMemory());
  }

  /**
   * The same with as much memory as is said.
   *
   * @param memory what there is for everything, in bytes
   */
  static Reading<List<SourceFile>> read(SourceFile zip, long memory) {
    return Reading.of(
        problems -> {
          ZipSource source = new ZipSource(problems, memory);
          byte[] bytes = zip.bytes(InputLimits.FILE_BYTES);
          if (isGzip(bytes)) {
            source.addUnpacked(zip, bytes, 0);
          } else if (ZipDirectory.isZip(bytes)) {
            source.unpack(zip, bytes, 0);
          } else {
            throw new InputException(zip.place(), "this is no zip", "give a zip or a folder");
          }
          source.files.sort(Comparator.comparing(SourceFile::name));
          return List.copyOf(source.files);
        });
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  private void unpack(SourceFile zip, byte[] bytes, int nesting) throws InputException {
    for (ZipDirectory.Entry entry : new ZipDirectory(zip, bytes).entries()) {
      if (files.size() >= InputLimits.ENTRIES) {
        throw new InputException(
            zip.place(),
            "the zip holds more than " + InputLimits.ENTRIES + " files",
            "pack only the files of one case");
      }
      try {
        byte[] content = content(zip, entry, bytes);
        held += content.length;
        add(zip.inside(entry.name(), content), content, nesting);
      } catch (InputException e) {
        if (bytesOut > InputLimits.ZIP_BYTES) {
          throw e;
        }
        problems.accept(e.problem());
      }
    }
  }

  private void add(SourceFile file, byte[] content, int nesting) throws InputException {
    boolean gzip = isGzip(content);
    boolean zip = ZipDirectory.isZip(content) && !isWorkbook(file, content);
    if (!zip && !gzip) {
      files.add(file);
    } else if (nesting >= NESTING) {
      throw new InputException(
          file.place(), "this zip lies too deep inside other zips", "unpack it first");
    } else if (gzip) {
      addUnpacked(file, content, nesting + 1);
    } else {
      unpack(file, content, nesting + 1);
    }
  }

  /** Workbooks and documents of Office are zips, too; they are files to us. */
  private static boolean isWorkbook(SourceFile file, byte[] content) throws InputException {
    return new ZipDirectory(file, content)
        .entries().stream().anyMatch(e -> e.name().equals(WORKBOOK_MARK));
  }

  private byte[] content(SourceFile zip, ZipDirectory.Entry entry, byte[] bytes)
      throws InputException {
    SourceFile file = zip.inside(entry.name(), bytes);
    if (entry.encrypted()) {
      throw new InputException(file.place(), "this file is encrypted", "pack it without password");
    }
    if (entry.start() < 0) {
      throw new InputException(
          file.place(), "the file's bytes lie outside the zip", "copy the zip again, whole");
    }
    if (entry.overlaps()) {
      throw new InputException(
          file.place(),
          "the file's bytes are those of another file in the zip",
          "pack the files again");
    }
    if (entry.method() == STORED) {
      fit(file, entry.packed());
    }
    byte[] content =
        switch (entry.method()) {
          case STORED -> Arrays.copyOfRange(bytes, entry.start(), entry.start() + entry.packed());
          case DEFLATED -> inflate(file, entry, bytes);
          default ->
              throw new InputException(
                  file.place(),
                  "this file is packed by a method that is not known here (" + entry.method() + ")",
                  "pack it with the zip of Windows");
        };
    if (entry.method() == STORED) {
      count(file, content.length);
    }
    CRC32 checksum = new CRC32();
    checksum.update(content);
    if (checksum.getValue() != entry.checksum()) {
      problems.accept(
          Problem.warning(
              file.place(), "the checksum does not fit, so this file may be damaged", COPY_AGAIN));
    }
    return content;
  }

  private byte[] inflate(SourceFile file, ZipDirectory.Entry entry, byte[] zip)
      throws InputException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip, entry.start(), entry.packed());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      while (!inflater.finished()) {
        int length = inflater.inflate(part);
        if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new InputException(file.place(), "this file is cut off", COPY_AGAIN);
        }
        take(file, part, length, out, entry.packed());
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new InputException(file.place(), "this file is damaged", COPY_AGAIN);
    } finally {
      inflater.end();
    }
  }

  /** The file in a gzip, under the gzip's own name without its ending. */
  private void addUnpacked(SourceFile gzip, byte[] packed, int nesting) throws InputException {
    byte[] content = gunzip(gzip, packed);
    String own = SourceFile.ownName(gzip.name());
    boolean ending = own.toLowerCase(Locale.ROOT).endsWith(".gz");
    String label = ending ? own.substring(0, own.length() - 3) : "unpacked " + own;
    add(gzip.inside(label, content), content, nesting);
  }

  private byte[] gunzip(SourceFile gzip, byte[] packed) throws InputException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] part = new byte[8192];
      int length = in.read(part);
      while (length >= 0) {
        take(gzip, part, length, out, packed.length);
        length = in.read(part);
      }
    } catch (IOException e) {
      throw new InputException(gzip.place(), "this gzip is cut off or damaged", "copy it again");
    }
    return out.toByteArray();
  }

  private void take(SourceFile file, byte[] part, int length, ByteArrayOutputStream out, int packed)
      throws InputException {
    ReadingStop.check();
    count(file, length);
    fit(file, out.size() + length);
    out.write(part, 0, length);
    if (out.size() > RATIO_FREE && out.size() > (long) packed * InputLimits.ZIP_RATIO) {
      throw new InputException(
          file.place(),
          "this file comes out more than " + InputLimits.ZIP_RATIO + " times larger",
          "unpack it first if it can be trusted");
    }
  }

  /** Whether a file finds room in the memory that is there, beside those that are held. */
  private void fit(SourceFile file, long size) throws InputException {
    if (size > memory / FILE_PART || held + size > memory / ZIP_PART) {
      throw new InputException(
          file.place(),
          "this file comes out larger than the memory here has room for beside the others ("
              + (Math.min(memory / FILE_PART, memory / ZIP_PART - held) >> 20)
              + " MiB)",
          "unpack it and give it by itself");
    }
  }

  private void count(SourceFile file, int length) throws InputException {
    bytesOut += length;
    if (bytesOut > InputLimits.ZIP_BYTES) {
      throw new InputException(
          file.place(),
          "the zip comes out larger than " + (InputLimits.ZIP_BYTES >> 20) + " MiB",
          "pack only the files of one case");
    }
  }
}
