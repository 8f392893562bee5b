package org.session33.clientsim.desktop.view;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;

/**
 * What is seen at one moment of a step. Sessions come one by one while the step plays; how Outlook
 * ends up is seen when the step is over.
 *
 * @param stepOutcome the step
 * @param at the moment, in virtual time
 * @param completeness what is missing from all that is seen
 */
public record RehearsalView(StepOutcome stepOutcome, Duration at, Completeness completeness) {
  /** Whether all of the step has been seen. */
  public boolean isOver() {
    return at.compareTo(stepOutcome.until()) >= 0;
  }

  /** What the step ends with. */
  public Outcome outcome() {
    return stepOutcome.outcome();
  }

  /** The sessions that were asked for by now. */
  public List<ActedSession> sessions() {
    return isOver()
        ? outcome().sessions()
        : outcome().sessions().stream().filter(s -> s.opened().compareTo(at) <= 0).toList();
  }

  /** What Outlook looks like, or null while it starts, where it is closed, or where none is. */
  public @Nullable OutlookState outlook() {
    return isOver() ? outcome().outlook() : null;
  }

  /** The message on the screen, or null. */
  public @Nullable Dialog dialog() {
    return isOver() ? outcome().dialog() : null;
  }

  /** How many events the server has written by now, as far as that is known before the end. */
  public long eventsWritten() {
    return isOver() ? outcome().log().written() : events().size();
  }

  /** The events that the server has written by now. */
  public List<EventRecord> events() {
    if (isOver()) {
      return outcome().events();
    }
    return outcome().events().stream()
        .filter(
            e ->
                e.time() == null
                    || Duration.between(outcome().log().begun(), e.time()).compareTo(at) <= 0)
        .toList();
  }
}
