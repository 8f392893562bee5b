package org.session33.diagnostics.examination;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.findings.Cause;
import org.session33.diagnostics.findings.Causes;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.MessageComparison;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.rules.OpenObjectLimit;
import org.session33.diagnostics.findings.rules.PopImapConnectionLimit;
import org.session33.diagnostics.findings.rules.ServiceSessionLimit;
import org.session33.diagnostics.findings.tickets.NextQuestion;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.remedies.SmallestLimit;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceList;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.AdviceSets;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.FirstQuestion;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.records.RecordComponents;
import org.session33.profiles.sessions.ModelParameter;
import org.session33.profiles.sessions.SessionModel;
import org.session33.profiles.windows.RegistryValue;

/**
 * All that is known of one case at the end. Every face shows this and decides nothing.
 *
 * <p>It is long because it has a component for each thing that is known, and what all faces ask of
 * them.
 *
 * @param theCase the case, or null where only evidence was at hand
 * @param outcome its rehearsal, or null without a case
 * @param evidence what was read from files; the rehearsal's own evidence is in the outcome
 * @param findings causes, best first
 * @param advice remedies with proofs, best first
 * @param smallestLimit the smallest limit with which nothing is refused, or null where no limit
 *     stands in the way
 * @param limitValue the registry value that holds that limit, or null
 * @param parameters the session-model parameters that the plan used
 * @param beforeAnyFix what is asked once before the first fix
 * @param notRehearsed why a profile that was given could not be rehearsed, full sentences; empty
 *     where none was given or it was rehearsed
 * @param completeness what is missing from all this
 * @param userSaw the message that the user saw, held against that of the rehearsal; null where none
 *     was told
 * @param sets the remedies that were rehearsed together
 * @param range between what the case asks for where values are not known, or null where all that
 *     counts is known
 * @param smallestLimits the smallest limit of each gate that refuses, in the order in which they
 *     are passed; the store's is {@code smallestLimit} as well
 * @param calibration what a list of logons shows of the user beside the plan, or null where none
 *     was given
 * @param next what to ask for next, or null where nothing is to be asked
 */
public record CaseResult(
    @Nullable Case theCase,
    @Nullable Outcome outcome,
    Evidence evidence,
    List<Finding> findings,
    List<Advice> advice,
    @Nullable Integer smallestLimit,
    @Nullable String limitValue,
    List<ModelParameter> parameters,
    FirstQuestion beforeAnyFix,
    String notRehearsed,
    Completeness completeness,
    @Nullable MessageComparison userSaw,
    AdviceSets sets,
    @Nullable OutcomeRange range,
    List<SmallestLimit> smallestLimits,
    @Nullable Calibration calibration,
    @Nullable NextQuestion next) {
  /** The remedies that write the limit of a kind of sessions, or mend what was written for it. */
  private static final Set<String> RAISES =
      Set.of("raise-session-limit", "raise-service-session-limit", "correct-registry-value");

  private static final String FOR_A_WHILE =
      "It opens the case for a while only: what broke before will break again.";

  /** Findings that tell of a limit of their own, beside that of MAPI sessions. */
  private static final Set<String> OWN_LIMITS =
      Set.of(ServiceSessionLimit.ID, PopImapConnectionLimit.ID, OpenObjectLimit.ID);

  public CaseResult {
    findings = List.copyOf(findings);
    advice = List.copyOf(advice);
    parameters = List.copyOf(parameters);
    smallestLimits = List.copyOf(smallestLimits);
  }

  /** A result in which no gate's own limit was looked for. */
  public CaseResult(
      @Nullable Case theCase,
      @Nullable Outcome outcome,
      Evidence evidence,
      List<Finding> findings,
      List<Advice> advice,
      @Nullable Integer smallestLimit,
      @Nullable String limitValue,
      List<ModelParameter> parameters,
      FirstQuestion beforeAnyFix,
      String notRehearsed,
      Completeness completeness,
      @Nullable MessageComparison userSaw,
      AdviceSets sets,
      @Nullable OutcomeRange range) {
    this(
        theCase,
        outcome,
        evidence,
        findings,
        advice,
        smallestLimit,
        limitValue,
        parameters,
        beforeAnyFix,
        notRehearsed,
        completeness,
        userSaw,
        sets,
        range,
        List.of(),
        null,
        null);
  }

  /** A result to which no user told a message. */
  public CaseResult(
      @Nullable Case theCase,
      @Nullable Outcome outcome,
      Evidence evidence,
      List<Finding> findings,
      List<Advice> advice,
      @Nullable Integer smallestLimit,
      @Nullable String limitValue,
      List<ModelParameter> parameters,
      FirstQuestion beforeAnyFix,
      String notRehearsed,
      Completeness completeness) {
    this(
        theCase,
        outcome,
        evidence,
        findings,
        advice,
        smallestLimit,
        limitValue,
        parameters,
        beforeAnyFix,
        notRehearsed,
        completeness,
        null,
        AdviceSets.NONE,
        null);
  }

  /** The remedies as they are shown: what helps in full, the rest in one line each. */
  public AdviceList remedies() {
    return AdviceList.of(advice);
  }

  /** What is to be said of each remedy that the case says was tried, in the case's order. */
  public List<TriedRemedy> tried() {
    return theCase == null
        ? List.of()
        : theCase.tried().stream()
            .map(
                id ->
                    advice.stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .map(TriedRemedy::of)
                        .orElseGet(() -> TriedRemedy.unjudged(id)))
            .toList();
  }

  /** The same result with other words about what was read, what was not, and what is missing. */
  public CaseResult withTold(Evidence read, Completeness missing) {
    return new CaseResult(
        theCase,
        outcome,
        read,
        findings,
        advice,
        smallestLimit,
        limitValue,
        parameters,
        beforeAnyFix,
        notRehearsed,
        missing,
        userSaw,
        sets,
        range,
        smallestLimits,
        calibration,
        next);
  }

  /** The same result with what to ask for next. */
  public CaseResult asking(@Nullable NextQuestion question) {
    return RecordComponents.with(this, "next", question);
  }

  /**
   * The case on which fixes are proved: as it would be with the values that decide, where nobody
   * knows them, else as it is; null without a case.
   */
  public @Nullable Case failingCase() {
    UpperEnd end = range == null ? null : range.end();
    return end == null ? theCase : end.theCase();
  }

  /** What was seen of {@link #failingCase()}; null where nothing was rehearsed. */
  public @Nullable Outcome failingOutcome() {
    UpperEnd end = range == null ? null : range.end();
    return end == null ? outcome : end.outcome();
  }

  /** Whether nothing that was given or has to be known is missing. */
  public boolean isWhole() {
    return completeness.isWhole();
  }

  /** Whether it is known how the case ends, and nothing is missing that may change it. */
  public boolean isDecided() {
    return isWhole() && (outcome == null || outcome.outlook() != OutlookState.DEPENDS);
  }

  /**
   * What is to be done: what somebody chose, else the first remedy that was proved to open the
   * case, else the best set of them. Where nothing was rehearsed that fails, what can be tried, for
   * advice stands best first.
   *
   * @param id the id of the chosen one, or those of a set; null, or one that is not there, for none
   */
  public Proposal proposal(@Nullable String id) {
    Optional<Advice> chosen = advice.stream().filter(a -> a.id().equals(id)).findFirst();
    Optional<Advice> fix = fix();
    if (chosen.isPresent()) {
      return new Proposal(
          beforeAnyFix,
          chosen.get(),
          switch (chosen.get().proof()) {
            case RESOLVES -> "";
            case DELAYS -> FOR_A_WHILE;
            default -> "It was chosen, and it was not proved that it opens the case.";
          });
    }
    Optional<AdviceSet> set =
        id == null ? Optional.empty() : sets.find(List.of(id.split(Pattern.quote(AdviceSet.AND))));
    if (set.isEmpty() && fix.isEmpty()) {
      set = sets.best();
    }
    if (set.isPresent()) {
      return new Proposal(beforeAnyFix, null, set.get(), "");
    }
    return new Proposal(
        beforeAnyFix,
        fix.or(() -> rehearsalFails() ? Optional.empty() : firstToTry()).orElse(null),
        fix.filter(f -> f.proof() == Proof.DELAYS)
            .map(f -> FOR_A_WHILE)
            .orElseGet(() -> fix.isPresent() || advice.isEmpty() ? "" : noFix()));
  }

  /** Then what was not rehearsed may be for another trouble than the one that is left. */
  private boolean rehearsalFails() {
    return outcome != null && !outcome.isFine();
  }

  /** A last resort is no fix while something else opens the case, be it for a while only. */
  private Optional<Advice> fix() {
    List<Advice> opening = advice.stream().filter(Advice::opens).toList();
    return opening.stream()
        .filter(a -> !a.lastResort())
        .findFirst()
        .or(() -> opening.stream().findFirst());
  }

  /** What nobody rehearsed can be tried, but for a last resort, which changes a whole server. */
  private Optional<Advice> firstToTry() {
    return advice.stream()
        .filter(a -> a.proof() == Proof.NOT_REHEARSED && !a.lastResort())
        .findFirst();
  }

  private String noFix() {
    if (outcome == null) {
      return "No fix is proved, because nothing was rehearsed.";
    }
    return outcome.isFine()
        ? "No fix is proved, because the rehearsal does not show the failure."
        : "No single fix that was rehearsed opens this case.";
  }

  /**
   * The smallest limit in words, with what stands against setting it; empty where no limit stands
   * in the way.
   */
  public String smallestLimitWords() {
    if (smallestLimit == null || limitValue == null) {
      return "";
    }
    String both = LimitValue.bothNotations(smallestLimit);
    if (!limitOpens()) {
      return "no session is refused from " + both + " on, and that alone is not enough";
    }
    Optional<Long> waiting = waitingLimit();
    return "smallest that works "
        + both
        + waiting
            .map(
                n ->
                    "; "
                        + LimitValue.bothNotations(n)
                        + " stands in the registry already and waits for a restart")
            .orElse("");
  }

  /** Whether a limit is all that stands in the way. */
  public boolean limitOpens() {
    return waitingLimit().isPresent()
        || advice.stream().anyMatch(a -> RAISES.contains(a.id()) && a.opens());
  }

  /** The number under the limit's own name that waits for a restart of the Information Store. */
  public Optional<Long> waitingLimit() {
    String name = limitValue;
    return theCase == null || name == null || !SessionModel.of(theCase).changedValueWaits()
        ? Optional.empty()
        : theCase
            .server()
            .registryNotLoaded()
            .value(ServerRegistry.PARAMETERS, name)
            .flatMap(RegistryValue::dword);
  }

  /** Why the rehearsal ended so, as far as the cause does not say it already. */
  public List<String> reasons() {
    String said = cause();
    return outcome == null
        ? List.of()
        : outcome.reasons().stream().filter(r -> !said.contains(r)).toList();
  }

  /** The cause in one sentence: the best finding, or why nothing failed. */
  public String cause() {
    if (!notRehearsed.isEmpty() && evidence.records() == 0) {
      return notRehearsed;
    }
    if (outcome != null
        && outcome.isFine()
        && evidence.records() == 0
        && !outcome.reasons().isEmpty()) {
      return (isWhole() ? "" : "As far as is known: ") + outcome.reasons().get(0) + possible();
    }
    Optional<Finding> message =
        findings.stream().filter(f -> f.id().equals(Diagnosis.KNOWN_MESSAGE)).findFirst();
    if (message.isPresent() && findings.get(0).verdict() == Verdict.POSSIBLE) {
      return message.get().summary();
    }
    List<String> possible =
        findings.stream().filter(f -> f.verdict() == Verdict.POSSIBLE).map(Finding::title).toList();
    boolean stands = !findings.isEmpty() && findings.get(0).verdict().stands();
    if (theCase == null && possible.size() > 1 && findings.get(0).verdict() == Verdict.POSSIBLE) {
      return "The evidence alone cannot tell which of "
          + possible.size()
          + " causes it is; the user's profile would. Possible: "
          + String.join("; ", possible)
          + ".";
    }
    if (stands) {
      return findings.get(0).summary() + others();
    }
    return outcome != null && !outcome.reasons().isEmpty()
        ? outcome.reasons().get(0)
        : Diagnosis.noFailure();
  }

  /** What may be wrong though nothing was refused; empty where nothing is known. */
  private String possible() {
    return findings.stream()
        .filter(f -> f.verdict().stands())
        .filter(f -> Causes.shipped().find(f.id()).filter(Cause::explainsFailures).isPresent())
        .findFirst()
        .map(f -> " " + f.summary())
        .orElse("");
  }

  /**
   * The other limits that were met, or likely were, beside the best finding, and what explains
   * refused MAPI sessions where the best finding is about others; empty where there is none.
   */
  private String others() {
    Optional<Finding> ofMapi =
        OWN_LIMITS.contains(findings.get(0).id()) && rehearsalRefusesMapi()
            ? findings.stream().skip(1).filter(CaseResult::explainsMapi).findFirst()
            : Optional.empty();
    String titles =
        findings.stream()
            .skip(1)
            .filter(f -> f.verdict().compareTo(Verdict.POSSIBLE) < 0)
            .filter(f -> OWN_LIMITS.contains(f.id()) || ofMapi.filter(f::equals).isPresent())
            .map(Finding::title)
            .collect(Collectors.joining("; "));
    return titles.isEmpty() ? "" : " Also: " + titles + ".";
  }

  private boolean rehearsalRefusesMapi() {
    return outcome != null
        && outcome.sessions().stream()
            .anyMatch(s -> !s.granted() && s.planned().clientType() == ClientType.MAPI);
  }

  private static boolean explainsMapi(Finding finding) {
    return finding.verdict().compareTo(Verdict.POSSIBLE) < 0
        && !OWN_LIMITS.contains(finding.id())
        && Causes.shipped().find(finding.id()).filter(Cause::explainsFailures).isPresent();
  }
}
