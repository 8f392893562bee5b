package org.session33.clientsim.desktop.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.LooseEvidence;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.ColumnPanel;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.parts.Icons;
import org.session33.clientsim.desktop.parts.LinkButton;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.clientsim.desktop.pictures.LimitCurveChart;
import org.session33.clientsim.desktop.ticket.TicketCauses;
import org.session33.clientsim.desktop.view.Prompt;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.timeline.SeenTimeline;
import org.session33.diagnostics.examination.Calibration;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.CaseWarning;
import org.session33.diagnostics.examination.OutcomeRange;
import org.session33.diagnostics.examination.Proposal;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.MessageComparison;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceList;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.text.ResultWords;
import org.session33.diagnostics.text.SetWords;

/**
 * The right column: the cause, the fixes with their proofs, and what was ruled out.
 *
 * <p>It is long because the column is built from top to bottom, for a case and for evidence alone.
 */
public final class DiagnosisPanel extends ColumnPanel {
  private static final long serialVersionUID = 1;

  /** What can be done with a fix. */
  public interface FixActions {
    /** Makes the change and acts the case out again. */
    void apply(Advice advice);

    /** Puts the words for the ticket on the clipboard. */
    void copy(Advice advice);

    /** Saves the files of a fix, with what takes it back. */
    void saveFiles(Advice advice);

    /** Shows the dialogs that the fix goes through. */
    void walk(Advice advice);

    /** Whether there are files to save for a fix. */
    boolean hasFiles(Advice advice);

    /** Whether there is a case that a fix can be tried on. */
    boolean canApply();

    /** Whether the dialogs of a fix can be walked through. */
    boolean canWalk(Advice advice);

    /** Makes the changes of all parts as one and acts the case out again. */
    void apply(AdviceSet set);

    /** Puts the words for the ticket on the clipboard. */
    void copy(AdviceSet set);

    /** Saves the files of all parts, with what takes them back. */
    void saveFiles(AdviceSet set);

    /** Shows the dialogs that the parts go through, one part after the other. */
    void walk(AdviceSet set);

    /** Whether there are files to save for a part of it. */
    boolean hasFiles(AdviceSet set);

    /** Whether the dialogs of a part can be walked through. */
    boolean canWalk(AdviceSet set);
  }

  private final transient FixActions actions;
  private final transient TicketCauses causes;
  private final LimitCurveChart curve = new LimitCurveChart();
  private int shown = -1;
  private transient @Nullable LooseEvidence shownEvidence;

  /**
   * An empty column.
   *
   * @param causes what is shown of tickets in plain words
   */
  public DiagnosisPanel(FixActions actions, TicketCauses causes) {
    super("14 14 14 14");
    this.actions = actions;
    this.causes = causes;
    empty(Prompt.START_FOR_DIAGNOSIS.words());
  }

  /** Shows what came of the last rehearsal. */
  public void show(Desk desk, boolean over) {
    RehearsalRun lastRun = desk.lastRun();
    LooseEvidence loose = desk.looseEvidence();
    if (loose != null) {
      if (!loose.equals(shownEvidence)) {
        shownEvidence = loose;
        TicketCauses.keepFocus(this, () -> fill(loose));
      }
      return;
    }
    shownEvidence = null;
    causes.clear();
    if (lastRun == null) {
      shown = -1;
      empty(desk.theCase() == null ? Prompt.OPEN.words() : Prompt.START_FOR_DIAGNOSIS.words());
      return;
    }
    int wanted = desk.runs() * 2 + (over ? 1 : 0);
    if (wanted == shown) {
      return;
    }
    shown = wanted;
    if (over) {
      fill(lastRun, desk.earlier());
    } else {
      empty(Prompt.WAIT_FOR_DIAGNOSIS.words());
    }
  }

  /** Builds everything anew, as after a change of the theme. */
  public void rebuild() {
    shown = -1;
    shownEvidence = null;
  }

  private void empty(String text) {
    removeAll();
    add(new Heading("3 Diagnosis"));
    add(new FlowText(text, FlowText.Kind.NOTE), "wmin 0");
    revalidate();
    repaint();
  }

  private void fill(RehearsalRun lastRun, @Nullable RehearsalRun earlier) {
    CaseResult result = lastRun.result();
    begin(result, false);
    Outcome outcome = lastRun.lastStep().outcome();
    if (earlier != null) {
      before(earlier.lastStep().outcome(), outcome, result.isWhole());
    }
    String couldNot = lastRun.lastStep().couldNot();
    if (!couldNot.isEmpty()) {
      add(
          new FlowText(
              ResultWords.notDone(lastRun.lastStep().step().words(), couldNot),
              FlowText.Kind.WARNING),
          "wmin 0");
    }
    result.reasons().forEach(r -> add(new FlowText(r, FlowText.Kind.NOTE), "wmin 0"));
    findings(result);
    fixes(result);
    tried(result);
    if (!lastRun.limitCurve().isEmpty()) {
      add(new Heading("Limit and outcome"));
      Card card = new Card();
      curve.show(lastRun.limitCurve(), outcome.count().limit().value());
      card.add(curve);
      add(card);
    }
    others(result);
    revalidate();
    repaint();
  }

  /** What evidence alone says, and why nothing was rehearsed. */
  private void fill(LooseEvidence loose) {
    begin(loose.result(), loose.hasTicket());
    add(new FlowText(loose.words(), FlowText.Kind.NOTE), "wmin 0");
    if (loose.hasTicket()) {
      causes.parts(loose).forEach(part -> add(part, "wmin 0"));
      beside(loose.result());
    } else {
      findings(loose.result());
    }
    fixes(loose.result());
    tried(loose.result());
    others(loose.result());
    revalidate();
    repaint();
  }

  /**
   * How the column begins.
   *
   * @param ofTicket whether the cards of the causes say all that the sentence about them would
   */
  private void begin(CaseResult result, boolean ofTicket) {
    removeAll();
    add(new Heading(ofTicket ? "2 Causes, best first" : "3 Diagnosis"));
    if (!result.isWhole()) {
      IncompleteBanner incomplete = new IncompleteBanner();
      incomplete.show(String.join("\n", result.completeness().sentences()));
      add(incomplete, "wmin 0");
    }
    MessageComparison saw = result.userSaw();
    if (saw != null) {
      add(
          new FlowText(saw.says(), saw.differs() ? FlowText.Kind.WARNING : FlowText.Kind.NOTE),
          "wmin 0");
    }
    if (!ofTicket || result.findings().stream().noneMatch(f -> f.verdict().stands())) {
      add(new FlowText(result.cause(), FlowText.Kind.LEAD), "wmin 0");
    }
    OutcomeRange range = result.range();
    if (range != null) {
      range.sentences().forEach(s -> add(new FlowText(s, FlowText.Kind.WARNING), "wmin 0"));
    }
    Calibration calibration = result.calibration();
    if (calibration != null) {
      calibration.sentences().forEach(s -> add(new FlowText(s, FlowText.Kind.NOTE), "wmin 0"));
    }
    ReadAs read = ReadAs.of(result);
    if (!read.isEmpty()) {
      add(new FlowText(ReadAs.LABEL + ": " + read.inShort(), FlowText.Kind.NOTE), "wmin 0");
    }
  }

  private void findings(CaseResult result) {
    result.findings().stream()
        .filter(f -> f.verdict().stands())
        .forEach(f -> add(new FindingCard(f)));
    beside(result);
  }

  /** What contradicts itself, what was seen in order, and what files say. */
  private void beside(CaseResult result) {
    List<CaseWarning> contradictions = result.completeness().contradictions();
    if (!contradictions.isEmpty()) {
      add(new Heading(ResultWords.contradictions()));
      contradictions.forEach(w -> add(new FlowText(w.sentence(), FlowText.Kind.WARNING), "wmin 0"));
    }
    SeenTimeline seen = SeenTimeline.of(result.evidence());
    if (!seen.isEmpty()) {
      add(new Heading(ResultWords.seenInOrder()));
      add(new SeenCard(seen));
    }
    if (result.theCase() != null) {
      // Of evidence without a case the beginning of the column tells.
      for (EvidenceFile file : result.evidence().files()) {
        if (!file.says().isEmpty()) {
          String says = file.file() + ": " + String.join(" ", file.says());
          add(new FlowText(says, FlowText.Kind.NOTE), "wmin 0");
        }
      }
    }
  }

  /** What the last change made of it, where it made anything. */
  private void before(Outcome before, Outcome now, boolean whole) {
    if (before.count().equals(now.count()) && before.objectsRefused() == now.objectsRefused()) {
      return;
    }
    Card card = new Card("insets 8 12 8 12, fillx", "[][grow, fill][]", "");
    JLabel label = new JLabel("Before");
    label.setFont(Appearance.small());
    label.setForeground(Appearance.colour("muted"));
    card.add(label);
    card.add(new FlowText(ResultWords.change(before, now), FlowText.Kind.NOTE), "wmin 0");
    card.add(
        now.isFine()
            ? new Pill("opens", whole ? Pill.Tone.GOOD : Pill.Tone.WARN)
            : new Pill("still fails", Pill.Tone.BAD));
    add(card);
  }

  private void fixes(CaseResult result) {
    AdviceList remedies = result.remedies();
    AdviceSet set = result.sets().best().orElse(null);
    if (remedies.helping().isEmpty() && remedies.noHelp().isEmpty() && set == null) {
      return;
    }
    add(new Heading(ResultWords.fixes()));
    Proposal proposal = result.proposal(null);
    Stream.of(proposal.first().words(), proposal.says())
        .filter(words -> !words.isEmpty())
        .forEach(words -> add(new FlowText(words, FlowText.Kind.NOTE), "wmin 0"));
    // Least invasive first: a single fix that opens the case stands before the set.
    List<Advice> before = remedies.helping().stream().filter(a -> set == null || opens(a)).toList();
    List<Advice> after = remedies.helping().stream().filter(a -> !before.contains(a)).toList();
    single(before, result);
    if (set != null) {
      add(new FixSetCard(set, result, !before.isEmpty(), actions));
    }
    if (!result.sets().notTried().isEmpty()) {
      add(new FlowText(result.sets().notTried(), FlowText.Kind.NOTE), "wmin 0");
    }
    single(after, result);
  }

  private static boolean opens(Advice advice) {
    return advice.proof() == Proof.RESOLVES;
  }

  private void single(List<Advice> fixes, CaseResult result) {
    if (fixes.isEmpty()) {
      return;
    }
    Card card = new Card("insets 4 12 8 12, fillx, wrap 1, gapy 2", "[grow, fill]", "");
    boolean first = true;
    for (Advice one : fixes) {
      if (!first) {
        card.add(new javax.swing.JSeparator(), "gaptop 6, gapbottom 2");
      }
      card.add(new FixRow(one, result.isWhole(), actions), "wmin 0");
      first = false;
    }
    add(card);
  }

  private void tried(CaseResult result) {
    if (!result.tried().isEmpty()) {
      add(new Heading("Tried already"));
      result.tried().forEach(t -> add(new FlowText(t.says(), FlowText.Kind.NOTE), "wmin 0"));
    }
  }

  /** What does not stand or does not apply, folded away behind a link. */
  private void others(CaseResult result) {
    List<Finding> open = result.findings().stream().filter(Finding::isOpen).toList();
    List<Finding> out =
        result.findings().stream().filter(f -> f.verdict() == Verdict.RULED_OUT).toList();
    List<Finding> failed =
        result.findings().stream()
            .filter(f -> f.verdict() == Verdict.NOT_EVALUATED && !f.isOpen())
            .toList();
    failed.forEach(
        f ->
            add(
                new FlowText(f.title() + ": " + f.reason() + ".", FlowText.Kind.WARNING),
                "wmin 0"));
    fold(
        "Not evaluated",
        open.size(),
        open.isEmpty() ? List.of() : List.of(ResultWords.notEvaluated(open)));
    fold(
        "Ruled out",
        out.stream().map(f -> f.title() + ": " + f.reason() + ".").collect(Collectors.toList()));
    fold(
        "Other fixes together",
        result.sets().sets().stream()
            .skip(1)
            .map(s -> SetWords.title(s) + ": " + s.reason() + ".")
            .toList());
    fold(ResultWords.noHelp(), ResultWords.folded(result.remedies().noHelp()));
    fold(ResultWords.notApplicable(), ResultWords.folded(result.remedies().notApplicable()));
    fold("Session model used", result.parameters().stream().map(ResultWords::value).toList());
  }

  private void fold(String title, List<String> lines) {
    fold(title, lines.size(), lines);
  }

  private void fold(String title, int count, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    JPanel folded =
        new JPanel(new MigLayout("insets 0 8 0 0, fillx, wrap 1, gapy 5", "[grow, fill]"));
    folded.setOpaque(false);
    lines.forEach(l -> folded.add(new FlowText(l, FlowText.Kind.NOTE), "wmin 0"));
    folded.setVisible(false);
    String closed = title + " (" + count + ")";
    List<LinkButton> link = new ArrayList<>();
    LinkButton button =
        new LinkButton(
            closed,
            closed,
            () -> {
              folded.setVisible(!folded.isVisible());
              link.get(0).setIcon(Icons.of(folded.isVisible() ? "down" : "closed"));
              revalidate();
            });
    link.add(button);
    button.setIcon(Icons.of("closed"));
    button.setHorizontalAlignment(javax.swing.SwingConstants.LEADING);
    add(button);
    add(folded, "wmin 0");
  }
}
