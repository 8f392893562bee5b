package org.session33.diagnostics.report.content;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.examination.Proposal;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.AdviceSets;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.diagnostics.text.ResultWords;

/**
 * A report, ready to be rendered. The sections hold every fact of the result; what stands beside
 * them is the same again for those who want to show it in another order.
 *
 * @param tool what made it, and when
 * @param redacted whether names were taken out
 * @param headline what everybody wants to know first
 * @param completeness what is missing from the result, to be said before everything else
 * @param meters what came to each gate against its limit, or null where nothing was rehearsed
 * @param sections all parts, in order
 * @param findings the causes that were weighed, best first
 * @param remedies the remedies, best first
 * @param sets remedies that were rehearsed together, best first
 * @param proposal what is to be done; its remedy is one of {@code remedies}, or its set one of
 *     {@code sets}
 */
public record Report(
    ToolVersion tool,
    boolean redacted,
    Headline headline,
    Completeness completeness,
    @Nullable GateMeters meters,
    List<Section> sections,
    List<Finding> findings,
    List<Advice> remedies,
    AdviceSets sets,
    Proposal proposal) {
  public Report {
    sections = List.copyOf(sections);
    findings = List.copyOf(findings);
    remedies = List.copyOf(remedies);
  }

  /** One of its parts. */
  public Section section(SectionId id) {
    return sections.stream().filter(s -> s.id() == id).findFirst().orElseThrow();
  }

  /** The best set, where another fix is proposed or it is not the one that is. */
  public Optional<AdviceSet> setBeside() {
    return sets.best().filter(s -> !s.equals(proposal.set()));
  }

  /** Whether a rehearsal failed of which no file tells anything. */
  public boolean isRehearsedAlone() {
    return meters != null
        && findings.stream()
            .flatMap(f -> f.clues().stream())
            .noneMatch(c -> c.origin() == EvidenceOrigin.SEEN)
        && findings.stream().anyMatch(f -> f.verdict().stands());
  }

  /** Whether nothing is missing. */
  public boolean isWhole() {
    return completeness.isWhole();
  }

  /** By whom and when it was made, one line. */
  public String madeBy() {
    return tool.words();
  }

  /** The same as a sentence, and that nothing was sent anywhere. */
  public String madeHere() {
    return "Made by " + madeBy() + ". Nothing that was read left the machine.";
  }

  /** Where a report says everything that was weighed, one sentence. */
  public static String whole(boolean annex) {
    return annex
        ? "The annex has everything that was weighed."
        : "Everything that was weighed stands in the workbook and the page of the same report.";
  }

  /** The title of the part of a document that has everything. */
  public static String annexTitle() {
    return "Annex: everything that was weighed";
  }

  /** The title of the values that the plan of sessions was made with. */
  public static String valuesTitle() {
    return "Values of the session model that this rests on";
  }

  /** That rows of a long table are left out of a document; no full stop. */
  public static String moreRows(long more) {
    return "... and " + ResultWords.number(more) + " more rows, in the workbook and the page.";
  }

  /** What the report can and cannot say, one sentence. */
  public String caution() {
    return ResultWords.caution(meters != null);
  }

  /** Whether names were taken out, one sentence. */
  public String privacy() {
    return redacted
        ? "Names of people, mailboxes, machines and files are replaced, each always by the same"
            + " word."
        : "This report holds the names of people, mailboxes and files.";
  }
}
