package org.session33.diagnostics.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file is that cannot be read as evidence, in plain words, by its first bytes or words
 * (FORMATS.md 1).
 */
enum FileKind {
  EVTX(true, "an event log of Windows Vista or later (.evtx)", 0, "456C6646696C6500"),
  EVT(true, "an event log of Windows 2000 or 2003 (.evt)", 4, "4C664C65"),
  ZIP(true, "a zip or an Office document: unpack it, or save it as text", 0, "504B0304"),
  GZIP(true, "a gzip archive: unpack it first", 0, "1F8B"),
  HIVE(true, "a raw registry hive: export the key as a .reg file instead", 0, "72656766"),
  CABINET(true, "a cabinet: expand it first", 0, "4D534346"),
  OLE(true, "an old Office document or a saved mail: copy its text", 0, "D0CF11E0A1B11AE1"),
  STORE(true, "an Outlook data file (.pst or .ost): its content is not needed", 0, "2142444E"),
  PDF(true, "a PDF: copy its text", 0, "255044462D"),
  PNG(true, "a picture: type the text that it shows", 0, "89504E47"),
  JPEG(true, "a picture: type the text that it shows", 0, "FFD8FF"),
  GIF(true, "a picture: type the text that it shows", 0, "47494638"),
  PROGRAM(true, "a Windows program", 0, "4D5A9000"),
  REGISTRY(
      false, "a registry export without any event in it", "windows registry editor", "regedit4"),
  CLIXML(false, "a PowerShell export (CLIXML) without any event that is known", "<objs "),
  AUTODISCOVER(false, "an Autodiscover answer without any event in it", "<autodiscover"),
  WEB_PAGE(false, "a web page without any event that is known", "<!doctype html", "<html");

  private final boolean binary;
  private final String words;
  private final int offset;
  private final List<String> marks;

  FileKind(boolean binary, String words, int offset, String hex) {
    this.binary = binary;
    this.words = words;
    this.offset = offset;
    this.marks = List.of(hex);
  }

  FileKind(boolean binary, String words, String... marks) {
    this.binary = binary;
    this.words = words;
    this.offset = 0;
    this.marks = List.of(marks);
  }

  /** How much of a text is looked at for the mark of its kind, in characters. */
  private static final int TEXT_HEAD = 1_000;

  /** Whether it can hold no text at all. */
  boolean isBinary() {
    return binary;
  }

  /** What it is, beginning with "this is". */
  String words() {
    return "this is " + words;
  }

  /** The kind of a file, if it is a known one. */
  static Optional<FileKind> of(byte[] head, String headText) {
    String start =
        headText.substring(0, Math.min(TEXT_HEAD, headText.length())).toLowerCase(Locale.ROOT);
    for (FileKind kind : values()) {
      boolean fits =
          kind.binary
              ? startsWith(head, kind.offset, kind.marks.get(0))
              : kind.marks.stream().anyMatch(start::contains);
      if (fits) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] head, int offset, String hex) {
    int length = hex.length() / 2;
    if (head.length < offset + length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      int wanted = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
      if ((head[offset + i] & 0xFF) != wanted) {
        return false;
      }
    }
    return true;
  }
}
