package org.session33.diagnostics.findings.rules;

import java.util.Map;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.files.Place;

/**
 * How much of a list of logons one cause accounts for: would the rest of the user's sessions have
 * fitted? A list shows one moment, so that it alone confirms nothing.
 *
 * @param share sessions in the list that belong to the cause
 * @param total sessions of the user in the list
 * @param limit sessions that are permitted
 * @param atStore whether clients' connections end at the store, so that its list tells of clients
 *     and not of the servers between (S-15)
 * @param seen whether the store's own record of a refusal was given
 */
record ListedShare(int share, int total, int limit, boolean atStore, boolean seen) {
  static ListedShare of(Observations observations, int share) {
    return new ListedShare(
        share,
        observations.clients().listed().stream().mapToInt(c -> c.sessions()).sum(),
        observations.mapiLimit().orElse(GateShare.NO_LIMIT),
        !observations.requireCase().server().release().has(Capability.CONNECTIONS_COUNTED),
        observations.sawMapiRefusal());
  }

  /** How much what the list shows of clients weighs. */
  Weight weight() {
    return atStore ? Weight.STRONG : Weight.WEAK;
  }

  private boolean isFull() {
    return total >= limit;
  }

  private boolean makesTheDifference() {
    return isFull() && total - share < limit;
  }

  /** Notes what the list shows, and what would be left of it. */
  void weigh(Judgement judgement, Place where, String sentence, Map<String, ?> values) {
    judgement.proAt(where, EvidenceOrigin.SEEN, weight(), sentence, values);
    if (!atStore) {
      judgement.contra("addresses-of-servers");
    }
    Map<String, ?> left = Map.of("rest", total - share, "total", total, "limit", limit);
    if (makesTheDifference()) {
      judgement.pro(EvidenceOrigin.SEEN, weight(), "listed-rest-fits", left);
    } else if (isFull()) {
      judgement.contra(EvidenceOrigin.SEEN, Weight.WEAK, "listed-rest-is-full", left);
    }
  }

  /** Likely by two strong clues beside the store's own record, else possible. */
  Verdict verdict() {
    return seen && makesTheDifference() && atStore ? Verdict.LIKELY : Verdict.POSSIBLE;
  }
}
