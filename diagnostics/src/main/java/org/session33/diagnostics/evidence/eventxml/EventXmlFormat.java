package org.session33.diagnostics.evidence.eventxml;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFormat;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FormatHead;

/** Event XML as a format of evidence: the events, and the error texts in them. */
public final class EventXmlFormat extends EvidenceFormat {
  private static final Pattern EVENT =
      Pattern.compile("<(?:[A-Za-z_][\\w.-]{0,63}:)?Events?[\\s>]");

  private final EventXmlReader events = new EventXmlReader();
  private final Supplier<ErrorTextReader> texts;

  /**
   * The format.
   *
   * @param texts finds known error texts in events; asked for only then
   */
  public EventXmlFormat(Supplier<ErrorTextReader> texts) {
    super("event-xml", "events as XML", true);
    this.texts = texts;
  }

  @Override
  public boolean recognises(FormatHead head) {
    String root = head.rootName();
    return root.equals("Events")
        || root.equals("Event")
        || (!head.isObjects()
            && head.text().stripLeading().startsWith("<")
            && EVENT.matcher(head.text()).find());
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    return events
        .read(file)
        .map(
            found ->
                Evidence.of(
                    found,
                    found.stream().flatMap(e -> texts.get().find(e).stream()).toList(),
                    List.of()));
  }
}
