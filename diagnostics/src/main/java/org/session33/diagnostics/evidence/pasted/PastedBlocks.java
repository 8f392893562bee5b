package org.session33.diagnostics.evidence.pasted;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.eventxml.XmlFragments;
import org.session33.diagnostics.evidence.text.EventLabel;
import org.session33.diagnostics.evidence.text.TextLines;

/** Divides a text into pasted events, event XML, and the prose in between. */
final class PastedBlocks {
  /** How far behind its first label an event's id is looked for, in lines that are not blank. */
  private static final int HEADER_LINES = 14;

  private final String text;
  private final int most;
  private final BiPredicate<PastedBlock, XmlFragments.Fragment> belongs;
  private final List<PastedBlock> blocks = new ArrayList<>();
  private final List<XmlFragments.Fragment> loose = new ArrayList<>();
  private final List<int[]> prose = new ArrayList<>();
  private @Nullable PastedBlock block;
  private int proseStart;

  /**
   * Prepares a division.
   *
   * @param belongs whether event XML is the "Event Xml" part of a block
   */
  PastedBlocks(String text, int most, BiPredicate<PastedBlock, XmlFragments.Fragment> belongs) {
    this.text = text;
    this.most = most;
    this.belongs = belongs;
  }

  List<PastedBlock> blocks() {
    return blocks;
  }

  /** Event XML that belongs to no pasted event. */
  List<XmlFragments.Fragment> loose() {
    return loose;
  }

  /** The rest of the text, as pairs of start and end. */
  List<int[]> prose() {
    return prose;
  }

  PastedBlocks divide() {
    Iterator<XmlFragments.Fragment> fragments = XmlFragments.in(text, most).iterator();
    XmlFragments.Fragment fragment = fragments.hasNext() ? fragments.next() : null;
    int at = 0;
    while (at < text.length()) {
      int limit = fragment == null ? text.length() : fragment.start();
      if (at >= limit && fragment != null) {
        xml(fragment);
        at = fragment.end();
        fragment = fragments.hasNext() ? fragments.next() : null;
        continue;
      }
      int end = TextLines.end(text, at, limit);
      line(at, end);
      at = TextLines.next(text, end, limit);
    }
    finish(text.length());
    endProse(text.length());
    return this;
  }

  private void line(int from, int end) {
    List<EventLabel.Hit> hits = EventLabel.in(text, from, end);
    if (hits.isEmpty()) {
      if (block != null) {
        block.takeLine(text, from, end);
      }
      return;
    }
    for (EventLabel.Hit hit : hits) {
      label(hit, from, end);
    }
  }

  private void label(EventLabel.Hit hit, int from, int end) {
    PastedBlock current = block;
    EventLabel label = hit.label();
    if (current == null) {
      if (label.isStarter() && headerAhead(hit, from, end)) {
        begin(hit);
      }
      return;
    }
    boolean again = current.has(label);
    boolean first = label == EventLabel.NUMBER || label == EventLabel.CHANNEL;
    boolean hasBody = current.has(EventLabel.ID) || current.inDescription();
    if (label.isStarter() && (again || (first && hasBody)) && headerAhead(hit, from, end)) {
      finish(hit.start());
      begin(hit);
    } else if (!again) {
      current.take(hit, text);
    }
  }

  private void begin(EventLabel.Hit hit) {
    if (blocks.size() < most) {
      endProse(hit.start());
      PastedBlock next = new PastedBlock(hit.start());
      next.take(hit, text);
      block = next;
    }
  }

  private void finish(int end) {
    if (block != null) {
      block.endDescription(end);
      blocks.add(block);
      block = null;
      proseStart = end;
    }
  }

  private void xml(XmlFragments.Fragment fragment) {
    PastedBlock current = block;
    if (current != null && current.xml() == null && belongs.test(current, fragment)) {
      current.endDescription(fragment.start());
      current.xml(fragment);
    } else {
      loose.add(fragment);
    }
    finish(fragment.start());
    endProse(fragment.start());
    proseStart = fragment.end();
  }

  private void endProse(int end) {
    if (end > proseStart) {
      prose.add(new int[] {proseStart, end});
    }
    proseStart = end;
  }

  /**
   * Whether the label of an event's id follows before any description, and before the same label
   * again: then another event begins there, and this label is a line of a mail.
   */
  private boolean headerAhead(EventLabel.Hit begin, int from, int lineEnd) {
    int line = from;
    int end = lineEnd;
    for (int seen = 0; seen < HEADER_LINES; ) {
      for (EventLabel.Hit hit : EventLabel.in(text, line, end)) {
        if (hit.label() == EventLabel.ID && hit.start() >= begin.start()) {
          return true;
        }
        boolean again = hit.start() > begin.start() && hit.label() == begin.label();
        if (again || hit.label() == EventLabel.DESCRIPTION) {
          return false;
        }
      }
      line = TextLines.next(text, end, text.length());
      if (line >= text.length()) {
        return false;
      }
      // Runs of blank lines are skipped in one step, and not for ever.
      int ink = TextLines.firstInk(text, line, Math.min(text.length(), line + 4_000));
      end = TextLines.end(text, Math.max(line, ink), text.length());
      line = ink;
      seen++;
    }
    return false;
  }
}
