package org.session33.clientsim.cli.output;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.text.TextColumns;
import org.session33.profiles.files.ReadingProgress;
import org.session33.profiles.files.VisibleText;

/**
 * Shows on the side how far the reading of a large file is, once it takes longer than a second; one
 * line that is written over, and nothing in a pipe.
 */
public final class ReadingLine implements ReadingProgress {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** A line that is written over must not wrap; longer names leave no room, in columns. */
  private static final int LONGEST_NAME = 50;

  private final Terminal terminal;
  private final InstantSource clock;
  private @Nullable Instant begun;
  private int width;

  /** A line on this terminal. */
  @Inject
  public ReadingLine(Terminal terminal, InstantSource clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public synchronized boolean reading(String file, long done, long total) {
    if (done >= total) {
      clear();
      begun = null;
      return true;
    }
    Instant now = clock.instant();
    Instant since = begun == null ? now : begun;
    begun = since;
    if (terminal.isScreen() && Duration.between(since, now).compareTo(PATIENCE) > 0) {
      String name = VisibleText.of(file);
      String shown =
          String.format(
              Locale.ROOT,
              "reading %s, %,d of %,d MiB",
              TextColumns.of(name) > LONGEST_NAME ? "the file" : name,
              done >> 20,
              Math.max(1, total >> 20));
      terminal.overwrite(shown);
      width = Math.max(width, TextColumns.of(shown));
    }
    return true;
  }

  private void clear() {
    if (width > 0) {
      terminal.overwrite(" ".repeat(width) + "\r");
      width = 0;
    }
  }
}
