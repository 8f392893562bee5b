package org.session33.diagnostics.evidence.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The text that a reader of HTML sees: tags, scripts and comments are left out, and what is quoted
 * gets the mark of quoted mail ({@code >}) in front of its lines. It goes over the text once.
 */
final class HtmlText {
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article blockquote body dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6"
                  + " header hr li ol p pre section table tbody tfoot thead title tr ul")
              .split(" "));

  /** What is never seen. */
  private static final Set<String> UNSEEN = Set.of("script", "style", "head");

  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("auml", "ä"),
          Map.entry("ouml", "ö"),
          Map.entry("uuml", "ü"),
          Map.entry("Auml", "Ä"),
          Map.entry("Ouml", "Ö"),
          Map.entry("Uuml", "Ü"),
          Map.entry("szlig", "ß"),
          Map.entry("eacute", "é"),
          Map.entry("egrave", "è"),
          Map.entry("agrave", "à"),
          Map.entry("ccedil", "ç"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("bdquo", "„"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("hellip", "…"));

  private static final int MOST_QUOTED = 20;

  private final String html;
  private final StringBuilder out = new StringBuilder();
  private int quoted;
  private int preformatted;
  private boolean lineBegins = true;
  private boolean blankWaits;

  private HtmlText(String html) {
    this.html = html;
  }

  /** The text in some HTML, one line for each block of it. */
  static String of(String html) {
    HtmlText text = new HtmlText(html);
    text.run();
    return text.out.toString();
  }

  private void run() {
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<' && opensTag(at)) {
        at = tag(at);
      } else if (c == '&') {
        at = entity(at);
      } else {
        put(c);
        at++;
      }
    }
  }

  private boolean opensTag(int at) {
    if (at + 1 >= html.length()) {
      return false;
    }
    char next = html.charAt(at + 1);
    return next == '/'
        || next == '!'
        || next == '?'
        || ((next | 0x20) >= 'a' && (next | 0x20) <= 'z');
  }

  /** Goes behind a tag or comment, and behind the whole element where nobody sees it. */
  private int tag(int at) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      return end < 0 ? html.length() : end + 3;
    }
    int end = html.indexOf('>', at);
    if (end < 0) {
      return html.length();
    }
    boolean closing = html.charAt(at + 1) == '/';
    int from = closing ? at + 2 : at + 1;
    int to = from;
    while (to < end && Character.isLetterOrDigit(html.charAt(to))) {
      to++;
    }
    String name = html.substring(from, Math.min(to, from + 20)).toLowerCase(Locale.ROOT);
    if (UNSEEN.contains(name) && !closing) {
      return behind(name, end + 1);
    }
    if (name.equals("pre")) {
      preformatted = Math.max(0, preformatted + (closing ? -1 : 1));
    }
    if (name.equals("br")) {
      line();
    } else if (name.equals("td") || name.equals("th")) {
      blankWaits = true;
    } else if (BLOCKS.contains(name)) {
      if (!lineBegins) {
        line();
      }
      if (name.equals("blockquote")) {
        quoted = Math.max(0, quoted + (closing ? -1 : 1));
      }
    }
    return end + 1;
  }

  /** Behind the end tag of an element; an element without an end goes to the end of the text. */
  private int behind(String name, int from) {
    int at = from;
    while (true) {
      int close = html.indexOf("</", at);
      if (close < 0) {
        return html.length();
      }
      if (html.regionMatches(true, close + 2, name, 0, name.length())) {
        int end = html.indexOf('>', close);
        return end < 0 ? html.length() : end + 1;
      }
      at = close + 2;
    }
  }

  private int entity(int at) {
    int end = html.indexOf(';', at);
    if (end < 0 || end - at > 10) {
      put('&');
      return at + 1;
    }
    String name = html.substring(at + 1, end);
    String character = ENTITIES.getOrDefault(name, "");
    if (name.startsWith("#")) {
      character = numbered(name.substring(1));
    }
    if (character.isEmpty()) {
      put('&');
      return at + 1;
    }
    character.chars().forEach(c -> put((char) c));
    return end + 1;
  }

  private static String numbered(String digits) {
    boolean hex = digits.startsWith("x") || digits.startsWith("X");
    try {
      int code = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
      return code > 0 && Character.isValidCodePoint(code) ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private void put(char c) {
    boolean space = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u00A0';
    if (space && preformatted > 0) {
      if (c == '\n') {
        line();
      } else if (c != '\r') {
        write(c == '\u00A0' ? ' ' : c);
      }
    } else if (space) {
      blankWaits = true;
    } else {
      write(c);
    }
  }

  private void write(char c) {
    if (lineBegins) {
      out.append("> ".repeat(Math.min(quoted, MOST_QUOTED)));
    } else if (blankWaits) {
      out.append(' ');
    }
    blankWaits = false;
    lineBegins = false;
    out.append(c);
  }

  private void line() {
    out.append('\n');
    lineBegins = true;
    blankWaits = false;
  }
}
