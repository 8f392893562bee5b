package org.session33.diagnostics.evidence.pasted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.messages.ZeroLimitEvent;
import org.session33.profiles.files.InputLimits;

/** Finds the sentences that only one event can have written. */
final class PastedSentences {
  private PastedSentences() {}

  /**
   * A sentence in a text.
   *
   * @param id the event that has it
   * @param start the offset where it begins
   * @param end the offset behind it
   */
  record Sentence(int id, int start, int end) {}

  /** The sentences of events 9646 and 9645 in a part of a text, in their order. */
  static List<Sentence> in(String text, int from, int to) {
    List<Sentence> found = new ArrayList<>();
    StoreLimitSentence.find(text, from, to, InputLimits.RECORDS)
        .forEach(f -> found.add(new Sentence(StoreLimitSentence.ID, f.start(), f.end())));
    ZeroLimitEvent.find(text, from, to, InputLimits.RECORDS)
        .forEach(f -> found.add(new Sentence(ZeroLimitEvent.ID, f.start(), f.end())));
    found.sort(Comparator.comparingInt(Sentence::start));
    return found;
  }
}
