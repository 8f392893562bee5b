package org.session33.clientsim.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.examination.Calibration;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.examination.OutcomeRange;
import org.session33.diagnostics.examination.Proposal;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.tickets.NextQuestion;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceList;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.report.content.CauseTables;
import org.session33.diagnostics.report.content.Cell;
import org.session33.diagnostics.report.content.Tone;
import org.session33.diagnostics.text.QuestionWords;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.SetWords;
import org.session33.diagnostics.text.TextColumns;
import org.session33.diagnostics.text.WrappedText;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.files.VisibleText;
import org.session33.profiles.sessions.ModelParameter;

/**
 * Shows a result to a person, in this order: what the user sees, the cause in one sentence, who
 * holds the sessions, the fixes with their proofs, the event; then everything that was weighed.
 *
 * <p>It is long because the answer is printed from top to bottom.
 */
public final class ResultText {
  private static final int DIALOG_WIDTH = 66;

  private final Terminal terminal;
  private final UnaryOperator<String> names;
  private Completeness answer = Completeness.WHOLE;

  /**
   * A page.
   *
   * @param names takes the names out of a text, or leaves it as it is
   */
  public ResultText(Terminal terminal, UnaryOperator<String> names) {
    this.terminal = terminal;
    this.names = text -> VisibleText.of(names.apply(text));
  }

  /** Prints the whole answer. */
  public void print(CaseResult result) {
    answer = result.completeness();
    new IncompleteText(terminal, names).print(answer);
    if (result.theCase() != null) {
      terminal.line(terminal.style("bold", names.apply(result.theCase().title())));
    }
    ReadAs read = ReadAs.of(result);
    if (!read.isEmpty()) {
      terminal.paragraph(names.apply(read.inShort()), 0, ReadAs.LABEL + ": ");
    }
    Outcome outcome = result.outcome();
    if (result.userSaw() != null) {
      terminal.heading(ResultWords.userSawTitle());
      terminal.paragraph(names.apply(result.userSaw().says()), 2);
    }
    if (outcome != null) {
      terminal.heading(ResultWords.seesTitle(true));
      sees(outcome);
      range(result.range());
    }
    terminal.heading("Cause");
    terminal.paragraph(names.apply(result.cause()), 2);
    if (!result.notRehearsed().isEmpty() && !result.notRehearsed().equals(result.cause())) {
      terminal.paragraph(names.apply(result.notRehearsed()), 2);
    }
    next(result.next());
    if (outcome == null) {
      evidence(result);
    } else {
      result.reasons().forEach(r -> terminal.paragraph(names.apply(r), 2));
      terminal.heading("Who holds the sessions");
      new LedgerText(terminal, names).print(result, outcome);
      Calibration calibration = result.calibration();
      if (calibration != null) {
        calibration.sentences().forEach(s -> terminal.paragraph(names.apply(s), 2));
      }
    }
    if (!result.advice().isEmpty()) {
      terminal.heading(ResultWords.fixes());
      before(result.proposal(null));
      fixes(result);
    }
    if (!result.tried().isEmpty()) {
      terminal.heading("Tried already");
      result.tried().forEach(t -> terminal.paragraph(names.apply(t.says()), 2, "- "));
    }
    new EventText(terminal, names).print(result);
    if (outcome != null || !result.evidence().files().isEmpty()) {
      // An analysis of nothing would only hide why nothing was read.
      findings(result.findings());
    }
    if (outcome != null) {
      evidence(result);
    }
    readAs(read);
    model(result.parameters());
    new ArticleText(terminal).print(result);
  }

  /** The one thing to ask for next: how to get it, and what each answer means. */
  private void next(@Nullable NextQuestion next) {
    if (next == null) {
      return;
    }
    terminal.heading(QuestionWords.title());
    terminal.paragraph(QuestionWords.between(next), 2);
    terminal.paragraph(QuestionWords.observation(next), 2);
    next.ways().forEach(way -> terminal.paragraph(way.line(), 4, "- "));
    next.answers().forEach(answer -> terminal.paragraph(QuestionWords.answer(next, answer), 4));
    terminal.paragraph(QuestionWords.otherwise(next), 4);
  }

  private void readAs(ReadAs read) {
    if (read.isEmpty()) {
      return;
    }
    terminal.heading(ReadAs.LABEL);
    for (ReadAs.Part part : ReadAs.Part.values()) {
      if (!read.line(part).isEmpty()) {
        terminal.paragraph(names.apply(read.line(part)), 2, part.title() + ": ");
      }
    }
  }

  private void sees(Outcome outcome) {
    Dialog dialog = outcome.dialog();
    // Since Exchange 2013 a refusal by Client Access alone only may come about.
    if (dialog == null || outcome.outlook() == OutlookState.DEPENDS) {
      terminal.paragraph(
          style(
              Tone.of(outcome, answer.isWhole()),
              answer.asFarAsKnown(outcome, ResultWords.state(outcome) + ".")),
          2);
    }
    if (dialog != null) {
      box(dialog);
      if (dialog.confidence() == Confidence.ASSUMED) {
        terminal.paragraph(ResultWords.wording(dialog), 2);
      }
    }
    outcome.refusedClients().forEach(c -> terminal.paragraph(names.apply(c.words()), 2));
    outcome.symptoms().forEach(s -> terminal.paragraph(names.apply(s), 2));
  }

  /** Between what it lies where values are not known, and which ones decide. */
  private void range(@Nullable OutcomeRange range) {
    if (range != null) {
      String asked = ResultWords.range(range.requestedFrom(), range.requestedTo());
      terminal.paragraph(terminal.style("fg(yellow)", asked + "."), 2);
      range.sentences().forEach(s -> terminal.paragraph(names.apply(s), 2));
    }
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
    for (String line : WrappedText.lines(names.apply(dialog.text()), DIALOG_WIDTH)) {
      terminal.line("  " + side + " " + TextColumns.pad(line, DIALOG_WIDTH) + " " + side);
    }
    terminal.line(
        "  "
            + side
            + " "
            + TextColumns.pad(" ".repeat(DIALOG_WIDTH - 6) + "[ OK ]", DIALOG_WIDTH)
            + " "
            + side);
    terminal.line("  " + terminal.either("└", "+") + across + terminal.either("┘", "+"));
  }

  /** What is said once, before the first fix. */
  private void before(Proposal proposal) {
    if (!proposal.first().isEmpty()) {
      terminal.paragraph(names.apply(proposal.first().words()), 2);
    }
    if (!proposal.says().isEmpty()) {
      terminal.paragraph(proposal.says(), 2);
    }
  }

  /** What opens the case alone, then what does together, then what helps in part. */
  private void fixes(CaseResult result) {
    AdviceList remedies = result.remedies();
    Optional<AdviceSet> set = result.sets().best();
    int number = 0;
    for (Advice one : remedies.helping()) {
      if (set.isPresent() && one.proof() != Proof.RESOLVES) {
        set(set.get(), number > 0);
        set = Optional.empty();
      }
      Cell.Mark proof = CauseTables.mark(one.proof(), answer.isWhole());
      terminal.line();
      terminal.paragraph(
          terminal.style("bold", names.apply(one.title()))
              + (one.lastResort() ? " (last resort)" : ""),
          2,
          TextColumns.pad(++number + ".", 4)
              + style(proof.tone(), "[" + proof.words() + "]")
              + " ");
      terminal.paragraph(ResultWords.who(one.actor()) + ".", 6, "Who:   ");
      terminal.paragraph(names.apply(SetWords.reason(one)) + after(one), 6, "Proof: ");
      terminal.paragraph(names.apply(one.price()), 6, "Price: ");
      one.variants().forEach(this::steps);
      terminal.paragraph(names.apply(one.undo().words()), 6, "Undo:  ");
      if (!one.articles().isEmpty()) {
        terminal.paragraph(ResultWords.articles(one.articles()), 6, "See:   ");
      }
    }
    int alone = number;
    set.ifPresent(s -> set(s, alone > 0));
    if (!result.sets().notTried().isEmpty()) {
      terminal.line();
      terminal.paragraph(names.apply(result.sets().notTried()), 2);
    }
    folded(ResultWords.noHelp(), remedies.noHelp());
    folded(ResultWords.notApplicable(), remedies.notApplicable());
  }

  private void set(AdviceSet set, boolean besideOne) {
    Cell.Mark proof = CauseTables.mark(set.proof(), answer.isWhole());
    terminal.line();
    terminal.paragraph(
        terminal.style("bold", SetWords.together(set))
            + (SetWords.isLastResort(set) ? " (last resort)" : ""),
        2,
        "+   " + style(proof.tone(), "[" + proof.words() + "]") + " ");
    if (besideOne) {
      terminal.paragraph(SetWords.besideOne(), 6);
    }
    for (int i = 0; i < set.parts().size(); i++) {
      Advice part = set.parts().get(i);
      terminal.paragraph(
          terminal.style("bold", names.apply(part.title())), 6, SetWords.letter(i) + ". ");
      terminal.paragraph(names.apply(SetWords.leaves(part)) + ".", 9);
    }
    terminal.paragraph(SetWords.who(set) + ".", 6, "Who:   ");
    terminal.paragraph(names.apply(set.reason()) + ".", 6, "Proof: ");
    terminal.paragraph(names.apply(SetWords.price(set)), 6, "Price: ");
    SetWords.steps(set).forEach(this::steps);
    SetWords.undo(set).forEach(u -> terminal.paragraph(names.apply(u), 6, "Undo:  "));
    if (!SetWords.articles(set).isEmpty()) {
      terminal.paragraph(ResultWords.articles(SetWords.articles(set)), 6, "See:   ");
    }
  }

  private void folded(String title, List<Advice> idle) {
    if (!idle.isEmpty()) {
      terminal.line();
      terminal.line("  " + title + ":");
      ResultWords.folded(idle).forEach(l -> terminal.paragraph(names.apply(l), 4, "- "));
    }
  }

  private void steps(ReleaseSteps variant) {
    if (!variant.releases().isEmpty()) {
      terminal.paragraph(terminal.style("bold", names.apply(variant.releases()) + ":"), 6);
    }
    int number = 0;
    for (AdviceStep line : variant.lines()) {
      String mark = line.isToDo() ? ++number + "." : "";
      terminal.paragraph(names.apply(line.words()), 6, TextColumns.pad(mark, 4));
    }
  }

  private String after(Advice advice) {
    Integer before = advice.sessionsBefore();
    Integer after = advice.sessionsAfter();
    return before == null || after == null || before.equals(after)
        ? "."
        : String.format(Locale.ROOT, " (%,d %s %,d).", before, terminal.either("→", "->"), after);
  }

  private void findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    terminal.heading("What was weighed");
    Map<String, List<Finding>> without = new LinkedHashMap<>();
    List<Finding> open = new ArrayList<>();
    for (Finding finding : findings) {
      if (finding.verdict().stands()) {
        standing(finding);
      } else if (finding.isOpen()) {
        open.add(finding);
      } else {
        without
            .computeIfAbsent(finding.verdict() + finding.reason(), r -> new ArrayList<>())
            .add(finding);
      }
    }
    for (List<Finding> alike : without.values()) {
      Finding first = alike.get(0);
      String titles = alike.stream().map(Finding::title).collect(Collectors.joining("; "));
      terminal.paragraph(titles + ": " + names.apply(first.reason()) + ".", 4, verdict(first));
    }
    if (!open.isEmpty()) {
      terminal.paragraph(names.apply(ResultWords.notEvaluated(open)), 4, verdict(open.get(0)));
    }
  }

  private void standing(Finding finding) {
    terminal.paragraph(names.apply(finding.title()), 2, verdict(finding));
    finding.pro().forEach(p -> terminal.paragraph(names.apply(p), 6, "for: "));
    finding.contra().forEach(c -> terminal.paragraph(names.apply(c), 6, "against: "));
    if (!finding.reason().isEmpty()) {
      terminal.paragraph(names.apply(finding.reason()), 6, "next: ");
    }
  }

  private String verdict(Finding finding) {
    Cell.Mark mark = CauseTables.mark(finding);
    return "[" + style(mark.tone(), mark.words()) + "] ";
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
              + ResultWords.counted(file.records(), "record"),
          2);
      file.says().forEach(s -> terminal.paragraph(names.apply(s), 6, "- "));
      if (!file.missing().isEmpty()) {
        terminal.paragraph(names.apply(file.missing()), 6, "missing: ");
      }
    }
    for (UnreadFile file : result.evidence().unread()) {
      terminal.paragraph(names.apply(file.file()) + ": not read, " + names.apply(file.reason()), 2);
    }
  }

  private void model(List<ModelParameter> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    terminal.heading(ResultWords.modelTitle());
    for (ModelParameter parameter : parameters) {
      terminal.paragraph(ResultWords.value(parameter), 2, "- ");
    }
  }

  private String style(Tone tone, String words) {
    return terminal.style(
        switch (tone) {
          case GOOD -> "fg(green)";
          case WARNING -> "fg(yellow)";
          case BAD -> "fg(red)";
          case QUIET -> "faint";
        },
        words);
  }
}
