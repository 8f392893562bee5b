package org.session33.clientsim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.diagnostics.evidence.StoreLimitSentence;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.rehearsal.LedgerLine;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.sessions.ModelParameter;

/**
 * Shows a result to a person, in this order: what the user sees, the cause in one sentence, who
 * holds the sessions, the fixes with their proofs, the event; then everything that was weighed.
 */
final class ResultText {
  private static final int DIALOG_WIDTH = 66;
  private static final int BAR = 64;

  private final Terminal terminal;
  private final UnaryOperator<String> names;

  /**
   * A page.
   *
   * @param names takes the names out of a text, or leaves it as it is
   */
  ResultText(Terminal terminal, UnaryOperator<String> names) {
    this.terminal = terminal;
    this.names = text -> Terminal.safe(names.apply(text));
  }

  void print(CaseResult result) {
    if (result.examined() != null) {
      terminal.line(terminal.style("bold", names.apply(result.examined().title())));
    }
    Outcome outcome = result.outcome();
    if (outcome != null) {
      terminal.heading("What the user sees");
      sees(outcome);
    }
    terminal.heading("Cause");
    terminal.paragraph(names.apply(result.cause()), 2);
    if (outcome != null) {
      reasons(result, outcome);
      terminal.heading("Who holds the sessions");
      ledger(outcome);
    }
    if (!result.advice().isEmpty()) {
      terminal.heading("Fixes, least invasive first");
      fixes(result.advice());
    }
    events(result);
    findings(result.findings());
    evidence(result);
    model(result.parameters());
  }

  private void sees(Outcome outcome) {
    Dialog dialog = outcome.dialog();
    if (dialog != null) {
      box(dialog);
      if (dialog.confidence() == Confidence.ASSUMED) {
        terminal.paragraph("The wording is assumed: " + dialog.source() + ".", 2);
      }
    } else if (outcome.outlook() == null) {
      terminal.paragraph(
          outcome.sessionsRefused() == 0
              ? terminal.style("fg(green)", "Every program gets its sessions.")
              : terminal.style("fg(red)", "Sessions of the programs are refused."),
          2);
    } else if (outcome.outlook() == OutlookState.OPENED) {
      terminal.paragraph(terminal.style("fg(green)", "Outlook opens."), 2);
    } else {
      terminal.paragraph(
          terminal.style("fg(yellow)", "Outlook opens, but not all of it works."), 2);
    }
    outcome.symptoms().forEach(s -> terminal.paragraph(names.apply(s), 2));
  }

  private void box(Dialog dialog) {
    String across = terminal.either("─", "-").repeat(DIALOG_WIDTH + 2);
    String side = terminal.either("│", "|");
    String title = " " + dialog.title() + " ";
    terminal.line(
        "  "
            + terminal.either("┌", "+")
            + terminal.either("─", "-")
            + title
            + across.substring(title.length() + 1)
            + terminal.either("┐", "+"));
    for (String line : Terminal.wrap(names.apply(dialog.text()), DIALOG_WIDTH)) {
      terminal.line("  " + side + " " + pad(line, DIALOG_WIDTH) + " " + side);
    }
    terminal.line(
        "  "
            + side
            + " "
            + pad(" ".repeat(DIALOG_WIDTH - 6) + "[ OK ]", DIALOG_WIDTH)
            + " "
            + side);
    terminal.line("  " + terminal.either("└", "+") + across + terminal.either("┘", "+"));
  }

  private void reasons(CaseResult result, Outcome outcome) {
    for (String reason : outcome.reasons()) {
      if (!reason.equals(result.cause())) {
        terminal.paragraph(names.apply(reason), 2);
      }
    }
  }

  private void ledger(Outcome outcome) {
    for (SessionCount count : outcome.counts()) {
      String limit =
          count.limit().value() == null
              ? "no limit"
              : "limit " + LimitValue.bothNotations(count.limit().value());
      String dot = terminal.either(" · ", ", ");
      terminal.line(
          String.format(
              Locale.ROOT,
              "  %s: %,d asked%s%,d granted%s%,d refused%s%s",
              count.clientType().words(),
              count.requested(),
              dot,
              count.granted(),
              dot,
              count.refused(),
              dot,
              limit));
    }
    SessionCount count = outcome.count();
    if (count.requested() > 0) {
      // One cell a session as long as they fit on the page, else in proportion.
      double scale = Math.min(1, (double) BAR / count.requested());
      int granted = (int) Math.round(count.granted() * scale);
      int refused =
          count.refused() == 0 ? 0 : Math.max(1, (int) Math.round(count.refused() * scale));
      terminal.line(
          "  "
              + terminal.style("fg(blue)", terminal.either("█", "#").repeat(granted))
              + (refused == 0
                  ? ""
                  : terminal.either("│", "|")
                      + terminal.style("fg(red)", terminal.either("░", "x").repeat(refused))));
    }
    List<LedgerLine> lines = outcome.ledger();
    if (lines.isEmpty()) {
      return;
    }
    int holders =
        Math.min(
            34, lines.stream().mapToInt(l -> names.apply(l.holder()).length()).max().orElse(0));
    terminal.line("  granted  refused  " + pad("holder", holders) + "  purpose");
    for (LedgerLine line : lines) {
      String refused = String.format(Locale.ROOT, "%,7d", line.refused());
      String numbers =
          String.format(Locale.ROOT, "  %,7d  ", line.granted())
              + (line.refused() == 0 ? refused : terminal.style("fg(red)", refused))
              + "  ";
      terminal.paragraph(
          names.apply(line.purpose()),
          0,
          numbers + pad(shortened(names.apply(line.holder()), holders), holders) + "  ");
    }
  }

  private void fixes(List<Advice> advice) {
    int number = 0;
    List<Advice> idle = new ArrayList<>();
    for (Advice one : advice) {
      if (one.proof() == Proof.NOT_APPLICABLE) {
        idle.add(one);
        continue;
      }
      terminal.line();
      String proof = "[" + one.proof().word() + "]";
      terminal.paragraph(
          terminal.style("bold", names.apply(one.title()))
              + (one.lastResort() ? " (last resort)" : ""),
          2,
          pad(++number + ".", 4) + terminal.style(colour(one.proof()), proof) + " ");
      terminal.paragraph(names.apply(one.reason()) + after(one), 6, "Proof: ");
      terminal.paragraph(names.apply(one.price()), 6, "Price: ");
      List<String> steps = one.steps();
      for (int i = 0; i < steps.size(); i++) {
        terminal.paragraph(names.apply(steps.get(i)), 6, pad(i + 1 + ".", 4));
      }
      terminal.paragraph(names.apply(one.undo()), 6, "Undo:  ");
      if (!one.articles().isEmpty()) {
        terminal.paragraph(
            one.articles().stream().map(a -> "KB " + a).collect(Collectors.joining(", ")),
            6,
            "See:   ");
      }
    }
    if (!idle.isEmpty()) {
      terminal.line();
      terminal.line("  Not applicable here:");
      idle.forEach(a -> terminal.paragraph(a.id() + ": " + names.apply(a.reason()) + ".", 4, "- "));
    }
  }

  private String after(Advice advice) {
    Integer before = advice.sessionsBefore();
    Integer after = advice.sessionsAfter();
    return before == null || after == null || before.equals(after)
        ? "."
        : String.format(Locale.ROOT, " (%,d %s %,d).", before, terminal.either("→", "->"), after);
  }

  private void events(CaseResult result) {
    Outcome outcome = result.outcome();
    if (outcome != null && !outcome.events().isEmpty()) {
      terminal.heading("Server's Application log");
      event(outcome.events().get(0));
      if (outcome.events().size() > 1) {
        terminal.paragraph(
            "... and "
                + (outcome.events().size() - 1)
                + " more like it. Whether a real store repeats the event is not known.",
            2);
      }
    }
    if (!result.evidence().events().isEmpty()) {
      terminal.heading("Events in the evidence");
      result.evidence().events().stream().limit(10).forEach(this::event);
      int more = result.evidence().events().size() - 10;
      if (more > 0) {
        terminal.paragraph("... and " + more + " more.", 2);
      }
    }
  }

  private void event(EventRecord event) {
    String level = event.level() == null ? "" : event.level() + "  ";
    String category = event.category() == null ? "" : event.category() + "  ";
    terminal.line(
        "  "
            + Terminal.safe(level + event.source() + "  " + category)
            + terminal.style("bold", Integer.toString(event.id()))
            + Terminal.safe(time(event)));
    terminal.paragraph(names.apply(words(event)), 4);
  }

  private static String time(EventRecord event) {
    if (event.time() != null) {
      return "  " + event.time();
    }
    if (event.localTime() != null) {
      return "  " + event.localTime() + " local time";
    }
    return event.writtenTime() == null ? "" : "  " + event.writtenTime() + " as written";
  }

  private static String words(EventRecord event) {
    if (event.text() != null) {
      return event.text();
    }
    return StoreLimitSentence.parse(event)
        .filter(StoreLimitEvent::isUnderstood)
        .map(
            said ->
                String.format(
                    Locale.ROOT,
                    "(from its data) %s exceeded the maximum of %s objects of type \"%s\"",
                    said.dn() == null ? "somebody" : said.dn(),
                    said.limit() == null ? "?" : LimitValue.bothNotations(said.limit()),
                    said.rawType()))
        .orElse(String.join(" | ", event.strings()));
  }

  private void findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    terminal.heading("What was weighed");
    Map<String, List<Finding>> without = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.verdict().stands()) {
        standing(finding);
      } else {
        without
            .computeIfAbsent(finding.verdict() + finding.reason(), r -> new ArrayList<>())
            .add(finding);
      }
    }
    for (List<Finding> alike : without.values()) {
      Finding first = alike.get(0);
      String titles = alike.stream().map(Finding::title).collect(Collectors.joining("; "));
      terminal.paragraph(
          titles + ": " + names.apply(first.reason()) + ".", 4, verdict(first.verdict()));
    }
  }

  private void standing(Finding finding) {
    terminal.paragraph(names.apply(finding.title()), 2, verdict(finding.verdict()));
    finding.pro().forEach(p -> terminal.paragraph(names.apply(p), 6, "for: "));
    finding.contra().forEach(c -> terminal.paragraph(names.apply(c), 6, "against: "));
    if (!finding.reason().isEmpty()) {
      terminal.paragraph(names.apply(finding.reason()), 6, "next: ");
    }
  }

  private String verdict(Verdict verdict) {
    return "[" + terminal.style(colour(verdict), verdict.word()) + "] ";
  }

  private void evidence(CaseResult result) {
    if (result.evidence().files().isEmpty() && result.evidence().unread().isEmpty()) {
      return;
    }
    terminal.heading("Files");
    for (EvidenceFile file : result.evidence().files()) {
      terminal.paragraph(
          names.apply(file.file())
              + ": "
              + file.format()
              + ", "
              + Terminal.counted(file.records(), "record"),
          2);
    }
    for (UnreadFile file : result.evidence().unread()) {
      terminal.paragraph(names.apply(file.file()) + ": not read, " + names.apply(file.reason()), 2);
    }
  }

  private void model(List<ModelParameter> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    terminal.heading("Session model: no authoritative formula exists");
    for (ModelParameter parameter : parameters) {
      terminal.paragraph(
          String.format(
              Locale.ROOT,
              "%s: %,d (%s, %s)",
              parameter.says(),
              parameter.fact().value(),
              parameter.fact().confidence().word(),
              parameter.fact().source()),
          2,
          "- ");
    }
  }

  private static String colour(Proof proof) {
    return switch (proof) {
      case RESOLVES -> "fg(green)";
      case NOT_REHEARSED -> "fg(yellow)";
      case DOES_NOT_RESOLVE -> "fg(red)";
      case NOT_APPLICABLE -> "faint";
    };
  }

  private static String colour(Verdict verdict) {
    return switch (verdict) {
      case CONFIRMED -> "fg(red)";
      case LIKELY, POSSIBLE -> "fg(yellow)";
      case NOT_EVALUATED, RULED_OUT -> "faint";
    };
  }

  private static String shortened(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 3) + "...";
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Terminal.width(text)));
  }
}
