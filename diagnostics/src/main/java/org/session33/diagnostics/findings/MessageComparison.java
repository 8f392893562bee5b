package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.text.TextLines;

/**
 * The message that a user saw, held against the one that the rehearsal shows.
 *
 * @param saw the user's words
 * @param shown the message of the rehearsal; empty where it shows none
 * @param agreement how they agree
 * @param causes ids of the causes that the user's message fits, the best first
 * @param says what comes of it, full sentences
 */
public record MessageComparison(
    String saw, String shown, Agreement agreement, List<String> causes, String says) {
  /** Of a message, as much as anybody wants to read of it, in characters. */
  private static final int LONG = 160;

  /** As many causes as one reads in a sentence. */
  private static final int MOST_CAUSES = 3;

  /** How two messages agree. */
  public enum Agreement {
    /** They are the same message. */
    SAME,
    /** They are two messages, and no known one is the user's. */
    UNKNOWN,
    /** They are two known messages. */
    OTHER,
    /** The user saw a known message, and the rehearsal shows none. */
    NOT_SHOWN;

    /** The word as results see it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public MessageComparison {
    causes = List.copyOf(causes);
  }

  /**
   * Holds a user's words against a rehearsal.
   *
   * @param saw the user's words
   * @param known the known messages in them, each read where they stand
   * @param rehearsed what the rehearsal showed
   * @param ruledOut ids of causes that cannot be, so that they explain nothing
   */
  public static MessageComparison of(
      String saw, List<ObservedText> known, Evidence rehearsed, Set<String> ruledOut) {
    List<ObservedText> shown = rehearsed.texts();
    String words = shown.isEmpty() ? "" : shown.get(0).text();
    boolean same =
        known.stream().anyMatch(k -> shown.stream().anyMatch(s -> s.id().equals(k.id())));
    Agreement agreement =
        same
            ? Agreement.SAME
            : known.isEmpty()
                ? Agreement.UNKNOWN
                : shown.isEmpty() ? Agreement.NOT_SHOWN : Agreement.OTHER;
    TextMeanings meanings = TextMeanings.load();
    List<TextMeaning> meant =
        known.stream().flatMap(k -> meanings.find(k.id()).stream()).distinct().toList();
    List<String> causes =
        meant.stream()
            .flatMap(m -> m.fits().stream())
            .sorted(Comparator.comparing(TextMeaning.Fit::weight))
            .map(TextMeaning.Fit::cause)
            .filter(c -> !ruledOut.contains(c))
            .distinct()
            .toList();
    String told = known.isEmpty() ? saw : known.get(0).text();
    return new MessageComparison(
        saw, words, agreement, causes, says(told, words, agreement, causes, meant));
  }

  private static String says(
      String saw, String shown, Agreement agreement, List<String> causes, List<TextMeaning> meant) {
    List<String> sentences = new ArrayList<>();
    String rehearsal =
        shown.isEmpty()
            ? say("saw-rehearsal-none", Map.of())
            : say("saw-rehearsal", Map.of("shown", cut(shown)));
    sentences.add(
        switch (agreement) {
          case SAME -> say("saw-same", Map.of("saw", cut(saw)));
          case UNKNOWN ->
              StoreLimitSentence.parseSentence(saw).isPresent()
                  ? say("saw-event", Map.of())
                  : say("saw-unknown", Map.of("saw", cut(saw), "rehearsal", rehearsal));
          case OTHER, NOT_SHOWN ->
              say("saw-other", Map.of("saw", cut(saw), "rehearsal", rehearsal));
        });
    if (agreement == Agreement.OTHER || agreement == Agreement.NOT_SHOWN) {
      List<String> titles =
          causes.stream()
              .flatMap(id -> Causes.shipped().find(id).stream())
              .map(Cause::title)
              .limit(MOST_CAUSES)
              .toList();
      if (!titles.isEmpty()) {
        sentences.add(say("saw-explains", Map.of("causes", titles)));
      }
      Optional<String> decides =
          meant.stream().map(TextMeaning::decides).filter(d -> !d.isEmpty()).findFirst();
      decides.ifPresent(d -> sentences.add(say("message-next", Map.of("decides", d))));
    }
    return String.join(" ", sentences);
  }

  /** Whether the user's message can be that of a cause too, be it shown by others. */
  boolean fits(Finding finding) {
    return causes.contains(finding.id()) || causes.contains("store-session-limit");
  }

  /** Whether the two are known to differ. */
  public boolean differs() {
    return agreement == Agreement.OTHER || agreement == Agreement.NOT_SHOWN;
  }

  /** The same with other words for names. */
  public MessageComparison mapped(UnaryOperator<String> names) {
    return new MessageComparison(
        names.apply(saw), names.apply(shown), agreement, causes, names.apply(says));
  }

  /** The user's words as far as they are quoted; no face without names shows them. */
  public String quoted() {
    return cut(saw);
  }

  private static String cut(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return TextLines.cutBetweenWords(line, LONG);
  }

  private static String say(String sentence, Map<String, ?> values) {
    return Causes.shipped().shared().say(sentence, values);
  }
}
