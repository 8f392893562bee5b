package org.session33.profiles.windows;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.ReadingStop;
import org.session33.profiles.files.SourceFile;

/**
 * Reads registry exports ({@code .reg}) of Registry Editor and its imitators: version 5.00 and
 * {@code REGEDIT4}, in UTF-16, UTF-8 or a code page, wrapped or not (formats.md 3.1). A pasted
 * {@code reg query} listing is recognised and left to {@link RegQueryReader}.
 *
 * <p>Later values win, and deletions really delete. A line that cannot be understood costs that
 * line only.
 */
public final class RegistryFileReader {
  private static final String VERSION_5 = "windows registry editor version 5.00";
  private static final String VERSION_4 = "regedit4";

  private final Charset codePage;

  /** Reads 8-bit files that are not UTF-8 as windows-1252. */
  public RegistryFileReader() {
    this(DecodedText.WINDOWS_1252);
  }

  /** Reads 8-bit files that are not UTF-8 in the given code page. */
  public RegistryFileReader(Charset codePage) {
    this.codePage = codePage;
  }

  /**
   * Reads a registry export.
   *
   * @return keys and values, each with its place; no value when the file is no registry export
   */
  public Reading<RegistryExport> read(SourceFile file) {
    return Reading.of(
        problems -> {
          DecodedText decoded = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES), codePage);
          return read(file, decoded, problems);
        });
  }

  private RegistryExport read(SourceFile file, DecodedText decoded, Consumer<Problem> problems)
      throws InputException {
    TextCursor cursor = new TextCursor(file, decoded.text());
    skipBlankLines(cursor);
    String first = cursor.restOfLine().strip().toLowerCase(Locale.ROOT);
    boolean version4 = first.equals(VERSION_4);
    if (version4 || first.equals(VERSION_5)) {
      cursor.nextLine();
    } else if (first.startsWith("[") && first.endsWith("]") && first.contains("hk")) {
      problems.accept(
          Problem.warning(
              cursor.place(),
              "the first line of a registry export is missing",
              "begin with 'Windows Registry Editor Version 5.00'"));
    } else if (RegQueryReader.recognises(decoded.text())) {
      return RegQueryReader.read(file, decoded.text(), problems);
    } else {
      throw new InputException(
          cursor.place(),
          "this is not a registry export",
          "the first line must be 'Windows Registry Editor Version 5.00' or 'REGEDIT4';"
              + " export the key from Registry Editor with File, Export");
    }
    Charset texts = version4 ? codePage : java.nio.charset.StandardCharsets.UTF_16LE;
    return new Lines(cursor, new RegistryDataParser(cursor, texts, problems), problems).read();
  }

  private static void skipBlankLines(TextCursor cursor) {
    cursor.skipBlanks();
    while (!cursor.atEnd() && cursor.atLineEnd()) {
      cursor.advance();
      cursor.skipBlanks();
    }
  }

  /** The lines below the header. */
  private static final class Lines {
    private final TextCursor cursor;
    private final RegistryDataParser data;
    private final Consumer<Problem> problems;
    private final RegistryExport export = new RegistryExport();
    private @Nullable RegistryKey current;
    private boolean keySeen;
    private int entries;

    Lines(TextCursor cursor, RegistryDataParser data, Consumer<Problem> problems) {
      this.cursor = cursor;
      this.data = data;
      this.problems = problems;
    }

    RegistryExport read() {
      while (!cursor.atEnd()) {
        ReadingStop.check();
        cursor.skipBlanks();
        char c = cursor.peek();
        if (c == '[' || c == '@' || RegistryDataParser.isQuote(c)) {
          if (++entries > InputLimits.REGISTRY_ENTRIES) {
            refuse(
                "more than " + InputLimits.REGISTRY_ENTRIES + " keys and values",
                "export only the keys that matter");
            return export;
          }
          if (c == '[') {
            key();
          } else {
            value();
          }
        } else if (c != ';' && c != TextCursor.LINE_END) {
          refuse(
              "this line is neither a key, a value nor a comment",
              "write [KEY], \"name\"=data or ;comment");
        }
        cursor.nextLine();
      }
      return export;
    }

    private void key() {
      keySeen = true;
      // Values below a key that could not be read belong to nobody.
      current = null;
      String line = cursor.restOfLine();
      int end = line.lastIndexOf(']');
      boolean delete = line.startsWith("[-");
      int start = delete ? 2 : 1;
      if (end < start) {
        refuse("the key's closing bracket is missing", "write [KEY] in one line");
        return;
      }
      String after = line.substring(end + 1).strip();
      if (!after.isEmpty() && !after.startsWith(";")) {
        refuse("something stands behind the key's closing bracket", "write [KEY] alone in a line");
        return;
      }
      String path = RegistryPaths.longForm(line.substring(start, end));
      if (path.isEmpty()) {
        refuse("the key has no path", "write its whole path, from HKEY_ on");
        return;
      }
      if (!RegistryPaths.hasKnownRoot(path)) {
        problems.accept(
            Problem.warning(
                cursor.place(),
                "the key's path does not begin with a root of the registry",
                "write the whole path: " + String.join(", ", RegistryPaths.ROOTS)));
      }
      if (delete) {
        export.delete(path);
      } else {
        current = export.open(path, cursor.place());
      }
    }

    private void value() {
      TextCursor.Mark start = cursor.mark();
      RegistryDataParser.Parsed parsed = data.value();
      if (parsed == null) {
        return;
      }
      RegistryKey key = current;
      if (key != null) {
        if (parsed.value() == null) {
          key.remove(parsed.name());
        } else {
          key.put(parsed.value());
        }
      } else if (!keySeen) {
        TextCursor.Mark end = cursor.mark();
        cursor.backTo(start);
        refuse("this value stands before any key", "put its [KEY] above it");
        cursor.backTo(end);
      }
    }

    private void refuse(String what, String hint) {
      problems.accept(Problem.error(cursor.place(), what, hint));
    }
  }
}
