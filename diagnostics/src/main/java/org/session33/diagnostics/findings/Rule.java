package org.session33.diagnostics.findings;

import java.util.Optional;

/**
 * Judges one cause. What is written about the cause, and what judging it needs, stands in {@code
 * findings.yaml}. Rules are stateless; the same observations give the same finding.
 */
public interface Rule {
  /** The id of its cause. */
  String id();

  /** Its cause, of the catalogue; a rule that comes from elsewhere brings its own. */
  default Cause cause() {
    return Causes.shipped().require(id());
  }

  /**
   * Why it cannot be the cause on any of the releases that it may be; empty where it can.
   *
   * @param releases the releases that it may be
   * @param sentences the sentences of its cause
   */
  default Optional<String> impossibleOn(KnownReleases releases, Sentences sentences) {
    return Optional.empty();
  }

  /**
   * What evidence shows that needs nothing beside it, whether or not the needs of the cause are
   * met; empty where there is none.
   *
   * @param judgement takes what speaks for and against, and gives the finding
   */
  default Optional<Finding> judgeByItself(Observations observations, Judgement judgement) {
    return Optional.empty();
  }

  /**
   * Judges; all needs are met.
   *
   * @param judgement takes what speaks for and against, and gives the finding
   */
  Finding judge(Observations observations, Judgement judgement);
}
