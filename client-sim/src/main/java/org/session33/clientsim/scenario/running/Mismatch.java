package org.session33.clientsim.scenario.running;

import java.time.Duration;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.profiles.files.Place;

/**
 * An expectation that was not met.
 *
 * @param place where the expectation stands
 * @param key its key, for instance {@code sessions.granted}
 * @param expected what was expected, as it was written; may have several lines
 * @param actual what was there instead; may have several lines
 * @param after the step after which it was looked at, as it was written
 * @param at when that was, from the start of the scenario
 * @param outcome what a person would have seen then, with the ledger
 */
public record Mismatch(
    Place place,
    String key,
    String expected,
    String actual,
    String after,
    Duration at,
    Outcome outcome) {
  /** What was not met and when, in one clause. */
  public String summary() {
    return key + " differs after \"" + after + "\"";
  }
}
