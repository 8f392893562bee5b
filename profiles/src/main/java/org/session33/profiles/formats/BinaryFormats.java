package org.session33.profiles.formats;

import java.util.List;
import java.util.Optional;

/** Tells formats by their first bytes. */
final class BinaryFormats {
  private BinaryFormats() {}

  static Optional<FileFormat> of(FormatHead head) {
    if (head.startsWith("ElfFile\0")) {
      return Optional.of(FileFormat.EVTX);
    }
    if (head.startsWith("0\0\0\0LfLe")) {
      return Optional.of(FileFormat.EVT);
    }
    if (head.startsWith("PK\3\4")) {
      return Optional.of(zip(head.zipNames()));
    }
    if (head.startsWith("\u001F\u008B")) {
      return Optional.of(FileFormat.GZIP);
    }
    if (head.startsWith("regf")) {
      return Optional.of(FileFormat.REGISTRY_HIVE);
    }
    if (head.startsWith("MSCF")) {
      return Optional.of(FileFormat.CABINET);
    }
    if (head.startsWith("!BDN")) {
      return Optional.of(FileFormat.OUTLOOK_DATA_FILE);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return Optional.of(FileFormat.COMPOUND_FILE);
    }
    if (head.startsWith("%PDF-")) {
      return Optional.of(FileFormat.PDF);
    }
    if (head.startsWith("\u0089PNG")
        || head.startsWith("\u00FF\u00D8\u00FF")
        || head.startsWith("GIF8")) {
      return Optional.of(FileFormat.PICTURE);
    }
    return Optional.empty();
  }

  private static FileFormat zip(List<String> names) {
    if (names.stream().anyMatch(n -> n.startsWith("word/") || n.startsWith("ppt/"))) {
      return FileFormat.OFFICE_DOCUMENT;
    }
    boolean workbook =
        names.stream().anyMatch(n -> n.equals("[Content_Types].xml") || n.startsWith("xl/"));
    return workbook ? FileFormat.WORKBOOK : FileFormat.ZIP;
  }
}
