package org.session33.diagnostics.evidence.lists;

import java.util.List;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.profiles.formats.FileSummary;

/**
 * What a list holds.
 *
 * @param summary what it says by itself
 * @param holdings who holds sessions by it
 * @param shown settings in it that keep a client out by themselves, each as a text
 */
record ListReading(FileSummary summary, List<ObservedHolding> holdings, List<ObservedText> shown) {
  ListReading {
    holdings = List.copyOf(holdings);
    shown = List.copyOf(shown);
  }

  /** A list that only says what it is. */
  static ListReading of(FileSummary summary) {
    return new ListReading(summary, List.of(), List.of());
  }
}
