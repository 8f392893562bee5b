package org.session33.clientsim.cli.output;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.session33.diagnostics.rehearsal.SearchProgress;
import org.session33.diagnostics.text.ResultWords;

/**
 * Shows on the side how far the search for fixes that work together is, once it takes longer than a
 * second; one line that is written over, and nothing in a pipe.
 */
public final class SearchLine implements SearchProgress {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Terminal terminal;
  private final InstantSource clock;
  private final Instant begun;
  private int width;

  SearchLine(Terminal terminal, InstantSource clock) {
    this.terminal = terminal;
    this.clock = clock;
    this.begun = clock.instant();
  }

  @Override
  public void rehearsing(int done, int most) {
    boolean late = Duration.between(begun, clock.instant()).compareTo(PATIENCE) > 0;
    if (late && terminal.isScreen()) {
      String words = ResultWords.tryingTogether(done, most);
      terminal.overwrite(words);
      width = Math.max(width, words.length());
    }
  }

  /** Takes the line away. */
  public void clear() {
    if (width > 0) {
      terminal.overwrite(" ".repeat(width) + "\r");
      width = 0;
    }
  }
}
