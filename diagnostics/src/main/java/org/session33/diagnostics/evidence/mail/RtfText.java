package org.session33.diagnostics.evidence.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.session33.profiles.windows.DecodedText;

/**
 * The text in some RTF. Where the RTF only wraps HTML (<code>\fromhtml1</code>, [MS-OXRTFEX]) the
 * HTML is taken out of it and its text is given. It goes over the RTF once, and groups are kept on
 * a stack of its own, so that no nesting is too deep.
 */
final class RtfText {
  /** Groups of which nothing is seen. */
  private static final Set<String> UNSEEN =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "object",
          "header",
          "footer",
          "headerl",
          "headerr",
          "footerl",
          "footerr",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "generator",
          "fldinst",
          "themedata",
          "datastore",
          "xmlnstbl",
          "latentstyles");

  private static final int DEEPEST = 10_000;

  private final byte[] rtf;
  private final boolean html;
  private final StringBuilder out = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Deque<Group> outer = new ArrayDeque<>();
  private Group group = new Group(false, false, 1);
  private Charset charset = DecodedText.WINDOWS_1252;
  private boolean starred;
  private int toSkip;
  private int at;

  /**
   * What holds until a group ends.
   *
   * @param unseen whether nothing of it is seen
   * @param onlyRtf whether it was put in beside the HTML that was wrapped
   * @param fallback how many characters stand behind a Unicode one for old readers, from 0
   */
  private record Group(boolean unseen, boolean onlyRtf, int fallback) {
    Group hidden() {
      return new Group(true, onlyRtf, fallback);
    }
  }

  private RtfText(byte[] rtf) {
    this.rtf = rtf;
    int end = Math.min(rtf.length, 4096);
    this.html = new String(rtf, 0, end, StandardCharsets.ISO_8859_1).contains("\\fromhtml1");
  }

  /** The text of some RTF, whole or cut off. */
  static String of(byte[] rtf) {
    RtfText text = new RtfText(rtf);
    text.run();
    String plain = text.out.toString();
    return text.html ? HtmlText.of(plain) : plain;
  }

  private void run() {
    while (at < rtf.length) {
      int c = rtf[at] & 0xFF;
      if (c == '{') {
        at++;
        if (outer.size() >= DEEPEST) {
          break;
        }
        outer.push(group);
        starred = false;
      } else if (c == '}') {
        at++;
        flush();
        if (!outer.isEmpty()) {
          group = outer.pop();
        }
        starred = false;
        toSkip = 0;
      } else if (c == '\\') {
        control();
      } else {
        at++;
        if (c != '\r' && c != '\n') {
          put(c);
        }
      }
    }
    flush();
  }

  private void control() {
    at++;
    if (at >= rtf.length) {
      return;
    }
    int c = rtf[at] & 0xFF;
    if (!isLetter(c)) {
      at++;
      symbol(c);
      return;
    }
    int from = at;
    while (at < rtf.length && isLetter(rtf[at] & 0xFF) && at - from < 32) {
      at++;
    }
    String word = new String(rtf, from, at - from, StandardCharsets.US_ASCII);
    boolean negative = at < rtf.length && rtf[at] == '-';
    int number = 0;
    int digits = negative ? at + 1 : at;
    int end = digits;
    while (end < rtf.length && rtf[end] >= '0' && rtf[end] <= '9' && end - digits < 9) {
      number = number * 10 + rtf[end] - '0';
      end++;
    }
    boolean numbered = end > digits;
    at = numbered ? end : at;
    if (at < rtf.length && rtf[at] == ' ') {
      at++;
    }
    word(word.toLowerCase(Locale.ROOT), numbered, negative ? -number : number);
  }

  private void symbol(int c) {
    switch (c) {
      case '\'' -> {
        if (at + 2 <= rtf.length) {
          int high = Character.digit(rtf[at], 16);
          int low = Character.digit(rtf[at + 1], 16);
          at += 2;
          if (high >= 0 && low >= 0) {
            put(high << 4 | low);
          }
        }
      }
      case '*' -> starred = true;
      case '~' -> put(' ');
      case '_' -> put('-');
      case '{', '}', '\\' -> put(c);
      case '\r', '\n' -> line();
      default -> {}
    }
  }

  private void word(String word, boolean numbered, int number) {
    boolean ignorable = starred;
    starred = false;
    switch (word) {
      case "htmltag", "mhtmltag" -> {
        // The second kind has been rewritten; the first one holds what was sent.
        flush();
        group = new Group(word.equals("mhtmltag") || !html, false, group.fallback());
      }
      case "htmlrtf" -> {
        flush();
        group = new Group(group.unseen(), !numbered || number != 0, group.fallback());
      }
      case "ansicpg" -> charset = codePage(number);
      case "uc" ->
          group = new Group(group.unseen(), group.onlyRtf(), Math.max(0, Math.min(number, 99)));
      case "u" -> unicode(number);
      case "par", "line", "row" -> line();
      case "tab", "cell" -> symbolOf('\t');
      case "lquote" -> symbolOf('\u2018');
      case "rquote" -> symbolOf('\u2019');
      case "ldblquote" -> symbolOf('\u201C');
      case "rdblquote" -> symbolOf('\u201D');
      case "endash" -> symbolOf('\u2013');
      case "emdash" -> symbolOf('\u2014');
      case "bullet" -> symbolOf('\u2022');
      case "bin" -> at = (int) Math.min(rtf.length, (long) at + Math.max(0, number));
      default -> {
        if (ignorable || UNSEEN.contains(word)) {
          flush();
          group = group.hidden();
        }
      }
    }
  }

  private boolean isSeen() {
    return !group.unseen() && !(html && group.onlyRtf());
  }

  private void put(int c) {
    if (toSkip > 0) {
      toSkip--;
    } else if (isSeen()) {
      bytes.write(c);
    }
  }

  private void unicode(int number) {
    if (isSeen()) {
      flush();
      out.append((char) number);
    }
    toSkip = group.fallback();
  }

  private void symbolOf(char c) {
    if (isSeen()) {
      flush();
      out.append(c);
    }
  }

  private void line() {
    symbolOf('\n');
  }

  private void flush() {
    if (bytes.size() > 0) {
      out.append(new String(bytes.toByteArray(), charset));
      bytes.reset();
    }
  }

  private static Charset codePage(int number) {
    return CodePages.of(number, DecodedText.WINDOWS_1252);
  }

  private static boolean isLetter(int c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
