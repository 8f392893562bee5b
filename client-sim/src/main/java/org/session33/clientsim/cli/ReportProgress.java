package org.session33.clientsim.cli;

import java.util.Locale;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.diagnostics.report.Progress;

/** Shows on the side how far long work is, in one line that is written over; nothing in a pipe. */
final class ReportProgress implements Progress {
  private final Terminal terminal;
  private String shown = "";

  ReportProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void at(String what, long done, long total) {
    String words =
        total <= 1 ? what : String.format(Locale.ROOT, "%s, %,d of %,d", what, done, total);
    show(words);
  }

  /** Takes the line away. */
  void clear() {
    show("");
  }

  private void show(String words) {
    if (terminal.isScreen() && !words.equals(shown)) {
      String blank = " ".repeat(Math.max(0, shown.length() - words.length()));
      terminal.overwrite(words + blank + (words.isEmpty() ? "\r" : ""));
      shown = words;
    }
  }
}
