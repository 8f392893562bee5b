package org.session33.diagnostics.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/**
 * Free text as a format of evidence: pasted events, bare sentences and error texts in whatever else
 * was written. It accepts every text, so it comes last.
 */
public final class TextFormat implements EvidenceFormat {
  private final PastedEventReader events;
  private final ErrorTextReader texts;

  /** A format that reads with these. */
  public TextFormat(PastedEventReader events, ErrorTextReader texts) {
    this.events = events;
    this.texts = texts;
  }

  @Override
  public String id() {
    return "text";
  }

  @Override
  public boolean accepts(byte[] head, String headText) {
    return FileKind.of(head, headText).map(k -> !k.isBinary()).orElse(true) && isText(headText);
  }

  /** Control characters and wrong bytes are rare in text, however badly it was copied. */
  private static boolean isText(String head) {
    long odd =
        head.chars().filter(c -> c == 0xFFFD || (c < 0x20 && !Character.isWhitespace(c))).count();
    return odd * 8 <= head.length();
  }

  @Override
  public Reading<Evidence> read(SourceFile file) {
    Reading<List<EventRecord>> seen = events.read(file);
    Reading<List<ObservedText>> shown = texts.read(file);
    List<Problem> problems = new ArrayList<>(seen.problems());
    // Both meet the same empty or unreadable file; one complaint is enough.
    shown.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
    Evidence evidence =
        Evidence.of(
            seen.optional().orElse(List.of()), shown.optional().orElse(List.of()), List.of());
    @Nullable Evidence value = evidence;
    if (evidence.records() == 0) {
      value = null;
      if (Optional.ofNullable(seen.value()).isPresent() && problems.isEmpty()) {
        problems.add(
            Problem.error(
                file.place(),
                "no event and no known error text is in this text",
                "copy the event with its description, or the message as it was shown"));
      }
    }
    return new Reading<>(value, problems);
  }
}
