package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.session33.diagnostics.remedies.Advice;
import org.session33.profiles.exchange.ExchangeRelease;

/** The commands of a remedy as a script, with what it is for above them. */
final class CommandFixText {
  private static final int WIDTH = 94;

  private final ExchangeRelease release;
  private final boolean powerShell;
  private final Advice advice;

  CommandFixText(ExchangeRelease release, boolean powerShell, Advice advice) {
    this.release = release;
    this.powerShell = powerShell;
    this.advice = advice;
  }

  FixFile apply(List<String> commands) {
    return file("", "Session33: " + advice.title(), "Price: " + advice.price(), commands);
  }

  FixFile undo(List<String> commands) {
    return file(
        "-undo", "Session33: takes back \"" + advice.title() + "\"", advice.undo(), commands);
  }

  private FixFile file(String ending, String what, String more, List<String> commands) {
    List<String> lines = new ArrayList<>();
    comment(lines, what);
    comment(
        lines,
        "For the server with the Information Store: "
            + release.name()
            + (powerShell ? ". Run it in the Exchange Management Shell." : "."));
    comment(
        lines,
        "Rehearsed under a stated model, not measured: "
            + advice.proof().word()
            + "; "
            + advice.reason()
            + ".");
    comment(lines, more);
    comment(
        lines, "Read it before you run it: a restart of the Information Store drops everybody.");
    lines.addAll(commands);
    return new FixFile(
        "session33-" + advice.id() + ending + (powerShell ? ".ps1" : ".cmd"),
        lines.stream().map(l -> l + "\r\n").collect(Collectors.joining()));
  }

  private void comment(List<String> lines, String text) {
    String mark = powerShell ? "# " : "rem ";
    WrappedText.lines(text, WIDTH).forEach(l -> lines.add(mark + l));
  }
}
