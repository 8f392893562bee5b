package org.session33.diagnostics.evidence.lists;

import java.util.List;
import org.session33.diagnostics.evidence.ObservedClient;
import org.session33.diagnostics.evidence.ObservedHolding;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.profiles.formats.FileSummary;

/**
 * What a list holds.
 *
 * @param summary what it says by itself
 * @param holdings who holds sessions by it
 * @param shown settings in it that keep a client out by themselves, each as a text
 * @param clients the clients that hold them
 */
record ListReading(
    FileSummary summary,
    List<ObservedHolding> holdings,
    List<ObservedText> shown,
    List<ObservedClient> clients) {
  ListReading {
    holdings = List.copyOf(holdings);
    shown = List.copyOf(shown);
    clients = List.copyOf(clients);
  }

  /** A list that shows no clients. */
  ListReading(FileSummary summary, List<ObservedHolding> holdings, List<ObservedText> shown) {
    this(summary, holdings, shown, List.of());
  }

  /** A list that only says what it is. */
  static ListReading of(FileSummary summary) {
    return new ListReading(summary, List.of(), List.of());
  }
}
