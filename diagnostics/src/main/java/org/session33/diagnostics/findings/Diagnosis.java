package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.ObservedText;

/** Asks every rule and puts the findings in order, best first, ruled-out ones last. */
public final class Diagnosis {
  /** The id of the finding that says that nothing fits. */
  public static final String UNRECOGNISED = "unrecognised";

  /** The id of the finding that says which known messages were seen, and what they fit. */
  public static final String KNOWN_MESSAGE = "known-message";

  /** What tickets in plain words add to what rules and known messages found. */
  public interface TicketWeighing {
    /** Whether there is no ticket in plain words. */
    boolean isEmpty();

    /**
     * A finding with what the ticket says for and against it.
     *
     * @param judged what rules and known messages found
     */
    Finding over(Finding judged);

    /**
     * Findings for causes of which only the ticket tells.
     *
     * @param named the ids of those that were found already
     */
    List<Finding> others(Set<String> named);

    /** What to collect where nothing is recognised, clauses. */
    List<String> collect();

    /** How much speaks for a finding: the more, the further to the front of equal verdicts. */
    int score(Finding finding);

    /** Whether nothing but words speak for it that many causes share. */
    boolean isOnlyPossible(Finding finding);

    /** Reads the tickets among observations. */
    @FunctionalInterface
    interface Reader {
      /** What they say; {@linkplain TicketWeighing#isEmpty empty} where there is none. */
      TicketWeighing of(Observations observations);
    }
  }

  private final List<Rule> rules;
  private final RuleFaults faults;
  private final TicketWeighing.@Nullable Reader tickets;
  private final TextMeanings meanings;

  /** A diagnosis by these rules, each asked in this order, and by what known messages mean. */
  public Diagnosis(Collection<Rule> rules) {
    this(rules, (rule, fault) -> {});
  }

  /**
   * A diagnosis by these rules, each asked in this order.
   *
   * @param faults hears of a rule that fails; its finding says so too
   */
  public Diagnosis(Collection<Rule> rules, RuleFaults faults) {
    this(rules, faults, null);
  }

  /**
   * The same, which weighs tickets in plain words too.
   *
   * @param faults hears of a rule that fails; its finding says so too
   * @param tickets reads what tickets say; null where nobody does
   */
  public Diagnosis(
      Collection<Rule> rules, RuleFaults faults, TicketWeighing.@Nullable Reader tickets) {
    this.tickets = tickets;
    this.rules = List.copyOf(rules);
    this.meanings = TextMeanings.load();
    this.faults = faults;
  }

  /** What is said where nothing that was read tells of a failure, a sentence. */
  public static String noFailure() {
    return Causes.shipped().shared().say("no-failure");
  }

  /** The rules, in order. */
  public List<Rule> rules() {
    return rules;
  }

  /** All causes that a finding can name: of the rules, and of known messages. */
  public List<Cause> causes() {
    List<Cause> all = new ArrayList<>(rules.stream().map(Rule::cause).toList());
    Causes.shipped().all().stream().filter(c -> !c.hasRule()).forEach(all::add);
    return List.copyOf(all);
  }

  /**
   * The findings: best first. Where the verdicts are alike, causes that known messages fit come
   * first, those that fit most of them before all, and then the order of the rules.
   */
  public List<Finding> diagnose(Observations observations) {
    Map<Rule, Finding> judged = new LinkedHashMap<>();
    rules.forEach(rule -> judged.put(rule, judge(rule, observations)));
    MessageReading messages =
        messages(observations)
            .without(
                judged.values().stream()
                    .filter(f -> f.verdict() == Verdict.RULED_OUT)
                    .map(Finding::id)
                    .collect(Collectors.toSet()));
    List<Finding> findings = new ArrayList<>();
    boolean explained = false;
    boolean decided = false;
    for (Map.Entry<Rule, Finding> one : judged.entrySet()) {
      Rule rule = one.getKey();
      Finding finding =
          messages.over(
              observations
                  .userSaw()
                  .map(saw -> heldAgainst(saw, one.getValue()))
                  .orElse(one.getValue()));
      findings.add(finding);
      explained |= rule.cause().explainsFailures() && finding.verdict().stands();
      decided |= rule.cause().explainsFailures() && isDecided(finding);
    }
    List<Finding> named = messages.withoutRule();
    TicketWeighing ticket = tickets == null ? null : tickets.of(observations);
    if (ticket != null && !ticket.isEmpty()) {
      named.stream()
          .filter(f -> rules.stream().noneMatch(r -> r.id().equals(f.id())))
          .forEach(findings::add);
      return byTicket(findings, ticket, observations);
    }
    boolean nothingLikely = !decided && named.stream().noneMatch(Diagnosis::isDecided);
    named.stream()
        .filter(f -> nothingLikely || isDecided(f))
        .filter(f -> rules.stream().noneMatch(r -> r.id().equals(f.id())))
        .forEach(findings::add);
    if (!messages.isEmpty() && nothingLikely) {
      findings.add(messages.knownMessage());
    } else if (messages.isEmpty() && !explained && somethingFailed(observations)) {
      findings.add(unrecognised(observations));
    }
    findings.replaceAll(f -> withoutGiven(f, observations));
    List<String> first = messages.causes();
    findings.sort(
        Comparator.comparing(Finding::verdict)
            .thenComparing(f -> f.verdict() == Verdict.POSSIBLE && !f.isDecisive())
            .thenComparing(f -> first.contains(f.id()) ? first.indexOf(f.id()) : first.size()));
    return List.copyOf(findings);
  }

  /**
   * The findings of a ticket in plain words: each with what the ticket says for and against it,
   * those for which most speaks first. Where nothing is more than possible by words that many
   * causes share, that is said first.
   */
  private static List<Finding> byTicket(
      List<Finding> judged, TicketWeighing ticket, Observations observations) {
    List<Finding> findings = new ArrayList<>(judged.stream().map(ticket::over).toList());
    findings.addAll(ticket.others(findings.stream().map(Finding::id).collect(Collectors.toSet())));
    findings.replaceAll(f -> withoutGiven(f, observations));
    findings.sort(Comparator.comparing(Finding::verdict).thenComparingInt(f -> -ticket.score(f)));
    boolean open =
        findings.stream().filter(f -> f.verdict().stands()).allMatch(ticket::isOnlyPossible);
    if (open) {
      findings.add(0, unrecognised(observations, ticket.collect()));
    }
    return List.copyOf(findings);
  }

  /**
   * What a rehearsal reproduces, with what the user saw: the same message speaks for it, another
   * one that it does not show lowers it by a step.
   */
  private static Finding heldAgainst(MessageComparison saw, Finding finding) {
    if (finding.basis() != Basis.REHEARSED && finding.basis() != Basis.BOTH) {
      return finding;
    }
    if (saw.agreement() == MessageComparison.Agreement.SAME) {
      return finding.with(
          List.of(told("user-saw-it", Weight.STRONG, true)),
          finding.verdict(),
          finding.summary(),
          finding.reason());
    }
    if (!saw.differs() || saw.fits(finding)) {
      return finding;
    }
    boolean lower = finding.verdict() == Verdict.LIKELY;
    return finding.with(
        List.of(told("user-saw-another", Weight.STRONG, false)),
        lower ? Verdict.POSSIBLE : finding.verdict(),
        lower ? Judgement.lowered(finding.summary()) : finding.summary(),
        finding.reason());
  }

  private static Clue told(String sentence, Weight weight, boolean speaksFor) {
    return new Clue(
        Causes.shipped().shared().say(sentence), "", EvidenceOrigin.TOLD, weight, speaksFor);
  }

  /** The findings on which advice can rest: not those for which only a message of many speaks. */
  public List<Finding> worthAdvice(List<Finding> findings, Observations observations) {
    MessageReading messages = messages(observations);
    return findings.stream().filter(f -> !messages.isWeak(f)).toList();
  }

  private MessageReading messages(Observations observations) {
    return new MessageReading(
        meanings,
        rules,
        observations.evidence().texts().stream().filter(ObservedText::isGiven).toList(),
        !LimitEvent.seen(observations.limitEvents()).isEmpty(),
        observations.meets(Need.CASE),
        observations.releases().online());
  }

  private static boolean isDecided(Finding finding) {
    return finding.verdict() == Verdict.CONFIRMED || finding.verdict() == Verdict.LIKELY;
  }

  private static boolean somethingFailed(Observations observations) {
    return observations.meets(Need.REFUSED_SESSION)
        || observations.meets(Need.REFUSED_OBJECT)
        || !observations.evidence().texts().isEmpty()
        || observations.isUnknownFailure();
  }

  private Finding judge(Rule rule, Observations observations) {
    Finding finding = judgeAsSeen(rule, observations);
    boolean partial =
        observations.missing().stream().anyMatch(rule.cause().restsOn()::contains)
            || (!observations.missing().isEmpty() && isAboutRefusals(rule, finding));
    if (finding.verdict() != Verdict.RULED_OUT) {
      return finding;
    }
    // What nobody could look at rules nothing out, and what a case does not tell may be there.
    if (partial) {
      return leftOpen("part-missing", finding, rule);
    }
    boolean told =
        rule.cause().needs().contains(Need.SERVER_REGISTRY) && !observations.sawServerRegistry();
    return told ? leftOpen("registry-told", finding, rule) : finding;
  }

  private static Finding leftOpen(String sentence, Finding ruledOut, Rule rule) {
    return new Judgement(rule.cause()).notEvaluated(sentence, Map.of("reason", ruledOut.reason()));
  }

  /** Nobody is asked for what was given, or for what nobody can have. */
  private static Finding withoutGiven(Finding finding, Observations observations) {
    Optional<Cause> cause = Causes.shipped().find(finding.id());
    if (!finding.isOpen() || cause.isEmpty()) {
      return finding;
    }
    Sentences shared = Causes.shipped().shared();
    List<String> left = cause.get().bring().stream().filter(b -> !observations.isGiven(b)).toList();
    return finding.asking(
        (left.isEmpty() ? List.of("programs") : left)
            .stream().map(b -> shared.say("bring-" + b)).toList());
  }

  /** Whether a cause is out because nothing was refused: what is missing may have been refused. */
  private static boolean isAboutRefusals(Rule rule, Finding finding) {
    return rule.cause().needs().stream().map(Need::missing).anyMatch(finding.reason()::equals);
  }

  private Finding judgeAsSeen(Rule rule, Observations observations) {
    Cause cause = rule.cause();
    Judgement judgement = new Judgement(cause);
    Optional<String> impossible = rule.impossibleOn(observations.releases(), cause.sentences());
    if (impossible.isPresent() && !observations.meets(Need.CASE)) {
      return judgement.ruledOutInWords(impossible.get());
    }
    Optional<Finding> byItself = rule.judgeByItself(observations, judgement);
    if (byItself.isPresent()) {
      return byItself.get();
    }
    for (Need need :
        List.of(Need.REFUSED_SESSION, Need.REFUSED_MAPI_SESSION, Need.REFUSED_OBJECT)) {
      if (cause.needs().contains(need) && !observations.meets(need)) {
        return unmet(need, observations, judgement);
      }
    }
    if (impossible.isPresent()) {
      return releasesStated(observations)
          ? judgement.ruledOutInWords(impossible.get())
          : judgement.notEvaluatedInWords(impossible.get());
    }
    if (cause.needs().contains(Need.SERVER_REGISTRY) && !observations.meets(Need.SERVER_REGISTRY)) {
      return judgement.notEvaluatedInWords(Need.SERVER_REGISTRY.missing());
    }
    if (cause.needs().contains(Need.CASE) && !observations.meets(Need.CASE)) {
      judgement.pro(EvidenceWords.of(observations));
      return cause.possibleFromEventAlone() && !observations.mapiRefusals().isEmpty()
          ? possibleFromEventAlone(cause, observations, judgement)
          : judgement.notEvaluatedInWords(Need.CASE.missing());
    }
    try {
      return rule.judge(observations, judgement);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      // One broken rule must not hide what the others found.
      faults.failed(rule, e);
      return new Judgement(cause).failed(e);
    }
  }

  private static Finding possibleFromEventAlone(
      Cause cause, Observations observations, Judgement judgement) {
    List<String> next = new ArrayList<>(List.of(Need.CASE.missing()));
    next.addAll(EvidenceWords.whoIsMeant(observations.mapiRefusals()));
    return judgement
        .nextInWords(String.join("; ", next))
        .verdict(Verdict.POSSIBLE, "possible-from-event", Map.of("title", cause.title()));
  }

  /** A release that was assumed rules nothing out. */
  private static boolean releasesStated(Observations observations) {
    return observations
        .theCase()
        .filter(
            c -> c.isExchangeReleaseKnown() && (c.outlook() == null || c.isOutlookReleaseKnown()))
        .isPresent();
  }

  /**
   * That nothing was refused, in evidence or in a rehearsal, rules nothing out: nobody may have
   * looked there, and a rehearsal rests on assumed numbers.
   */
  private static Finding unmet(Need need, Observations observations, Judgement judgement) {
    if (onlyMessagesSeen(observations)) {
      return judgement.notEvaluated("message-alone");
    }
    return judgement.notEvaluatedInWords(
        observations.meets(Need.CASE) ? need.missing() : need.notGiven());
  }

  /** No event was found, and nothing was rehearsed: that is no proof that there is none (X11). */
  private static boolean onlyMessagesSeen(Observations observations) {
    return !observations.meets(Need.CASE)
        && observations.limitEvents().isEmpty()
        && !observations.evidence().texts().isEmpty();
  }

  private static Finding unrecognised(Observations observations) {
    boolean caseKnown = observations.meets(Need.CASE);
    boolean eventSeen = !LimitEvent.seen(observations.limitEvents()).isEmpty();
    List<String> collect = new ArrayList<>();
    if (!eventSeen) {
      collect.add("bring-application-log");
    }
    collect.addAll(
        caseKnown
            ? List.of("bring-logons")
            : List.of("bring-profile", "bring-folders", "bring-release"));
    Sentences shared = Causes.shipped().shared();
    return unrecognised(observations, collect.stream().map(shared::say).toList());
  }

  private static Finding unrecognised(Observations observations, List<String> collect) {
    return new Judgement(Causes.shipped().require(UNRECOGNISED))
        .pro(EvidenceWords.of(observations))
        .next("collect", Map.of("what", collect))
        .verdict(Verdict.POSSIBLE, "summary");
  }
}
