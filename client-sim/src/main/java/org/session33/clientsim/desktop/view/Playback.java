package org.session33.clientsim.desktop.view;

import java.time.Duration;

/**
 * Where the play head stands on the virtual clock. A step takes the same time on the screen,
 * however long it lasts on the virtual clock: two hours of waiting are no longer than a start.
 */
public final class Playback {
  /** How long a step takes on the screen. */
  public static final Duration STEP = Duration.ofMillis(2400);

  private Duration from = Duration.ZERO;
  private Duration until = Duration.ZERO;
  private Duration at = Duration.ZERO;
  private boolean playing;

  /** Where the head stands. */
  public Duration at() {
    return at;
  }

  /** Whether it moves. */
  public boolean isPlaying() {
    return playing;
  }

  /** Plays from a moment to another one. */
  public void play(Duration start, Duration end) {
    from = start;
    until = end;
    at = start;
    playing = end.compareTo(start) > 0;
    if (!playing) {
      at = end;
    }
  }

  /** Stops where it is, or goes on from there. */
  public void pause(boolean pause) {
    playing = !pause && at.compareTo(until) < 0;
  }

  /** Goes to a moment and stops there. */
  public void jump(Duration moment, Duration end) {
    until = end;
    at = moment.isNegative() ? Duration.ZERO : moment.compareTo(end) > 0 ? end : moment;
    from = at;
    playing = false;
  }

  /**
   * Time passes on the screen.
   *
   * @param real how much
   * @return whether the head moved
   */
  public boolean tick(Duration real) {
    if (!playing) {
      return false;
    }
    double share = (double) real.toMillis() / STEP.toMillis();
    long step = Math.max(1, Math.round(until.minus(from).toNanos() * share));
    at = at.plusNanos(step);
    if (at.compareTo(until) >= 0) {
      at = until;
      playing = false;
    }
    return true;
  }
}
