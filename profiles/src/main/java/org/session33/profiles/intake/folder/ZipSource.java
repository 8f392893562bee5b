package org.session33.profiles.intake.folder;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/**
 * Reads the files in a zip into memory, never onto the disk. The bytes that really come out are
 * counted against the caps of {@link InputLimits}; sizes that the zip states are not believed. A
 * zip inside the zip is opened too, but none inside that. Names are labels and nothing else.
 */
public final class ZipSource {
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int RATIO_FREE = 1 << 20;
  private static final String WORKBOOK_MARK = "[Content_Types].xml";

  private final Consumer<Problem> problems;
  private final List<SourceFile> files = new ArrayList<>();
  private long bytesOut;

  private ZipSource(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /**
   * Reads a zip.
   *
   * @return its files under the zip's name and their own, sorted by name; an entry that is
   *     encrypted, damaged or beyond a cap is a problem and left out
   */
  public static Reading<List<SourceFile>> read(SourceFile zip) {
    return Reading.of(
        problems -> {
          ZipSource source = new ZipSource(problems);
          byte[] bytes = zip.bytes(InputLimits.FILE_BYTES);
          if (!ZipDirectory.isZip(bytes)) {
            throw new InputException(zip.place(), "this is no zip", "give a zip or a folder");
          }
          source.unpack(zip, bytes, 0);
          source.files.sort(Comparator.comparing(SourceFile::name));
          return List.copyOf(source.files);
        });
  }

  private void unpack(SourceFile zip, byte[] bytes, int nesting) throws InputException {
    for (ZipDirectory.Entry entry : new ZipDirectory(zip, bytes).entries()) {
      String name = zip.name() + "/" + label(entry.name());
      if (files.size() >= InputLimits.ENTRIES) {
        throw new InputException(
            zip.place(),
            "the zip holds more than " + InputLimits.ENTRIES + " files",
            "pack only the files of one case");
      }
      try {
        byte[] content = content(name, entry, bytes);
        add(SourceFile.of(name, content), content, nesting);
      } catch (InputException e) {
        if (bytesOut > InputLimits.ZIP_BYTES) {
          throw e;
        }
        problems.accept(e.problem());
      }
    }
  }

  private void add(SourceFile file, byte[] content, int nesting) throws InputException {
    boolean zip = ZipDirectory.isZip(content) && !isWorkbook(file, content);
    if (!zip) {
      files.add(file);
    } else if (nesting == 0) {
      unpack(file, content, 1);
    } else {
      throw new InputException(
          file.place(), "this zip lies too deep inside other zips", "unpack it first");
    }
  }

  /** Workbooks and documents of Office are zips, too; they are files to us. */
  private static boolean isWorkbook(SourceFile file, byte[] content) throws InputException {
    return new ZipDirectory(file, content)
        .entries().stream().anyMatch(e -> e.name().equals(WORKBOOK_MARK));
  }

  private byte[] content(String name, ZipDirectory.Entry entry, byte[] zip) throws InputException {
    SourceFile file = SourceFile.of(name, zip);
    if (entry.encrypted()) {
      throw new InputException(file.place(), "this file is encrypted", "pack it without password");
    }
    if (entry.start() < 0) {
      throw new InputException(
          file.place(), "the file's bytes lie outside the zip", "copy the zip again, whole");
    }
    byte[] content =
        switch (entry.method()) {
          case STORED ->
              java.util.Arrays.copyOfRange(zip, entry.start(), entry.start() + entry.packed());
          case DEFLATED -> inflate(file, entry, zip);
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
              file.place(),
              "the checksum does not fit, so this file may be damaged",
              "copy the zip again, whole"));
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
          throw new InputException(
              file.place(), "this file is cut off", "copy the zip again, whole");
        }
        count(file, length);
        out.write(part, 0, length);
        boolean bomb =
            out.size() > RATIO_FREE && out.size() > (long) entry.packed() * InputLimits.ZIP_RATIO;
        if (bomb) {
          throw new InputException(
              file.place(),
              "this file comes out more than " + InputLimits.ZIP_RATIO + " times larger",
              "unpack it first if it can be trusted");
        }
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new InputException(file.place(), "this file is damaged", "copy the zip again, whole");
    } finally {
      inflater.end();
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

  /** A name without what could do harm on a screen: control, format and unpaired characters. */
  private static String label(String name) {
    String clean = name.replace('\\', '/').replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "?");
    return clean.isBlank() ? "unnamed" : clean;
  }
}
