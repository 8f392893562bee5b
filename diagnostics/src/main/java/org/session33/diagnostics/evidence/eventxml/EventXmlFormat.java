package org.session33.diagnostics.evidence.eventxml;

import java.util.List;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/** Event XML as a format of evidence: the events, and the error texts in them. */
public final class EventXmlFormat implements EvidenceFormat {
  private static final Pattern EVENT =
      Pattern.compile("<(?:[A-Za-z_][\\w.-]{0,63}:)?Events?[\\s>]");

  private final EventXmlReader events;
  private final ErrorTextReader texts;

  /** A format that reads with these. */
  public EventXmlFormat(EventXmlReader events, ErrorTextReader texts) {
    this.events = events;
    this.texts = texts;
  }

  @Override
  public String id() {
    return "event-xml";
  }

  @Override
  public boolean accepts(byte[] head, String headText) {
    return headText.stripLeading().startsWith("<") && EVENT.matcher(headText).find();
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    return events
        .read(file)
        .map(
            found ->
                Evidence.of(
                    found,
                    found.stream().flatMap(e -> texts.find(e).stream()).toList(),
                    List.of()));
  }
}
