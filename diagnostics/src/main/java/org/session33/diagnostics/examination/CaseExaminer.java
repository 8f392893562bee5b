package org.session33.diagnostics.examination;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceReader;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.remedies.Advice;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.sessions.ModelParameter;
import org.session33.profiles.sessions.SessionPlanner;

/** Takes a case from its files to proven remedies. */
public final class CaseExaminer {
  private final Rehearsal rehearsal;
  private final Supplier<EvidenceReader> evidenceReader;
  private final Diagnosis diagnosis;
  private final RemedyAdvisor advisor;
  private final SessionPlanner planner;
  private final LimitValues limitValues;

  /**
   * An examiner of these parts.
   *
   * @param evidenceReader is asked for only when there is evidence to read
   */
  public CaseExaminer(
      Rehearsal rehearsal,
      Supplier<EvidenceReader> evidenceReader,
      Diagnosis diagnosis,
      RemedyAdvisor advisor,
      SessionPlanner planner,
      LimitValues limitValues) {
    this.rehearsal = rehearsal;
    this.evidenceReader = evidenceReader;
    this.diagnosis = diagnosis;
    this.advisor = advisor;
    this.planner = planner;
    this.limitValues = limitValues;
  }

  /**
   * Rehearses a case, reads its evidence, finds causes and proves remedies.
   *
   * @param problems takes what is wrong in evidence files
   * @throws IllegalArgumentException if the case would open more sessions than can be acted out
   */
  public CaseResult examine(Case examined, Consumer<Problem> problems) {
    return examine(examined, rehearsal.rehearse(examined), problems);
  }

  /**
   * The same for a case that was acted out already.
   *
   * @param outcome what was seen of it
   * @param problems takes what is wrong in evidence files
   */
  public CaseResult examine(Case examined, Outcome outcome, Consumer<Problem> problems) {
    Evidence read = read(examined.evidence(), problems);
    Observations observations =
        new Observations(read.plus(outcome.evidence()), examined, planner, limitValues);
    List<Finding> findings = diagnosis.diagnose(observations);
    RemedyContext context = advisor.context(examined, outcome);
    List<Advice> advice;
    if (outcome.isFine()) {
      advice =
          advisor.adviseUnproved(
              diagnosis.worthAdvice(findings, observations),
              examined,
              outcome,
              "the rehearsal of this case does not show the failure");
    } else {
      advice = advisor.advise(context);
    }
    OptionalInt smallest = advisor.smallestSessionLimit(context);
    return new CaseResult(
        examined,
        outcome,
        read,
        findings,
        advice,
        smallest.isPresent() ? smallest.getAsInt() : null,
        smallest.isPresent() ? LimitValue.nameFor(outcome.count().clientType()) : null,
        parameters(examined, outcome));
  }

  /** Finds causes in evidence alone; nothing can be rehearsed. */
  public CaseResult examineEvidence(List<SourceFile> files, Consumer<Problem> problems) {
    Evidence read = read(files, problems);
    Observations observations = new Observations(read, null, planner, limitValues);
    List<Finding> findings = diagnosis.diagnose(observations);
    List<Advice> advice =
        advisor.adviseUnproved(
            diagnosis.worthAdvice(findings, observations),
            null,
            null,
            "the user's profile is not known");
    if (observations.isExchangeOnline()) {
      advice = advice.stream().filter(a -> !RemedyAdvisor.isOnServer(a.id())).toList();
    }
    return new CaseResult(null, null, read, findings, advice, null, null, List.of());
  }

  private Evidence read(List<SourceFile> files, Consumer<Problem> problems) {
    return files.isEmpty()
        ? Evidence.NONE
        : evidenceReader.get().read(files).reportTo(problems).orElse(Evidence.NONE);
  }

  private List<ModelParameter> parameters(Case examined, Outcome outcome) {
    Set<String> used =
        outcome.sessions().stream().map(s -> s.planned().parameter()).collect(Collectors.toSet());
    return planner.model(examined).parameters().stream()
        .filter(p -> used.contains(p.name()))
        .toList();
  }
}
