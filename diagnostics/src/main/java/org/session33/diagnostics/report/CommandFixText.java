package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.WrappedText;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.facts.Fact;

/**
 * A remedy as a script: its commands, and above them what it is for, what it costs, how it is taken
 * back and what of the remedy it does not do.
 */
final class CommandFixText {
  private static final int WIDTH = 94;

  private final ExchangeRelease release;
  private final boolean powerShell;
  private final Advice advice;
  private final FixFiles fix;
  private final UnaryOperator<String> names;

  /**
   * The texts of a fix.
   *
   * @param names makes of a text what a comment may say
   */
  CommandFixText(
      ExchangeRelease release,
      boolean powerShell,
      Advice advice,
      FixFiles fix,
      UnaryOperator<String> names) {
    this.release = release;
    this.powerShell = powerShell;
    this.advice = advice;
    this.fix = fix;
    this.names = names;
  }

  FixFile apply() {
    List<String> lines = new ArrayList<>();
    comment(lines, "Session33: " + advice.title());
    if (!fix.first().isEmpty()) {
      comment(lines, fix.first());
    }
    where(lines);
    comment(lines, ResultWords.proof(advice));
    about(lines, fix.changes());
    comment(lines, "Price: " + advice.price());
    comment(
        lines,
        fix.undoCommands().isEmpty()
            ? "To take it back: " + advice.undo().words()
            : "To take it back run " + name("-undo") + ".");
    notDone(lines);
    return file("", lines, fix.commands());
  }

  FixFile undo() {
    List<String> lines = new ArrayList<>();
    comment(lines, "Session33: takes back \"" + advice.title() + "\"");
    where(lines);
    about(lines, fix.undoChanges());
    return file("-undo", lines, fix.undoCommands());
  }

  private void where(List<String> lines) {
    comment(
        lines,
        "For the server with the Information Store: "
            + release.name()
            + (powerShell ? ". Run it in the Exchange Management Shell." : "."));
  }

  private void about(List<String> lines, List<String> changes) {
    changes.forEach(change -> comment(lines, change));
    if (fix.restarts()) {
      comment(
          lines,
          "It restarts the Information Store: all databases of the server dismount, and everybody"
              + " on it is disconnected for a moment.");
    }
    Fact<String> copies = release.databaseCopies();
    if (!changes.isEmpty() && copies != null) {
      comment(lines, copies.value());
    }
  }

  /** A registry change is done whole; of other remedies a shell does only what has a command. */
  private void notDone(List<String> lines) {
    List<AdviceStep> rest =
        fix.changes().isEmpty() && !fix.restarts()
            ? advice.lines().stream().filter(l -> l.commands().isEmpty()).toList()
            : List.of();
    if (!rest.isEmpty()) {
      comment(lines, "Beside its commands:");
      rest.forEach(line -> comment(lines, "- " + line.words()));
    }
  }

  private String name(String ending) {
    return "session33-" + advice.id() + ending + (powerShell ? ".ps1" : ".cmd");
  }

  private FixFile file(String ending, List<String> comments, List<String> commands) {
    List<String> lines = new ArrayList<>(comments);
    lines.addAll(commands);
    return new FixFile(
        name(ending), lines.stream().map(l -> l + "\r\n").collect(Collectors.joining()));
  }

  private void comment(List<String> lines, String text) {
    String mark = powerShell ? "# " : "rem ";
    WrappedText.paragraph(names.apply(text), WIDTH).forEach(l -> lines.add(mark + l));
  }
}
