package org.session33.clientsim.desktop.ticket;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.findings.Clue;
import org.session33.diagnostics.findings.Finding;

/**
 * What is selected of a ticket and its causes; text, list and causes show it alike. Words or a
 * cause are selected, never both.
 */
public final class TicketSelection {
  private final List<Runnable> listeners = new ArrayList<>();
  private @Nullable TicketSlot slot;
  private @Nullable String cause;
  private List<Clue> clues = List.of();

  /** Is called after every change. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** The words that are selected, or null. */
  @Nullable TicketSlot slot() {
    return slot;
  }

  /** Selects words; null selects nothing. */
  void select(@Nullable TicketSlot chosen) {
    slot = chosen;
    cause = null;
    clues = List.of();
    listeners.forEach(Runnable::run);
  }

  /** Selects a cause, or takes the selection away from it. */
  void toggle(Finding finding) {
    boolean off = finding.id().equals(cause);
    slot = null;
    cause = off ? null : finding.id();
    clues = off ? List.of() : finding.clues();
    listeners.forEach(Runnable::run);
  }

  boolean isSelected(Finding finding) {
    return finding.id().equals(cause);
  }

  /** After other causes were found: the one that is selected may rest on other words. */
  public void refresh(List<Finding> findings) {
    if (cause != null) {
      clues =
          findings.stream()
              .filter(f -> f.id().equals(cause))
              .findFirst()
              .map(Finding::clues)
              .orElse(List.of());
      listeners.forEach(Runnable::run);
    }
  }

  /**
   * How words stand to the selected cause: 1 speaks for it, -1 against it, 0 neither; where they do
   * both, against, which is the rarer.
   */
  int side(TicketSlot of) {
    int side = 0;
    for (Clue clue : clues) {
      if (SpokenWords.quotes(clue, of)) {
        if (!clue.speaksFor()) {
          return -1;
        }
        side = 1;
      }
    }
    return side;
  }
}
