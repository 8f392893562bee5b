package org.session33.diagnostics.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.session33.profiles.files.Problem;

/** Knows one cause. Rules are stateless; the same observations give the same finding. */
public interface Rule {
  /** The id of its finding. */
  String id();

  /** The name of its finding for people. */
  String title();

  /** The articles that know the cause. */
  List<String> articles();

  /**
   * What it needs. Where a case is missing the finding is "not evaluated"; where a case is known
   * and nothing was refused it is ruled out.
   */
  Set<Need> needs();

  /**
   * Whether an event about sessions alone, without any profile, makes it possible: so it is for the
   * causes that the article itself names.
   */
  default boolean isPossibleFromEventAlone() {
    return false;
  }

  /**
   * Why it cannot be the cause on any of the releases that it may be; empty where it can.
   *
   * @param releases the releases that it may be
   */
  default Optional<String> impossibleOn(KnownReleases releases) {
    return Optional.empty();
  }

  /** Whether it can be the cause of a refusal; the others only find something odd beside it. */
  default boolean explainsFailures() {
    return needs().contains(Need.REFUSED_SESSION) || needs().contains(Need.REFUSED_OBJECT);
  }

  /**
   * What has to be whole before it may rule its cause out: what it looks at. The number of folders
   * and the release count only for a rule that looks at them.
   */
  default Set<Problem.Concern> restsOn() {
    return needs().contains(Need.REFUSED_SESSION)
        ? EnumSet.complementOf(EnumSet.of(Problem.Concern.MAILBOX, Problem.Concern.RELEASE))
        : EnumSet.of(Problem.Concern.FILE, Problem.Concern.SERVER, Problem.Concern.EVIDENCE);
  }

  /** Judges; all needs are met. */
  Finding judge(Observations observations);
}
