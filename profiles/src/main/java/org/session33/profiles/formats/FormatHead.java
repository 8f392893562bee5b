package org.session33.profiles.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

/** The first bytes of a file, by which its format is told. */
public final class FormatHead {
  private final byte[] bytes;
  private final String text;

  private FormatHead(byte[] bytes) {
    this.bytes = bytes;
    Charset charset = DecodedText.charsetOf(bytes);
    int mark = DecodedText.markLength(bytes);
    this.text = new String(bytes, mark, bytes.length - mark, charset);
  }

  /**
   * Reads the head of a file.
   *
   * @throws InputException if the file is missing, empty, a folder, too large, or cannot be read
   */
  public static FormatHead of(SourceFile file) throws InputException {
    try (InputStream in = file.open(InputLimits.FILE_BYTES)) {
      return new FormatHead(in.readNBytes(InputLimits.HEAD_BYTES));
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** The beginning of the file as text. */
  public String text() {
    return text;
  }

  /** Whether the file begins with these bytes, given as two hex digits each or as text. */
  boolean startsWith(String latin1) {
    return startsWith(latin1, 0);
  }

  boolean startsWith(String latin1, int from) {
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

  /** The first start tag without its brackets, empty when there is none. */
  String rootTag() {
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

  /** The name of the first element without its prefix, empty when there is none. */
  String rootName() {
    String tag = rootTag();
    int end = 0;
    while (end < tag.length()
        && !Character.isWhitespace(tag.charAt(end))
        && tag.charAt(end) != '/') {
      end++;
    }
    String name = tag.substring(0, end);
    return name.substring(name.indexOf(':') + 1);
  }

  /** The names of the zip entries that begin in the head. */
  List<String> zipNames() {
    List<String> names = new ArrayList<>();
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
