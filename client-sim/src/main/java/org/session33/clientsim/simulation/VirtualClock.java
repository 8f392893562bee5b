package org.session33.clientsim.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.session33.profiles.exchange.ExchangeRelease;

/** A clock that stands still until it is told to go on. Not for use by several threads. */
public final class VirtualClock implements InstantSource {
  private static final LocalTime OPENING = LocalTime.of(8, 0);

  private final Instant start;
  private Instant now;

  /**
   * A clock that begins in the morning of a day that fits the server, so that the same case gives
   * the same events and none is older than what wrote it.
   */
  public VirtualClock(ExchangeRelease release) {
    start = release.rehearsedOn().value().atTime(OPENING).toInstant(ZoneOffset.UTC);
    now = start;
  }

  /** When it began. */
  public Instant start() {
    return start;
  }

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
    return Duration.between(start, now);
  }
}
