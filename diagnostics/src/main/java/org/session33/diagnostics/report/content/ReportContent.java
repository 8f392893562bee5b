package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.articles.Articles;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.examination.OutcomeRange;
import org.session33.diagnostics.examination.Proposal;
import org.session33.diagnostics.examination.ReadAs;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.RefusedClient;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.AdviceSets;
import org.session33.diagnostics.report.MessageRedaction;
import org.session33.diagnostics.report.Redaction;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.diagnostics.text.GateWords;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.VisibleText;
import org.session33.profiles.gates.Gate;

/** Makes the report of a result. */
public final class ReportContent {
  private final CaseResult result;
  private final ToolVersion tool;
  private final Articles articles;
  private final boolean redacted;
  private final UnaryOperator<String> names;

  private ReportContent(CaseResult result, ToolVersion tool, Articles articles, boolean redacted) {
    this.tool = tool;
    this.articles = articles;
    this.redacted = redacted;
    Redaction redaction = redacted ? Redaction.of(result) : null;
    this.result =
        redaction == null ? result : new MessageRedaction(redaction, Set.of()).apply(result);
    this.names =
        redaction == null ? VisibleText::of : text -> VisibleText.of(redaction.apply(text));
  }

  /**
   * The report of a result.
   *
   * @param tool what made the result, and when
   * @param articles what findings and remedies point to
   * @param redacted whether names are taken out
   * @param remedyId the remedy to be carried out, or null for the best one
   */
  public static Report of(
      CaseResult result,
      ToolVersion tool,
      Articles articles,
      boolean redacted,
      @Nullable String remedyId) {
    return new ReportContent(result, tool, articles, redacted).report(remedyId);
  }

  private Report report(@Nullable String remedyId) {
    List<Finding> findings = result.findings().stream().map(f -> f.mapped(names)).toList();
    List<Advice> remedies = result.advice().stream().map(this::shown).toList();
    Proposal proposal = shown(result.proposal(remedyId));
    Headline headline = headline();
    Completeness completeness = result.completeness().shown(names);
    List<Section> sections = new ArrayList<>();
    sections.add(new SummaryTable(result, tool, headline, proposal, redacted, names).section());
    SessionTables sessions = new SessionTables(result, names);
    sections.add(sessions.ledger());
    sections.add(sessions.everySession());
    sections.add(sessions.limits());
    sections.add(new EventTable(result, names).section());
    SourceTables sources = new SourceTables(result, names);
    AdviceSets sets = shown(result.sets());
    CauseTables causes = new CauseTables(findings, remedies, sets, articles, result.isWhole());
    sections.add(causes.findings());
    sources.next().ifPresent(sections::add);
    sections.add(causes.remedies());
    sections.add(causes.sets());
    sections.add(causes.folded());
    sections.add(sources.assumptions());
    sections.add(sources.evidence());
    sections.add(sources.told());
    sections.add(sources.seen());
    sections.add(sources.timeline());
    sections.add(sources.origins());
    sections.add(causes.articles());
    return new Report(
        tool,
        redacted,
        headline,
        completeness,
        meters(),
        sections,
        findings,
        remedies,
        sets,
        proposal);
  }

  private Headline headline() {
    Case theCase = result.theCase();
    Outcome outcome = result.outcome();
    String who = "";
    String title = "Evidence without a profile";
    if (theCase != null) {
      who = names.apply(theCase.user().name()) + ", " + theCase.releaseNames();
      title = names.apply(theCase.title());
    }
    Dialog dialog = outcome == null ? null : outcome.dialog();
    String cause = names.apply(result.cause());
    return new Headline(
        title,
        who,
        result.userSaw() == null ? "" : names.apply(result.userSaw().says()),
        names.apply(ReadAs.of(result).inShort()),
        result.completeness().asFarAsKnown(outcome, ResultWords.state(outcome)),
        Tone.of(outcome, result.isWhole()),
        dialog == null ? "" : names.apply(dialog.text()),
        dialog == null ? "" : ResultWords.wordingSource(dialog),
        outcome == null
            ? List.of()
            : Stream.concat(
                    outcome.refusedClients().stream().map(RefusedClient::words),
                    outcome.symptoms().stream())
                .map(names)
                .toList(),
        cause,
        result.reasons().stream().map(names).toList(),
        outcome == null ? List.of() : counts(outcome),
        range());
  }

  /** What came to each gate before the store, and through each door of it. */
  private static List<String> counts(Outcome outcome) {
    List<String> counts = new ArrayList<>();
    for (GateCount count : outcome.gates()) {
      if (GateWords.isBefore(count.gate()) && count.acts()) {
        counts.add(GateWords.line(count));
      }
    }
    outcome.counts().stream().map(ResultWords::line).forEach(counts::add);
    for (GateCount count : outcome.at(Gate.OBJECTS)) {
      if (count.refused() > 0) {
        counts.add(GateWords.line(count));
      }
    }
    return counts;
  }

  /** Between what the case lies where values are not known, and which ones decide. */
  private List<String> range() {
    OutcomeRange range = result.range();
    return range == null
        ? List.of()
        : Stream.concat(
                Stream.of(ResultWords.range(range.requestedFrom(), range.requestedTo()) + "."),
                range.sentences().stream().map(names))
            .toList();
  }

  private @Nullable GateMeters meters() {
    Outcome outcome = result.outcome();
    return outcome == null ? null : GateMeters.of(outcome, result.theCase(), result.range(), names);
  }

  private Proposal shown(Proposal proposal) {
    Advice advice = proposal.advice();
    AdviceSet set = proposal.set();
    return proposal.shown(
        proposal.first().with(names),
        advice == null ? null : shown(advice),
        set == null ? null : shown(set));
  }

  private AdviceSet shown(AdviceSet set) {
    return new AdviceSet(
        set.parts().stream().map(this::shown).toList(),
        set.proof(),
        names.apply(set.reason()),
        set.sessionsAfter());
  }

  private AdviceSets shown(AdviceSets sets) {
    return new AdviceSets(
        sets.sets().stream().map(this::shown).toList(), names.apply(sets.notTried()));
  }

  private Advice shown(Advice advice) {
    return new Advice(
        advice.id(),
        names.apply(advice.title()),
        advice.proof(),
        names.apply(advice.reason()),
        names.apply(advice.price()),
        advice.undo().mapped(names),
        advice.variants().stream().map(v -> v.mapped(names)).toList(),
        advice.articles(),
        advice.actor(),
        advice.lastResort(),
        advice.sessionsBefore(),
        advice.sessionsAfter(),
        advice.cures().stream().map(names).toList(),
        advice.neededWith());
  }
}
