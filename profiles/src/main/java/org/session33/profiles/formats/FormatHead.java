package org.session33.profiles.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.printed.Dress;
import org.session33.profiles.printed.PrintedObject;
import org.session33.profiles.printed.PrintedObjectReader;
import org.session33.profiles.windows.DecodedText;

/**
 * The first bytes of a file, by which its format is told, and what several formats ask of them.
 * What takes long to find out is found out once, and only when it is asked for.
 */
public final class FormatHead {
  private static final Pattern MEMBER = Pattern.compile(" N=\"(\\w{1,80})\"");
  private static final int MOST_MEMBERS = 500;

  private final SourceFile file;
  private final byte[] bytes;
  private final String text;
  private @Nullable List<String> lines;
  private @Nullable TableHead table;
  private @Nullable List<PrintedObject> printed;

  private FormatHead(SourceFile file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
    Charset charset = DecodedText.charsetOf(bytes);
    int mark = DecodedText.markLength(bytes);
    this.text = new String(bytes, mark, bytes.length - mark, charset);
  }

  /**
   * The head of a file.
   *
   * @throws InputException if the file is missing, empty, a folder, too large, or cannot be read
   */
  public static FormatHead of(SourceFile file) throws InputException {
    return new FormatHead(file, file.head());
  }

  /** The file whose head it is, for a format that a head is not enough for. */
  public SourceFile file() {
    return file;
  }

  /** The beginning of the file as text. */
  public String text() {
    return text;
  }

  /** How many bytes of the file there are here, from 1. */
  public int length() {
    return bytes.length;
  }

  /** Whether this is as much as is ever looked at, so that the file may be longer. */
  public boolean isFull() {
    return bytes.length >= InputLimits.HEAD_BYTES;
  }

  /**
   * The lines without blanks at their ends, in lower case; none where these are PowerShell objects,
   * of which nothing is told by its lines.
   */
  public List<String> lines() {
    List<String> known = lines;
    if (known == null) {
      known =
          isObjects()
              ? List.of()
              : text.lines().map(l -> l.strip().toLowerCase(Locale.ROOT)).toList();
      lines = known;
    }
    return known;
  }

  /** The first line that is not blank, as in {@link #lines()}; empty when there is none. */
  public String firstLine() {
    return lines().stream().filter(l -> !l.isEmpty()).findFirst().orElse("");
  }

  /** The words before a colon at the very beginning of a line, as YAML has them. */
  Set<String> topLevelKeys() {
    Set<String> keys = new LinkedHashSet<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      int colon = line.indexOf(':');
      boolean ends = colon + 1 == line.length() || line.startsWith(" ", colon + 1);
      if (colon > 0 && ends && line.chars().limit(colon).allMatch(Character::isLetter)) {
        keys.add(line.substring(0, colon));
      }
    }
    return keys;
  }

  /** Whether it reads like text: control characters and wrong bytes are rare in it. */
  public boolean isText() {
    long odd =
        text.chars().filter(c -> c == 0xFFFD || (c < 0x20 && !Character.isWhitespace(c))).count();
    return odd * 8 <= text.length();
  }

  /** The table that the file begins with, if it can be read as one. */
  public TableHead table() {
    TableHead known = table;
    if (known == null) {
      known = TableHead.of(text, bytes);
      table = known;
    }
    return known;
  }

  /**
   * The cmdlet whose output it is, whatever its dress: by the type of the first object, by the
   * command at the prompt above it, or by the names of its columns.
   */
  public Optional<Cmdlet> cmdlet() {
    if (isObjects()) {
      return cmdletOfObjects();
    }
    Optional<Cmdlet> ofTable = table().cmdlet();
    return ofTable.isPresent() ? ofTable : cmdletOfPrinted();
  }

  /**
   * The objects of PowerShell that stand in the head as text, but for those of a table of commas;
   * none where there is more of other text.
   */
  public List<PrintedObject> printed() {
    List<PrintedObject> known = printed;
    if (known == null) {
      known = isXml() || bytes.length == 0 ? List.of() : printedIn(bytes);
      printed = known;
    }
    return known;
  }

  private List<PrintedObject> printedIn(byte[] head) {
    List<PrintedObject> objects =
        PrintedObjectReader.inHead(head).stream().filter(o -> o.dress() != Dress.CSV).toList();
    boolean forEyes = objects.stream().anyMatch(o -> o.dress().isForEyes());
    return forEyes && !PrintedObjectReader.isPrintedAlone(file, text) ? List.of() : objects;
  }

  private Optional<Cmdlet> cmdletOfPrinted() {
    for (PrintedObject object : printed()) {
      Optional<Cmdlet> typed = Cmdlet.ofCommand(object.command());
      Set<String> names = object.properties().keySet();
      Optional<Cmdlet> cmdlet =
          typed.isPresent() || !TableHead.tell(names) ? typed : Cmdlet.ofColumns(names);
      if (cmdlet.isPresent()) {
        return cmdlet;
      }
    }
    return Optional.empty();
  }

  /** Whether these are PowerShell objects as XML (CLIXML). */
  public boolean isObjects() {
    return rootName().equals("Objs");
  }

  private Optional<Cmdlet> cmdletOfObjects() {
    // The types of the first object tell the cmdlet; the objects inside it come later.
    int from = 0;
    for (int i = 0; i < 8; i++) {
      int start = text.indexOf("<T>", from);
      int end = text.indexOf("</T>", start);
      if (start < 0 || end < 0) {
        break;
      }
      Optional<Cmdlet> cmdlet = Cmdlet.ofType(text.substring(start + 3, end));
      if (cmdlet.isPresent()) {
        return cmdlet;
      }
      from = end;
    }
    List<String> names =
        MEMBER.matcher(text).results().limit(MOST_MEMBERS).map(m -> m.group(1)).distinct().toList();
    return TableHead.tell(names) ? Cmdlet.ofColumns(names) : Optional.empty();
  }

  /** Whether the file begins with these bytes, each given as the character of its number. */
  public boolean startsWith(String latin1) {
    return startsWith(latin1, 0);
  }

  private boolean startsWith(String latin1, int from) {
    byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < from + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[from + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text begins with a tag, a declaration or a comment of XML. */
  public boolean isXml() {
    int start = xmlStart();
    if (start + 1 >= text.length() || text.charAt(start) != '<') {
      return false;
    }
    char next = text.charAt(start + 1);
    return next == '?' || next == '!' || next == '_' || Character.isLetter(next);
  }

  /** The name of the first element without its prefix; empty where the file is no XML. */
  public String rootName() {
    String tag = isXml() ? rootTag() : "";
    int end = 0;
    while (end < tag.length()
        && !Character.isWhitespace(tag.charAt(end))
        && tag.charAt(end) != '/') {
      end++;
    }
    String name = tag.substring(0, end);
    return name.substring(name.indexOf(':') + 1);
  }

  /** The first start tag without its brackets, empty when there is none. */
  private String rootTag() {
    int at = xmlStart();
    while (at < text.length() && text.charAt(at) == '<') {
      if (text.startsWith("<!--", at)) {
        at = after("-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        at = after("?>", at + 2);
      } else if (text.startsWith("<!", at)) {
        at = after(">", at + 2);
      } else {
        int end = text.indexOf('>', at);
        return text.substring(at + 1, end < 0 ? text.length() : end);
      }
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return "";
  }

  /** The names of the zip entries that begin in the head; none where it is no zip. */
  public List<String> zipNames() {
    List<String> names = new ArrayList<>();
    if (!startsWith("PK\3\4")) {
      return names;
    }
    for (int at = 0; at + 30 <= bytes.length; at++) {
      if (bytes[at] == 'P' && startsWith("PK\3\4", at)) {
        int length = (bytes[at + 26] & 0xFF) | (bytes[at + 27] & 0xFF) << 8;
        int end = Math.min(bytes.length, at + 30 + length);
        names.add(new String(bytes, at + 30, end - at - 30, StandardCharsets.UTF_8));
        at += 29;
      }
    }
    return names;
  }

  private int xmlStart() {
    // Error streams of PowerShell are marked in front of their XML.
    int at = text.startsWith("#< CLIXML") ? 9 : 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int after(String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }
}
