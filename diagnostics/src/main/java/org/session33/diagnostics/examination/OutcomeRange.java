package org.session33.diagnostics.examination;

import java.util.List;

/**
 * What a case asks for where values are not known: at least what is certain, at most what the upper
 * ends of all ranges come to.
 *
 * @param requestedFrom sessions through the door that matters, at least
 * @param requestedTo the same, at most
 * @param sentences what is not known, from which value on it decides, full sentences
 */
public record OutcomeRange(int requestedFrom, int requestedTo, List<String> sentences) {
  public OutcomeRange {
    sentences = List.copyOf(sentences);
  }
}
