package org.session33.diagnostics.report.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.WrappedText;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.facts.Fact;

/**
 * A fix as a script: its lines, and above them what it is for, what it costs, how it is taken back
 * and what of the fix it does not do.
 */
final class ScriptFixText {
  private static final int WIDTH = 94;

  /** What a comment of the command prompt may not hold: what it reads, and what it cannot show. */
  private static final String UNSAFE = "[^\\x20-\\x7E]|[%^<>|&]";

  private final ExchangeRelease release;
  private final Advice advice;
  private final FixHeading heading;
  private final Kind kind;

  /** Where a script is run: its ending, how its comments begin, and by whom. */
  enum Kind {
    /** A registry change or a restart. */
    WINDOWS_POWER_SHELL(
        ".ps1",
        "# ",
        "an administrator of that server, in Windows PowerShell 2.0 or later started with the"
            + " rights of an administrator"),
    /** Commands of Exchange. */
    EXCHANGE_SHELL(".ps1", "# ", "an administrator of Exchange, in the Exchange Management Shell"),
    /** For servers without PowerShell. */
    COMMAND_PROMPT(".cmd", "rem ", "an administrator of that server, in a command prompt");

    private final String ending;
    private final String comment;
    private final String by;

    Kind(String ending, String comment, String by) {
      this.ending = ending;
      this.comment = comment;
      this.by = by;
    }

    String by() {
      return by;
    }
  }

  /** The scripts of a fix. */
  ScriptFixText(ExchangeRelease release, Advice advice, FixHeading heading, Kind kind) {
    this.release = release;
    this.advice = advice;
    this.heading = heading;
    this.kind = kind;
  }

  /**
   * The script that makes the change.
   *
   * @param says what it does, sentences
   * @param lines what it runs
   * @param undo whether a script takes it back
   * @param rest what of the fix it does not do
   */
  FixFile apply(List<String> says, List<String> lines, boolean undo, List<AdviceStep> rest) {
    List<String> all = new ArrayList<>();
    comment(all, "Session33: " + advice.title());
    if (!heading.first().isEmpty()) {
      comment(all, heading.first());
    }
    where(all);
    comment(all, ResultWords.proof(advice));
    says.forEach(sentence -> comment(all, sentence));
    copies(all, says);
    comment(all, "Price: " + advice.price());
    comment(
        all,
        undo
            ? "To take it back run " + name("-undo") + "."
            : "To take it back: " + advice.undo().words());
    comment(all, "Read " + FixReadme.NAME + " first: it says what else is to be seen to.");
    if (!rest.isEmpty()) {
      comment(all, "Beside its commands:");
      rest.forEach(line -> comment(all, "- " + line.words()));
    }
    return file("", all, lines, says);
  }

  /** The script that takes it back. */
  FixFile undo(List<String> says, List<String> lines) {
    List<String> all = new ArrayList<>();
    comment(all, "Session33: takes back \"" + advice.title() + "\"");
    where(all);
    says.forEach(sentence -> comment(all, sentence));
    copies(all, says);
    return file("-undo", all, lines, says);
  }

  private void where(List<String> lines) {
    comment(
        lines,
        (kind == Kind.EXCHANGE_SHELL ? "For " : "For the server with the Information Store: ")
            + release.name()
            + ".");
    comment(lines, "Run by " + kind.by() + ".");
    if (kind != Kind.COMMAND_PROMPT) {
      comment(
          lines,
          "It asks before each change; -WhatIf only shows what it would do, and -Confirm:$false"
              + " does not ask.");
    }
  }

  private void copies(List<String> lines, List<String> says) {
    Fact<String> copies = release.databaseCopies();
    if (!says.isEmpty() && copies != null) {
      comment(lines, copies.value());
    }
  }

  private String name(String ending) {
    return heading.stem() + ending + kind.ending;
  }

  private FixFile file(String ending, List<String> head, List<String> run, List<String> says) {
    List<String> lines = new ArrayList<>();
    if (kind != Kind.COMMAND_PROMPT) {
      lines.add(PowerShellScript.REQUIRES);
    }
    lines.addAll(head);
    lines.addAll(run);
    String does =
        says.isEmpty()
            ? ending.isEmpty() ? "Runs the commands of the fix." : "Runs the commands that undo it."
            : String.join(" ", says);
    return new FixFile(
        name(ending),
        lines.stream().map(l -> l + "\r\n").collect(Collectors.joining()),
        does,
        kind.by());
  }

  private void comment(List<String> lines, String text) {
    String shown = heading.names().apply(text);
    String plain = kind == Kind.COMMAND_PROMPT ? shown.replaceAll(UNSAFE, "?") : shown;
    WrappedText.paragraph(plain, WIDTH).forEach(l -> lines.add(kind.comment + l));
  }
}
