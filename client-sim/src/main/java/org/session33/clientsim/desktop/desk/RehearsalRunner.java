package org.session33.clientsim.desktop.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.desktop.view.StepOutcome;
import org.session33.clientsim.simulation.CaseSimulation;
import org.session33.clientsim.simulation.SimulationFactory;
import org.session33.clientsim.simulation.StepException;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Intake;
import org.session33.diagnostics.examination.OutcomeRange;
import org.session33.diagnostics.examination.UpperEnd;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.LimitPoint;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.report.fixes.FixFiles;
import org.session33.diagnostics.report.fixes.FixHeading;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.DeducedValues;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

/**
 * Acts a case out with the steps that were taken. The same case and steps give the same rehearsal.
 * Safe for use by one background thread at a time.
 */
public final class RehearsalRunner {
  private final SimulationFactory simulations;
  private final CaseExaminer examiner;
  private final RemedyAdvisor advisor;

  /** A runner of these parts. */
  public RehearsalRunner(
      SimulationFactory simulations, CaseExaminer examiner, RemedyAdvisor advisor) {
    this.simulations = simulations;
    this.examiner = examiner;
    this.advisor = advisor;
  }

  /**
   * Acts.
   *
   * @param intake what is wrong with the files that the case came from
   * @param steps at least one
   * @param running is asked between the parts of the work
   * @throws IllegalArgumentException if the case would open more sessions than can be acted out
   * @throws CancellationException if it was cancelled
   */
  public RehearsalRun act(
      Case theCase, Intake intake, List<RehearsalStep> steps, Background.Running running) {
    CaseExaminer heard = examiner.heardBy(running::reading);
    CaseSimulation simulation = simulations.create(heard.acted(theCase));
    simulation.begin(Set.of());
    List<StepOutcome> stepOutcomes = new ArrayList<>();
    for (RehearsalStep step : steps) {
      check(running);
      Duration from = simulation.elapsed();
      String couldNot = "";
      try {
        step.act(simulation);
      } catch (StepException e) {
        couldNot = String.valueOf(e.getMessage());
      }
      stepOutcomes.add(
          new StepOutcome(step, from, simulation.elapsed(), simulation.outcome(), couldNot));
    }
    check(running);
    List<Problem> problems = new ArrayList<>();
    Case now = simulation.caseNow();
    CaseResult result =
        heard
            .with(
                (done, most) -> {
                  check(running);
                  running.tell(ResultWords.tryingTogether(done, most));
                })
            .examine(now, simulation.outcome(), intake, problems::add);
    StepOutcome last = stepOutcomes.remove(stepOutcomes.size() - 1);
    // The examination knows what is not known, and whether that decides how it ends.
    Outcome examined = Objects.requireNonNullElse(result.outcome(), last.outcome());
    stepOutcomes.add(
        new StepOutcome(last.step(), last.from(), last.until(), examined, last.couldNot()));
    check(running);
    Case failing = Objects.requireNonNullElse(result.failingCase(), now);
    Outcome outcome = Objects.requireNonNull(result.failingOutcome());
    if (outcome.isFine()) {
      return new RehearsalRun(stepOutcomes, result, List.of(), Set.of(), problems);
    }
    RemedyContext context = advisor.context(failing, outcome);
    List<LimitPoint> curve = advisor.limitCurve(context);
    check(running);
    Set<String> files = new HashSet<>();
    for (Advice advice : result.advice()) {
      if (advice.proof() != Proof.NOT_APPLICABLE) {
        Case changed = advisor.changed(context, advice.id()).orElse(null);
        FixHeading heading = FixHeading.of(result.advice(), advice, "", text -> text);
        if (!FixFiles.of(failing, advice, changed, heading).isEmpty()) {
          files.add(advice.id());
        }
      }
    }
    return new RehearsalRun(stepOutcomes, result, curve, files, problems);
  }

  /**
   * Reads evidence without a case; nothing can be rehearsed, and no fix proved.
   *
   * @param answers what was answered to questions, each {@code ID=ANSWER}
   * @param running hears how far it is
   * @throws CancellationException if it was cancelled
   * @throws IllegalArgumentException if something is no answer to its question; the message says
   *     what is
   */
  LooseEvidence read(List<SourceFile> evidence, List<String> answers, Background.Running running) {
    List<Problem> problems = new ArrayList<>();
    CaseResult result =
        examiner
            .heardBy(running::reading)
            .answered(answers)
            .examineEvidence(evidence, problems::add);
    check(running);
    return new LooseEvidence(evidence, answers, tickets(evidence, result), result, problems);
  }

  /** Whether something is said in plain words in a text that has no other format. */
  boolean isTicket(SourceFile file) {
    return !examiner.examineEvidence(List.of(file), problem -> {}).evidence().slots().isEmpty();
  }

  /** The texts of those files in which something is said in plain words. */
  private static Map<String, String> tickets(List<SourceFile> evidence, CaseResult result) {
    Set<String> said =
        result.evidence().slots().stream().map(s -> s.where().file()).collect(Collectors.toSet());
    Map<String, String> texts = new HashMap<>();
    for (SourceFile file : evidence) {
      if (said.contains(file.name())) {
        try {
          texts.put(file.name(), DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text());
        } catch (InputException e) {
          // It went away since it was read: then its words are listed without it.
          texts.remove(file.name());
        }
      }
    }
    return texts;
  }

  /**
   * The case after a remedy, everything that the remedy asks for included.
   *
   * @return the same case where the remedy changes nothing
   */
  public Case changed(Case theCase, RehearsalRun before, String remedyId) {
    return changed(theCase, before, List.of(remedyId));
  }

  /**
   * The case after several remedies, one after the other, everything that they ask for included.
   *
   * @return the same case where one of them changes nothing
   */
  public Case changed(Case theCase, RehearsalRun before, List<String> remedyIds) {
    OutcomeRange range = before.result().range();
    UpperEnd end = range == null ? null : range.end();
    if (end != null) {
      return advisor
          .changed(advisor.context(end.theCase(), end.outcome()), remedyIds)
          .map(c -> DeducedValues.without(UpperEnd.unstated(c, theCase), examiner.acted(theCase)))
          .orElse(theCase);
    }
    Outcome outcome = before.lastStep().outcome();
    Case acted = examiner.acted(theCase);
    return advisor
        .changed(advisor.context(acted, outcome), remedyIds)
        .map(changed -> DeducedValues.without(changed, acted))
        .orElse(theCase);
  }

  private static void check(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
