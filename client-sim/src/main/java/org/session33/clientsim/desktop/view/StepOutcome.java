package org.session33.clientsim.desktop.view;

import java.time.Duration;
import org.session33.diagnostics.rehearsal.Outcome;

/**
 * What a step in the simulation led to.
 *
 * @param step what was done
 * @param from virtual time when it began
 * @param until virtual time when it was over, not before {@code from}
 * @param outcome what a person would see at its end
 * @param couldNot why the step could not be done; empty when it was
 */
public record StepOutcome(
    RehearsalStep step, Duration from, Duration until, Outcome outcome, String couldNot) {}
