package org.session33.diagnostics.evidence.eventxml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.session33.diagnostics.evidence.messages.StoreIdentity;

/**
 * Ends the XML of an event that was cut off, so that what is left can be parsed: open elements get
 * their end tags, and a value that may be incomplete is dropped. A limit of {@code 1} that was 16
 * would be worse than none.
 */
final class CutXml {
  private static final Set<String> CONTAINERS =
      Set.of("Event", "System", "EventData", "UserData", "RenderingInfo");

  private CutXml() {}

  static String closed(String xml) {
    Deque<String> open = new ArrayDeque<>();
    int end = 0;
    int innermost = 0;
    boolean inLeaf = false;
    int at = xml.indexOf('<');
    while (at >= 0) {
      int close = endOfTag(xml, at);
      if (close < 0) {
        break;
      }
      if (xml.startsWith("</", at)) {
        open.poll();
        inLeaf = false;
      } else if (xml.charAt(at + 1) != '!'
          && xml.charAt(at + 1) != '?'
          && xml.charAt(close - 1) != '/') {
        String name = name(xml, at + 1, close);
        open.push(name);
        innermost = at;
        inLeaf = !CONTAINERS.contains(name);
      }
      end = close + 1;
      at = xml.indexOf('<', end);
    }
    String tail = at < 0 ? xml.substring(end) : xml.substring(end, at);
    StringBuilder whole = new StringBuilder(xml.length() + 64);
    // A value in front of a broken tag is whole. A DN is worth having even where its end may be
    // missing; the reader warns of it.
    boolean keep = at >= 0 || ("Data".equals(open.peek()) && StoreIdentity.looksLikeDn(tail));
    if (inLeaf && !keep) {
      whole.append(xml, 0, innermost);
      open.poll();
    } else {
      int entity = tail.lastIndexOf('&');
      boolean halfEntity = entity >= 0 && tail.indexOf(';', entity) < 0;
      whole.append(xml, 0, end).append(halfEntity ? tail.substring(0, entity) : tail);
    }
    open.forEach(name -> whole.append("</").append(name).append('>'));
    return whole.toString();
  }

  /** The offset of the tag's last character, outside of quoted values; -1 when it is cut off. */
  private static int endOfTag(String xml, int at) {
    if (xml.startsWith("<!--", at)) {
      int end = xml.indexOf("-->", at + 4);
      return end < 0 ? -1 : end + 2;
    }
    char quote = 0;
    for (int i = at + 1; i < xml.length(); i++) {
      char c = xml.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i;
      }
    }
    return -1;
  }

  private static String name(String xml, int from, int to) {
    int i = from;
    while (i < to && !Character.isWhitespace(xml.charAt(i)) && xml.charAt(i) != '/') {
      i++;
    }
    return xml.substring(from, i);
  }
}
