package org.session33.diagnostics.evidence.eventxml;

import java.util.ArrayList;
import java.util.List;
import org.session33.diagnostics.evidence.text.EventLabel;
import org.session33.diagnostics.evidence.text.TextLines;

/**
 * Finds the {@code <Event>} elements in a text, with or without a root around them, so that one bad
 * event costs one event (formats.md 14).
 */
public final class XmlFragments {
  /** The longest event that lacks its end tag, in characters. */
  private static final int LONGEST_CUT = 1 << 20;

  private final String text;
  private final int most;
  private final List<Fragment> found = new ArrayList<>();
  private int open = -1;

  private XmlFragments(String text, int most) {
    this.text = text;
    this.most = most;
  }

  /**
   * One event in the text.
   *
   * @param start the offset of its {@code <Event}
   * @param end the offset behind it
   * @param closed whether its end tag is there
   */
  public record Fragment(int start, int end, boolean closed) {}

  /** The events in their order, at most so many. */
  public static List<Fragment> in(String text, int most) {
    return new XmlFragments(text, most).find();
  }

  private List<Fragment> find() {
    // What was looked for in vain once is not looked for again: time stays linear.
    boolean comments = true;
    boolean sections = true;
    int at = text.indexOf('<');
    while (at >= 0 && found.size() < most) {
      int next = at + 1;
      if (comments && text.startsWith("<!--", at)) {
        int end = text.indexOf("-->", at + 4);
        comments = end >= 0;
        next = Math.max(next, end);
      } else if (sections && text.startsWith("<![CDATA[", at)) {
        int end = text.indexOf("]]>", at + 9);
        sections = end >= 0;
        next = Math.max(next, end);
      } else if (text.startsWith("<Event", at)) {
        if (isStart(at)) {
          cut(at);
          open = at;
        }
      } else if (text.startsWith("</Events", at)) {
        cut(at);
      } else if (text.startsWith("</Event", at)) {
        int end = endOfEndTag(at + 7);
        if (end > 0 && open >= 0) {
          found.add(new Fragment(open, end, true));
          open = -1;
        }
      }
      at = text.indexOf('<', next);
    }
    if (found.size() < most) {
      cut(text.length());
    }
    return found;
  }

  private boolean isStart(int at) {
    if (at + 6 >= text.length()) {
      return true;
    }
    char c = text.charAt(at + 6);
    return c == '>' || Character.isWhitespace(c);
  }

  /** The offset behind {@code >}, or -1 where another name goes on. */
  private int endOfEndTag(int at) {
    int i = at;
    while (i < text.length() && i < at + 8 && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == '>' ? i + 1 : -1;
  }

  /** Ends an event whose end tag is missing. */
  private void cut(int limit) {
    if (open >= 0) {
      int end = Math.min(limit, open + LONGEST_CUT);
      found.add(new Fragment(open, Math.max(open + 6, endOfCut(end)), false));
      open = -1;
    }
  }

  /**
   * Where the XML of a cut-off event ends and other text goes on: in front of the next pasted
   * event, or of a paragraph that does not begin with a tag.
   */
  private int endOfCut(int limit) {
    int line = open;
    boolean afterBlank = false;
    while (line < limit) {
      int end = TextLines.end(text, line, limit);
      int first = TextLines.firstInk(text, line, end);
      if (first < end) {
        boolean prose = afterBlank && text.charAt(first) != '<';
        if (line > open && (prose || EventLabel.beginsEvent(text, line, end))) {
          return line;
        }
      }
      afterBlank = first >= end;
      line = TextLines.next(text, end, limit);
    }
    return limit;
  }
}
