package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Asks every rule and puts the findings in order, best first, ruled-out ones last. */
public final class Diagnosis {
  /** The id of the finding that says that nothing fits. */
  public static final String UNRECOGNISED = "unrecognised";

  /** Why a message without an event is not judged. */
  static final String MESSAGE_ALONE =
      "the message alone cannot tell; look for event 9646 in the Application log of the mailbox"
          + " server";

  private final List<Rule> rules;
  private final RuleFaults faults;

  /** A diagnosis by these rules, each asked in this order. */
  public Diagnosis(Collection<Rule> rules) {
    this(rules, (rule, fault) -> {});
  }

  /**
   * A diagnosis by these rules, each asked in this order.
   *
   * @param faults hears of a rule that fails; its finding says so too
   */
  public Diagnosis(Collection<Rule> rules, RuleFaults faults) {
    this.rules = List.copyOf(rules);
    this.faults = faults;
  }

  /** All rules that are built in, in the order in which equal verdicts are shown. */
  public static List<Rule> builtIn() {
    return List.of(
        ProgramRule.possibleAbuse(),
        new LargeAdditionalMailbox(),
        ProgramRule.clientProgram(),
        ProgramRule.serviceAccount(),
        new DuplicateClient(),
        new StaleSessions(),
        new TcpOffload(),
        new ManySharedResources(),
        new ServiceSessionLimit(),
        new PopImapConnectionLimit(),
        new ClientThrottling(),
        new OpenObjectLimit(),
        new LimitChangeNotLoaded(),
        new MisnamedRegistryValue(),
        new ZeroObjectLimit(),
        new ZeroSessionLimit(),
        new SessionLimitDisabled(),
        new AmbiguousRegistryNumber());
  }

  /** The rules, in order. */
  public List<Rule> rules() {
    return rules;
  }

  /** The findings: best first, in the order of the rules where the verdicts are alike. */
  public List<Finding> diagnose(Observations observations) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      findings.add(judge(rule, observations));
    }
    boolean somethingFailed =
        observations.meets(Need.REFUSED_SESSION)
            || observations.meets(Need.REFUSED_OBJECT)
            || !observations.evidence().texts().isEmpty();
    boolean explained = false;
    for (int i = 0; i < rules.size(); i++) {
      explained |= rules.get(i).explainsFailures() && findings.get(i).verdict().stands();
    }
    if (somethingFailed && !explained) {
      findings.add(unrecognised(observations));
    }
    findings.sort(Comparator.comparing(Finding::verdict));
    return List.copyOf(findings);
  }

  private Finding judge(Rule rule, Observations observations) {
    Judgement judgement = new Judgement(rule);
    // Where nothing was refused the cause is out, whether or not the profile is known.
    for (Need need :
        List.of(Need.REFUSED_SESSION, Need.REFUSED_MAPI_SESSION, Need.REFUSED_OBJECT)) {
      if (rule.needs().contains(need) && !observations.meets(need)) {
        return onlyMessagesSeen(observations)
            ? judgement.notEvaluated(MESSAGE_ALONE)
            : judgement.ruledOut(need.missing());
      }
    }
    if (rule.needs().contains(Need.CASE) && !observations.meets(Need.CASE)) {
      judgement.pro(Sightings.of(observations));
      return rule.isPossibleFromEventAlone() && !observations.mapiRefusals().isEmpty()
          ? judgement.verdict(
              Verdict.POSSIBLE,
              rule.title() + ": possible; the event alone cannot tell.",
              Need.CASE.missing())
          : judgement.notEvaluated(Need.CASE.missing());
    }
    try {
      return rule.judge(observations);
    } catch (RuntimeException e) {
      // One broken rule must not hide what the others found.
      faults.failed(rule, e);
      return judgement.notEvaluated("the rule failed: " + e);
    }
  }

  /** No event was found, and nothing was rehearsed: that is no proof that there is none (X11). */
  private static boolean onlyMessagesSeen(Observations observations) {
    return !observations.meets(Need.CASE)
        && observations.limitEvents().isEmpty()
        && !observations.evidence().texts().isEmpty();
  }

  private static Finding unrecognised(Observations observations) {
    boolean caseKnown = observations.meets(Need.CASE);
    boolean eventSeen = !observations.limitEvents().isEmpty();
    List<String> collect = new ArrayList<>();
    if (!eventSeen) {
      collect.add(
          "the Application log of the mailbox server around the time of the failure (event 9646)");
    }
    if (caseKnown) {
      collect.add("the list of logons with client addresses from the mailbox server");
    } else {
      collect.add("the registry export of the user's Outlook profile");
      collect.add("the number of folders of each additional mailbox");
      collect.add("the Exchange release");
    }
    return new Finding(
        UNRECOGNISED,
        "Nothing known fits",
        Verdict.POSSIBLE,
        "Something failed that none of the known causes explains.",
        List.of(),
        Sightings.of(observations),
        List.of(),
        "collect " + String.join("; ", collect));
  }
}
