package org.session33.diagnostics.evidence.pasted;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.eventxml.XmlFragments;
import org.session33.diagnostics.evidence.text.EventLabel;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.diagnostics.evidence.text.TextLines;

/** One pasted event while its lines are being collected. */
final class PastedBlock {
  private final int start;
  private final Map<EventLabel, String> values = new EnumMap<>(EventLabel.class);
  private int idAt;
  private @Nullable EventLabel pending;
  private int descriptionStart = -1;
  private int descriptionEnd = -1;
  private XmlFragments.@Nullable Fragment xml;

  PastedBlock(int start) {
    this.start = start;
  }

  /** The offset of its first label. */
  int start() {
    return start;
  }

  /** The offset of the value that should be the event id. */
  int idAt() {
    return idAt;
  }

  boolean has(EventLabel label) {
    return values.containsKey(label);
  }

  String value(EventLabel label) {
    return values.getOrDefault(label, "");
  }

  /** Whether the description has begun and not ended. */
  boolean inDescription() {
    return descriptionStart >= 0 && descriptionEnd < 0;
  }

  int descriptionStart() {
    return descriptionStart;
  }

  int descriptionEnd() {
    return descriptionEnd;
  }

  XmlFragments.@Nullable Fragment xml() {
    return xml;
  }

  void xml(XmlFragments.Fragment fragment) {
    xml = fragment;
  }

  /** Takes a label with what stands behind it in its line. */
  void take(EventLabel.Hit hit, String text) {
    endDescription(hit.start());
    String value = MatchText.of(text, hit.valueStart(), hit.valueEnd()).shown().strip();
    value = EventLabel.withoutMarks(value);
    if (hit.label() == EventLabel.DESCRIPTION) {
      descriptionStart = hit.valueStart();
      descriptionEnd = -1;
    }
    if (hit.label() == EventLabel.ID) {
      idAt = hit.valueStart();
    }
    values.put(hit.label(), value);
    pending = value.isEmpty() ? hit.label() : null;
  }

  /** Takes a line without label: the value of the label before, or the description. */
  void takeLine(String text, int from, int end) {
    int first = TextLines.firstInk(text, from, end);
    if (inDescription() || first == end) {
      return;
    }
    if (pending != null && pending != EventLabel.NUMBER && pending != EventLabel.XML) {
      if (pending == EventLabel.ID) {
        idAt = first;
      }
      values.put(pending, EventLabel.withoutMarks(MatchText.of(text, first, end).shown().strip()));
      pending = null;
    } else if (has(EventLabel.ID) && descriptionStart < 0 && !has(EventLabel.XML)) {
      // A copy that lost the label "Description:".
      descriptionStart = first;
    }
  }

  /** The description, if it is open, ends here. */
  void endDescription(int end) {
    if (inDescription()) {
      descriptionEnd = Math.max(descriptionStart, end);
    }
  }
}
