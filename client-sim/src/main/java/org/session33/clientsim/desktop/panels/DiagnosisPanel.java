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
import org.session33.clientsim.desktop.view.Prompt;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Proposal;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.Proof;
import org.session33.diagnostics.text.ResultWords;

/** The right column: the cause, the fixes with their proofs, and what was ruled out. */
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
  }

  private final transient FixActions actions;
  private final LimitCurveChart curve = new LimitCurveChart();
  private int shown = -1;
  private transient @Nullable LooseEvidence shownEvidence;

  /** An empty column. */
  public DiagnosisPanel(FixActions actions) {
    super("14 14 14 14");
    this.actions = actions;
    empty(Prompt.START_FOR_DIAGNOSIS.words());
  }

  /** Shows what came of the last rehearsal. */
  public void show(Desk desk, boolean over) {
    RehearsalRun lastRun = desk.lastRun();
    LooseEvidence loose = desk.looseEvidence();
    if (loose != null) {
      if (!loose.equals(shownEvidence)) {
        shownEvidence = loose;
        fill(loose);
      }
      return;
    }
    shownEvidence = null;
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
    begin(result);
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
    begin(loose.result());
    add(new FlowText(loose.words(), FlowText.Kind.NOTE), "wmin 0");
    findings(loose.result());
    fixes(loose.result());
    tried(loose.result());
    others(loose.result());
    revalidate();
    repaint();
  }

  private void begin(CaseResult result) {
    removeAll();
    add(new Heading("3 Diagnosis"));
    if (!result.isWhole()) {
      IncompleteBanner incomplete = new IncompleteBanner();
      incomplete.show(String.join("\n", result.completeness().sentences()));
      add(incomplete, "wmin 0");
    }
    add(new FlowText(result.cause(), FlowText.Kind.LEAD), "wmin 0");
    ReadAs read = ReadAs.of(result);
    if (!read.isEmpty()) {
      add(new FlowText(ReadAs.LABEL + ": " + read.inShort(), FlowText.Kind.NOTE), "wmin 0");
    }
  }

  private void findings(CaseResult result) {
    result.findings().stream()
        .filter(f -> f.verdict().stands())
        .forEach(f -> add(new FindingCard(f)));
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
    List<Advice> fitting =
        result.advice().stream().filter(a -> a.proof() != Proof.NOT_APPLICABLE).toList();
    if (fitting.isEmpty()) {
      return;
    }
    add(new Heading("Fixes, least invasive first"));
    Proposal proposal = result.proposal(null);
    Stream.of(proposal.first().words(), proposal.says())
        .filter(words -> !words.isEmpty())
        .forEach(words -> add(new FlowText(words, FlowText.Kind.NOTE), "wmin 0"));
    Card card = new Card("insets 4 12 8 12, fillx, wrap 1, gapy 2", "[grow, fill]", "");
    boolean first = true;
    for (Advice one : fitting) {
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
    List<Finding> open =
        result.findings().stream().filter(f -> f.verdict() == Verdict.NOT_EVALUATED).toList();
    List<Finding> out =
        result.findings().stream().filter(f -> f.verdict() == Verdict.RULED_OUT).toList();
    List<Advice> idle =
        result.advice().stream().filter(a -> a.proof() == Proof.NOT_APPLICABLE).toList();
    fold(
        "Not evaluated",
        open.stream().map(f -> f.title() + ": " + f.reason() + ".").collect(Collectors.toList()));
    fold(
        "Ruled out",
        out.stream().map(f -> f.title() + ": " + f.reason() + ".").collect(Collectors.toList()));
    fold(
        ResultWords.notApplicable(),
        idle.stream().map(a -> a.id() + ": " + a.reason() + ".").collect(Collectors.toList()));
    fold("Session model used", result.parameters().stream().map(ResultWords::value).toList());
  }

  private void fold(String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    JPanel folded =
        new JPanel(new MigLayout("insets 0 8 0 0, fillx, wrap 1, gapy 5", "[grow, fill]"));
    folded.setOpaque(false);
    lines.forEach(l -> folded.add(new FlowText(l, FlowText.Kind.NOTE), "wmin 0"));
    folded.setVisible(false);
    String closed = title + " (" + lines.size() + ")";
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
