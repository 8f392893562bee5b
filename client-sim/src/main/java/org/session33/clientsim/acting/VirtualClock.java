package org.session33.clientsim.acting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is told to go on. Not for use by several threads. */
public final class VirtualClock implements InstantSource {
  /** When every rehearsal begins, so that the same case gives the same events. */
  public static final Instant START = Instant.parse("2011-03-07T08:00:00Z");

  private Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  /** Goes on. */
  public void advance(Duration time) {
    now = now.plus(time);
  }

  /** Time since the beginning. */
  public Duration elapsed() {
    return Duration.between(START, now);
  }
}
