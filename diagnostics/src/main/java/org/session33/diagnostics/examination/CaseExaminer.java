package org.session33.diagnostics.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.evidence.files.EvidenceReader;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.findings.DependingFindings;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.diagnostics.findings.MessageComparison;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.ReleaseFinder;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.tickets.TicketAnswers;
import org.session33.diagnostics.findings.tickets.TicketReading;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.rehearsal.SearchProgress;
import org.session33.diagnostics.remedies.Advised;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.RemedyContext;
import org.session33.diagnostics.remedies.SmallestLimit;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSets;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.FirstQuestion;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.DeducedValues;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.ReadingProgress;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.records.RecordComponents;
import org.session33.profiles.sessions.ModelParameter;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.sessions.SessionPlanner;

/**
 * Takes a case from its files to proven remedies.
 *
 * <p>It is long because it is the one way from a case to its result, with evidence, without, and
 * with evidence alone.
 */
public final class CaseExaminer {
  private static final String NO_PROFILE = "the user's profile is not known";

  /** With more sessions than this only what is certain is acted out again and again. */
  private static final int MOST_TRIED = 5_000;

  private static final String MEASURED =
      "measured: the one value with which the plan is as large as the list of logons";

  private static final String NOT_PUBLISHED =
      "what Exchange Online permits is not published, so nothing can be acted out";

  private final Rehearsal rehearsal;
  private final Supplier<EvidenceReader> evidenceReader;
  private final Diagnosis diagnosis;
  private final RemedyAdvisor advisor;
  private final SessionPlanner planner;
  private final LimitValues limitValues;
  private final ReleaseFinder releases;
  private final AdviceInRange inRange;
  private final SearchProgress progress;
  private final @Nullable ReadingProgress reading;
  private final AtomicReference<@Nullable Read> lastRead;
  private final Evidence answers;

  /**
   * What was read of files.
   *
   * @param beginnings what each began with; another array once the file is written again
   */
  private record Read(List<SourceFile> files, List<byte[]> beginnings, Reading<Evidence> reading) {
    boolean isOf(List<SourceFile> others) {
      List<byte[]> now = files.equals(others) ? beginnings(others) : List.of();
      return now.size() == files.size()
          && IntStream.range(0, now.size()).allMatch(i -> now.get(i) == beginnings.get(i));
    }

    /** Empty where one of them cannot be read. */
    static List<byte[]> beginnings(List<SourceFile> files) {
      List<byte[]> heads = new ArrayList<>();
      for (SourceFile file : files) {
        try {
          heads.add(file.head());
        } catch (InputException e) {
          return List.of();
        }
      }
      return heads;
    }
  }

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
      LimitValues limitValues,
      ReleaseFinder releases) {
    this(
        rehearsal,
        evidenceReader,
        diagnosis,
        advisor,
        planner,
        limitValues,
        releases,
        SearchProgress.SILENT,
        null,
        new AtomicReference<>(),
        Evidence.NONE);
  }

  private CaseExaminer(
      Rehearsal rehearsal,
      Supplier<EvidenceReader> evidenceReader,
      Diagnosis diagnosis,
      RemedyAdvisor advisor,
      SessionPlanner planner,
      LimitValues limitValues,
      ReleaseFinder releases,
      SearchProgress progress,
      @Nullable ReadingProgress reading,
      AtomicReference<@Nullable Read> lastRead,
      Evidence answers) {
    this.answers = answers;
    this.reading = reading;
    this.lastRead = lastRead;
    this.progress = progress;
    this.releases = releases;
    this.rehearsal = rehearsal;
    this.evidenceReader = evidenceReader;
    this.diagnosis = diagnosis;
    this.advisor = advisor;
    this.planner = planner;
    this.limitValues = limitValues;
    this.inRange = new AdviceInRange(diagnosis, advisor);
  }

  /** The same examiner; somebody hears how far its search for fixes that work together is. */
  public CaseExaminer with(SearchProgress listener) {
    return new CaseExaminer(
        rehearsal,
        evidenceReader,
        diagnosis,
        advisor,
        planner,
        limitValues,
        releases,
        listener,
        reading,
        lastRead,
        answers);
  }

  /**
   * The same examiner; somebody hears how far it is with evidence that is large, and can end it by
   * a {@link java.util.concurrent.CancellationException}: then nothing is remembered of what was
   * read.
   */
  public CaseExaminer heardBy(ReadingProgress listener) {
    return new CaseExaminer(
        rehearsal,
        evidenceReader,
        diagnosis,
        advisor,
        planner,
        limitValues,
        releases,
        progress,
        listener,
        lastRead,
        answers);
  }

  /**
   * The same examiner, which was told these answers to what results ask next; they set facts as if
   * a ticket told them.
   *
   * @param given each {@code ID=ANSWER}: a word of the question's answers, words of one's own, or
   *     {@code ?} where nobody can be asked
   * @throws IllegalArgumentException if there is no such question or it cannot be answered so; the
   *     message says what can be
   */
  public CaseExaminer answered(List<String> given) {
    Evidence told =
        given.isEmpty()
            ? Evidence.NONE
            : new TicketAnswers(file -> evidenceReader.get().answer(file)).read(given);
    return new CaseExaminer(
        rehearsal,
        evidenceReader,
        diagnosis,
        advisor,
        planner,
        limitValues,
        releases,
        progress,
        reading,
        lastRead,
        told);
  }

  /**
   * Rehearses a case, reads its evidence, finds causes and proves remedies.
   *
   * @param problems takes what is wrong in evidence files
   * @throws IllegalArgumentException if the case would open more sessions than can be acted out
   */
  public CaseResult examine(Case theCase, Consumer<Problem> problems) {
    return examine(theCase, Intake.CLEAN, problems);
  }

  /**
   * The same for a case that was put together from files.
   *
   * @param intake what is wrong with these files; it is not told again
   */
  public CaseResult examine(Case theCase, Intake intake, Consumer<Problem> problems) {
    Case acted = acted(theCase);
    return examine(acted, rehearsal.rehearse(acted), intake, problems);
  }

  /**
   * The case as it is acted out: what its evidence shows of the server is taken for what the case
   * does not state. Whoever acts a case out by steps of its own asks here for the case that all
   * others act out; asked again, it stays the same.
   */
  public Case acted(Case theCase) {
    if (theCase.evidence().isEmpty() || planner.count(theCase) > SessionPlanner.MOST_SESSIONS) {
      return theCase;
    }
    Evidence files = reading(theCase.evidence()).optional().orElse(Evidence.NONE);
    Case ofServer = ActedCase.of(theCase, fromFiles(theCase, files));
    // By the limits that are acted out, for a list can show no more than they permit.
    return new LogonComparison(fromFiles(ofServer, files), ofServer).measured();
  }

  private Observations fromFiles(Case theCase, Evidence files) {
    return new Observations(files, theCase, planner, limitValues, releases.of(theCase));
  }

  /**
   * The same for a case that was acted out already.
   *
   * @param theCase as it was {@linkplain #acted acted out}
   * @param outcome what was seen of it
   * @param problems takes what is wrong in evidence files
   */
  public CaseResult examine(Case theCase, Outcome outcome, Consumer<Problem> problems) {
    return examine(theCase, outcome, Intake.CLEAN, problems);
  }

  /**
   * The same for a case that was acted out already and was put together from files.
   *
   * @param theCase as it was {@linkplain #acted acted out}
   * @param acted what was seen of it
   * @param intake what is wrong with these files; it is not told again
   * @param problems takes what is wrong in evidence files
   */
  public CaseResult examine(
      Case theCase, Outcome acted, Intake intake, Consumer<Problem> problems) {
    List<Problem> known = new ArrayList<>(intake.problems());
    Evidence files = read(theCase.evidence(), intake, known, problems).besideACase();
    List<ObservedText> told = told(theCase);
    Evidence read = files.plus(Evidence.of(List.of(), told, List.of())).plus(answers);
    known.addAll(new EventsBesideCase(theCase).problems(files));
    known.addAll(Contradictions.of(read, DeducedValues.without(theCase).server().registry()));
    known.addAll(new FilesBesideCase(theCase, read).problems());
    UncertainValues uncertain = new UncertainValues(theCase, acted, rehearsal, planner);
    Outcome outcome = uncertain.outcome();
    OutcomeRange range = uncertain.range();
    known.addAll(new PolicyBesideCase(theCase).problems(files.throttling()));
    MessageComparison userSaw = userSaw(theCase, told, outcome, Set.of());
    Completeness completeness = Completeness.of(theCase, known, read.unread(), uncertain);
    Observations observations = observations(theCase, read, outcome, completeness);
    observations.withUserSaw(userSaw);
    UpperEnd end = range == null ? null : range.end();
    Observations atEnd =
        end == null ? observations : observations(end.theCase(), read, end.outcome(), completeness);
    List<Finding> findings = diagnosis.diagnose(observations);
    if (end != null) {
      findings =
          new DependingFindings(end.condition(), end.only(), !end.bounded())
              .of(findings, diagnosis.diagnose(atEnd));
    }
    Set<String> ruledOut =
        findings.stream()
            .filter(f -> f.verdict() == Verdict.RULED_OUT)
            .map(Finding::id)
            .collect(Collectors.toSet());
    // What only depends is rehearsed where it fails, so that a proof means something.
    RemedyContext context =
        (end == null
                ? advisor.context(theCase, outcome)
                : advisor.context(end.theCase(), end.outcome()))
            .beside(atEnd.objectTypes());
    List<Advice> advice;
    AdviceSets sets = AdviceSets.NONE;
    boolean tooLarge = end != null && planner.count(end.theCase()) > MOST_TRIED;
    if (outcome.isFine() || tooLarge) {
      advice = inRange.unproved(findings, observations, outcome, tooLarge);
    } else {
      Advised advised = advisor.advise(context, observations.releases(), progress);
      advice = advised.advice();
      sets = advised.sets();
      if (end != null && !end.bounded()) {
        advice =
            inRange.withoutNumbers(
                advice,
                id -> leavesUncounted(context, id, theCase),
                findings,
                observations,
                outcome);
        sets = AdviceSets.NONE;
      }
    }
    List<SmallestLimit> limits =
        end == null || (end.bounded() && !tooLarge) ? advisor.smallestLimits(context) : List.of();
    Optional<SmallestLimit> ofStore =
        limits.stream().filter(l -> l.gate() == Gate.STORE).findFirst();
    return new CaseResult(
        theCase,
        outcome,
        read,
        findings,
        AdviceInRange.hedged(advice, end, completeness, uncertain),
        ofStore.map(SmallestLimit::value).orElse(null),
        ofStore.map(SmallestLimit::setting).orElse(null),
        parameters(theCase, outcome),
        asked(advice, findings, observations),
        "",
        completeness,
        userSaw(theCase, told, outcome, ruledOut),
        end == null ? sets : sets.holdingIf(end.condition()),
        range,
        limits,
        new LogonComparison(fromFiles(theCase, files), theCase).calibration().orElse(null),
        TicketReading.next(findings, observations).orElse(null));
  }

  /** Whether a remedy leaves folders that nobody counted, or no case shows what it leaves. */
  private boolean leavesUncounted(RemedyContext context, String remedyId, Case theCase) {
    return advisor
        .changed(context, remedyId)
        .map(changed -> UpperEnd.unstated(changed, theCase))
        .filter(changed -> planner.uncounted(changed).isEmpty())
        .isEmpty();
  }

  private Observations observations(
      Case theCase, Evidence read, Outcome outcome, Completeness completeness) {
    return new Observations(
            read.plus(outcome.evidence()),
            theCase,
            planner,
            limitValues,
            releases.of(theCase),
            completeness.missing())
        .withGates(outcome.gates());
  }

  /**
   * What was seen of a case, or that it depends where values that nobody knows decide.
   *
   * @param acted its rehearsal, in which they are at their lower ends
   */
  public Outcome inRange(Case theCase, Outcome acted) {
    return new UncertainValues(theCase, acted, rehearsal, planner).outcome();
  }

  /** The user's words against the message of the rehearsal; null where nobody told any. */
  private static @Nullable MessageComparison userSaw(
      Case theCase, List<ObservedText> told, Outcome outcome, Set<String> ruledOut) {
    return theCase.seen().isEmpty()
        ? null
        : MessageComparison.of(theCase.seen(), told, outcome.evidence(), ruledOut);
  }

  /** The known messages in what the user saw, each at the line of the case that tells it. */
  private static List<ObservedText> told(Case theCase) {
    if (theCase.seen().isEmpty()) {
      return List.of();
    }
    Place where =
        theCase
            .provenance()
            .of("seen")
            .flatMap(o -> Optional.ofNullable(o.place()))
            .orElse(Place.of("seen"));
    return new ErrorTextReader()
        .find(theCase.seen(), where).stream().map(ObservedText::told).toList();
  }

  /** What is missing from a case, without any further look at it. */
  public Completeness completeness(Case theCase, Intake intake) {
    Case acted = acted(theCase);
    return Completeness.of(
        acted,
        intake.problems(),
        intake.unread(),
        new UncertainValues(acted, rehearsal.rehearse(acted), rehearsal, planner));
  }

  /** Finds causes in evidence alone; nothing can be rehearsed. */
  public CaseResult examineEvidence(List<SourceFile> files, Consumer<Problem> problems) {
    return examineEvidence(files, StatedReleases.none(), "", Intake.CLEAN, problems);
  }

  /**
   * The same where releases are stated beside the evidence, or a profile was given that cannot be
   * rehearsed.
   *
   * @param stated what the user stated; it beats what the evidence tells
   * @param notRehearsed why not, full sentences; empty where no profile was given
   * @param intake what is wrong with the files; it is not told again
   * @param problems takes what is wrong in evidence files
   */
  public CaseResult examineEvidence(
      List<SourceFile> files,
      StatedReleases stated,
      String notRehearsed,
      Intake intake,
      Consumer<Problem> problems) {
    List<Problem> told = new ArrayList<>(intake.problems());
    Evidence read = read(files, intake, told, problems).plus(answers);
    // What is said as the answer is not missing from it.
    told.removeIf(p -> notRehearsed.contains(p.what()));
    told.addAll(Contradictions.of(read, read.registry()));
    List<UnreadFile> unread =
        read.unread().stream().filter(u -> !notRehearsed.contains(u.file() + ":")).toList();
    Completeness completeness = Completeness.of(null, told, unread, null);
    KnownReleases known = releases.of(read, stated);
    Observations observations =
        new Observations(read, null, planner, limitValues, known, completeness.missing());
    // Of a profile that was not rehearsed nothing is known, so nothing may be ruled out.
    List<Finding> findings =
        notRehearsed.isEmpty() || read.records() > 0 ? diagnosis.diagnose(observations) : List.of();
    String why = known.online() ? NOT_PUBLISHED : NO_PROFILE;
    String reason =
        known.basis().isEmpty() ? why : why + "; the steps are those of " + known.basis();
    List<Advice> advice =
        advisor.adviseUnproved(
            diagnosis.worthAdvice(findings, observations), findings, observations, null, reason);
    return new CaseResult(
            null,
            null,
            read,
            findings,
            advice,
            null,
            null,
            List.of(),
            asked(advice, findings, observations),
            notRehearsed,
            completeness)
        .asking(TicketReading.next(findings, observations).orElse(null));
  }

  /** Nothing is asked before fixes where there are none. */
  private FirstQuestion asked(
      List<Advice> advice, List<Finding> findings, Observations observations) {
    return advice.stream().allMatch(a -> a.proof() == Proof.NOT_APPLICABLE)
        ? FirstQuestion.NONE
        : advisor.beforeAnyFix(findings, observations);
  }

  private Evidence read(
      List<SourceFile> files, Intake intake, List<Problem> known, Consumer<Problem> problems) {
    Evidence unread = new Evidence(List.of(), List.of(), List.of(), List.of(), intake.unread());
    return files.isEmpty()
        ? unread
        : reading(files)
            .reportTo(
                problem -> {
                  known.add(problem.about(Problem.Concern.EVIDENCE));
                  problems.accept(problem);
                })
            .orElse(Evidence.NONE)
            .plus(unread);
  }

  /** What the files hold; a large log is not read again for the same case. */
  private Reading<Evidence> reading(List<SourceFile> files) {
    Read known = lastRead.get();
    if (known == null || !known.isOf(files)) {
      List<byte[]> beginnings = Read.beginnings(files);
      EvidenceReader reader = evidenceReader.get();
      known =
          new Read(
              List.copyOf(files),
              beginnings,
              (reading == null ? reader : reader.with(reading)).read(files));
      lastRead.set(known);
    }
    return known.reading();
  }

  private List<ModelParameter> parameters(Case theCase, Outcome outcome) {
    Set<String> used =
        outcome.sessions().stream().map(s -> s.planned().parameter()).collect(Collectors.toSet());
    // What may be a range is shown though it costs nothing, and though the case states a number.
    planner.uncertain(theCase.withSessionModel(Map.of())).forEach(p -> used.add(p.name()));
    if (!theCase.server().registryNotLoaded().entries().isEmpty()) {
      used.add(SessionModel.CHANGED_VALUE_WAITS);
    }
    return planner.model(theCase).parameters().stream()
        .filter(p -> used.contains(p.name()))
        .map(p -> measured(p, theCase))
        .toList();
  }

  /**
   * A value that a list of logons decided says so, without the list's name, for sources are shown
   * as they are; what it rests on is still assumed.
   */
  private static ModelParameter measured(ModelParameter parameter, Case theCase) {
    Fact<Integer> fact = parameter.fact();
    return theCase
        .provenance()
        .of(DeducedValues.pathOfModel(parameter.name()))
        .filter(Origin::isDeduced)
        .map(
            origin ->
                RecordComponents.with(
                    parameter, "fact", new Fact<>(fact.value(), MEASURED, fact.confidence())))
        .orElse(parameter);
  }
}
