package org.session33.profiles.windows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.ReadingStop;
import org.session33.profiles.files.SourceFile;

/**
 * Reads the listing that {@code reg query} prints, also when copying has changed its blanks
 * (formats.md 3.2): keys in the first column, below them indented lines of name, type and data.
 */
public final class RegQueryReader {
  private static final Map<String, RegistryType> TYPES =
      Map.of(
          "REG_NONE", RegistryType.REG_NONE,
          "REG_SZ", RegistryType.REG_SZ,
          "REG_EXPAND_SZ", RegistryType.REG_EXPAND_SZ,
          "REG_BINARY", RegistryType.REG_BINARY,
          "REG_DWORD", RegistryType.REG_DWORD,
          "REG_DWORD_LITTLE_ENDIAN", RegistryType.REG_DWORD,
          "REG_MULTI_SZ", RegistryType.REG_MULTI_SZ,
          "REG_QWORD", RegistryType.REG_QWORD);

  /** A reader. */
  public RegQueryReader() {}

  /**
   * Reads a listing.
   *
   * @return keys and values, each with its place; no value when the text holds no key
   */
  public Reading<RegistryExport> read(SourceFile file) {
    return Reading.of(
        problems ->
            read(file, DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text(), problems));
  }

  /** Whether a text has a key in the first column and a value below it. */
  public static boolean recognises(String text) {
    boolean keySeen = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (isKey(line)) {
        keySeen = true;
      } else if (keySeen && isIndented(line) && typeAt(line) >= 0) {
        return true;
      }
    }
    return false;
  }

  static RegistryExport read(SourceFile file, String text, Consumer<Problem> problems)
      throws InputException {
    RegistryExport export = new RegistryExport();
    RegistryKey current = null;
    int lineNumber = 0;
    int entries = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      ReadingStop.check();
      lineNumber++;
      if (++entries > InputLimits.REGISTRY_ENTRIES) {
        problems.accept(
            Problem.error(
                file.place(lineNumber, 1),
                "more than " + InputLimits.REGISTRY_ENTRIES + " lines",
                "query only the keys that matter"));
        break;
      }
      if (line.isBlank()) {
        continue;
      }
      if (isKey(line)) {
        current = export.open(RegistryPaths.longForm(line), file.place(lineNumber, 1));
      } else if (current != null && isIndented(line)) {
        value(file, line, lineNumber, current, problems);
      }
      // Anything else in the first column is what people copy along: prompts, greetings, sums.
    }
    if (export.keys().isEmpty()) {
      throw new InputException(
          file.place(),
          "no registry key is listed here",
          "copy the output of 'reg query KEY /s' whole, with the lines that begin with HKEY_");
    }
    return export;
  }

  private static void value(
      SourceFile file, String line, int lineNumber, RegistryKey key, Consumer<Problem> problems) {
    int start = 0;
    while (start < line.length() && TextCursor.isBlank(line.charAt(start))) {
      start++;
    }
    int typeAt = typeAt(line);
    if (typeAt < 0) {
      problems.accept(
          Problem.error(
              file.place(lineNumber, start + 1),
              "this line has no type such as REG_SZ or REG_DWORD",
              "copy the line whole: name, type and data"));
      return;
    }
    int typeEnd = wordEnd(line, typeAt);
    int dataAt = typeEnd;
    while (dataAt < line.length() && TextCursor.isBlank(line.charAt(dataAt))) {
      dataAt++;
    }
    String name = nameIn(line.substring(start, typeAt));
    String data = TextCursor.stripped(line.substring(dataAt));
    RegistryType type = TYPES.getOrDefault(word(line, typeAt), RegistryType.REG_OTHER);
    if (name.isEmpty()
        && data.startsWith("(")
        && data.endsWith(")")
        && type.equals(RegistryType.REG_SZ)) {
      // "(value not set)" in the language of that Windows.
      return;
    }
    byte[] bytes = bytes(type, data);
    if (bytes == null) {
      problems.accept(
          Problem.error(
              file.place(lineNumber, dataAt + 1),
              "the data do not fit the type " + type,
              switch (type) {
                case REG_DWORD, REG_QWORD -> "a number is printed like 0x20, which is 32";
                default -> "bytes are printed as pairs of hex digits without commas";
              }));
      return;
    }
    Place place = file.place(lineNumber, start + 1);
    key.put(new RegistryValue(name, type, bytes, place));
  }

  private static String nameIn(String column) {
    String name = TextCursor.stripped(column);
    return name.equalsIgnoreCase("(Default)") || name.equalsIgnoreCase("<NO NAME>") ? "" : name;
  }

  private static byte @Nullable [] bytes(RegistryType type, String data) {
    try {
      return switch (type) {
        case REG_SZ, REG_EXPAND_SZ -> (data + "\0").getBytes(StandardCharsets.UTF_16LE);
        case REG_MULTI_SZ -> multiText(data);
        case REG_DWORD -> number(data, 4);
        case REG_QWORD -> number(data, 8);
        case REG_NONE, REG_BINARY, REG_OTHER -> HexFormat.of().parseHex(data);
      };
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static byte[] number(String data, int width) {
    if (!data.toLowerCase(Locale.ROOT).startsWith("0x")) {
      throw new IllegalArgumentException("no 0x");
    }
    long number =
        width == 4
            ? Integer.toUnsignedLong(Integer.parseUnsignedInt(data.substring(2), 16))
            : Long.parseUnsignedLong(data.substring(2), 16);
    byte[] bytes = new byte[width];
    for (int i = 0; i < width; i++) {
      bytes[i] = (byte) (number >>> (8 * i));
    }
    return bytes;
  }

  private static byte[] multiText(String data) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int from = 0;
    while (from < data.length()) {
      int end = data.indexOf("\\0", from);
      String item = data.substring(from, end < 0 ? data.length() : end);
      if (!item.isEmpty()) {
        bytes.writeBytes((item + "\0").getBytes(StandardCharsets.UTF_16LE));
      }
      from = end < 0 ? data.length() : end + 2;
    }
    bytes.writeBytes("\0".getBytes(StandardCharsets.UTF_16LE));
    return bytes.toByteArray();
  }

  private static boolean isKey(String line) {
    int slash = line.indexOf('\\');
    return slash > 0
        && RegistryPaths.hasKnownRoot(RegistryPaths.longForm(line.substring(0, slash)))
        && !isIndented(line);
  }

  private static boolean isIndented(String line) {
    return !line.isEmpty() && TextCursor.isBlank(line.charAt(0));
  }

  /** Where the type stands, the first word behind the name that is one; -1 when there is none. */
  private static int typeAt(String line) {
    for (int at = line.indexOf("REG_"); at >= 0; at = line.indexOf("REG_", at + 4)) {
      if (at > 0 && TextCursor.isBlank(line.charAt(at - 1)) && isType(word(line, at))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isType(String word) {
    return TYPES.containsKey(word)
        || word.equals("REG_LINK")
        || word.equals("REG_DWORD_BIG_ENDIAN")
        || word.equals("REG_RESOURCE_LIST")
        || word.equals("REG_FULL_RESOURCE_DESCRIPTOR")
        || word.equals("REG_RESOURCE_REQUIREMENTS_LIST");
  }

  private static String word(String line, int at) {
    return line.substring(at, wordEnd(line, at));
  }

  private static int wordEnd(String line, int at) {
    int end = at;
    while (end < line.length() && !TextCursor.isBlank(line.charAt(end))) {
      end++;
    }
    return end;
  }
}
