package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Asks every rule and puts the findings in order, best first, ruled-out ones last. */
public final class Diagnosis {
  /** The id of the finding that says that nothing fits. */
  public static final String UNRECOGNISED = "unrecognised";

  private final List<Rule> rules;

  /** A diagnosis by these rules, each asked in this order. */
  public Diagnosis(Collection<Rule> rules) {
    this.rules = List.copyOf(rules);
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
    boolean explained = findings.stream().anyMatch(f -> f.verdict().stands());
    if (somethingFailed && !explained) {
      findings.add(unrecognised(observations));
    }
    findings.sort(Comparator.comparing(Finding::verdict));
    return List.copyOf(findings);
  }

  private static Finding judge(Rule rule, Observations observations) {
    Judgement judgement = new Judgement(rule);
    // Where nothing was refused the cause is out, whether or not the profile is known.
    for (Need need : List.of(Need.REFUSED_SESSION, Need.REFUSED_OBJECT)) {
      if (rule.needs().contains(need) && !observations.meets(need)) {
        return judgement.ruledOut(need.missing());
      }
    }
    if (rule.needs().contains(Need.CASE) && !observations.meets(Need.CASE)) {
      judgement.pro(Sightings.of(observations));
      return rule.isPossibleFromEventAlone() && !observations.mapiRefusals().isEmpty()
          ? judgement
              .contra(Need.CASE.missing())
              .verdict(
                  Verdict.POSSIBLE,
                  rule.title() + " may be the cause; the event alone cannot tell.")
          : judgement.notEvaluated(Need.CASE.missing());
    }
    try {
      return rule.judge(observations);
    } catch (RuntimeException e) {
      // One broken rule must not hide what the others found.
      return judgement.notEvaluated("the rule failed: " + e);
    }
  }

  private static Finding unrecognised(Observations observations) {
    boolean caseKnown = observations.meets(Need.CASE);
    return new Finding(
        UNRECOGNISED,
        "Nothing known fits",
        Verdict.POSSIBLE,
        "Something failed that none of the known causes explains.",
        List.of(),
        Sightings.of(observations),
        List.of(),
        caseKnown
            ? "collect the list of logons with client addresses from the mailbox server, and its"
                + " Application log around the time of the failure"
            : "collect the registry export of the user's Outlook profile, the number of folders of"
                + " each additional mailbox, and the Exchange release");
  }
}
