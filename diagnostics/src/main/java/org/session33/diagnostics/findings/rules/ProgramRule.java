package org.session33.diagnostics.findings.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Need;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.files.JoinedNames;
import org.session33.profiles.sessions.SessionRole;

/**
 * Other programs under the user's account hold the sessions. Three causes differ only in the kind
 * of program: a client program's bug or design, a service account, and possible abuse.
 */
public final class ProgramRule implements Rule {
  private final String id;
  private final Set<ProgramKind> kinds;

  private ProgramRule(String id, Set<ProgramKind> kinds) {
    this.id = id;
    this.kinds = EnumSet.copyOf(kinds);
  }

  /** KB 842022: a bug, or the design, of a client program. */
  public static Rule clientProgram() {
    return new ProgramRule(
        "client-program", EnumSet.of(ProgramKind.ADD_IN, ProgramKind.SEARCH, ProgramKind.PROGRAM));
  }

  /** KB 2742012: a service that indexes, synchronises, restores or migrates. */
  public static Rule serviceAccount() {
    return new ProgramRule("service-account", EnumSet.of(ProgramKind.SERVICE));
  }

  /** KB 842022 names abuse and gives no test; an unexpected program is our sign (assumed). */
  public static Rule possibleAbuse() {
    return new ProgramRule("possible-abuse", EnumSet.of(ProgramKind.UNKNOWN));
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * Items that stay open are a program's, for Outlook's caching of shared folders keeps folders
   * open and no items (domain.md 6.5, S-21).
   */
  @Override
  public Optional<Finding> judgeByItself(Observations observations, Judgement judgement) {
    List<LimitEvent> items =
        observations.objectRefusals().stream()
            .filter(e -> e.isSeen() && e.type() != null && isItem(e.type()))
            .toList();
    if (!kinds.contains(ProgramKind.ADD_IN)
        || items.isEmpty()
        || observations.meets(Need.REFUSED_SESSION)) {
      return Optional.empty();
    }
    return Optional.of(
        judgement
            .pro(EvidenceWords.clues(items, true))
            .pro(EvidenceOrigin.SEEN, Weight.STRONG, "items-open", Map.of())
            .next("find-it")
            .verdict(Verdict.LIKELY, "summary-items"));
  }

  private static boolean isItem(String type) {
    return ObjectType.of(type)
        .filter(t -> t != ObjectType.FOLDER && t != ObjectType.FOLDER_VIEW)
        .isPresent();
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    Set<String> holders =
        observations.requireCase().programs().stream()
            .filter(p -> kinds.contains(p.kind()))
            .map(Program::name)
            .collect(Collectors.toCollection(TreeSet::new));
    if (holders.isEmpty()) {
      return judgement.notEvaluated("absent");
    }
    SessionShare share =
        SessionShare.of(
            observations, s -> s.role() == SessionRole.PROGRAM && holders.contains(s.holder()));
    Map<String, List<String>> names = Map.of("names", List.copyOf(holders));
    judgement.pro(EvidenceWords.of(observations));
    share.weigh(judgement, JoinedNames.of(List.copyOf(holders), ", "));
    if (!share.planExceedsLimit()) {
      return share.fits(judgement, "fits", names);
    }
    return judgement.verdict(
        share.verdict(), "summary", Map.of("names", List.copyOf(holders), "what", share.what()));
  }
}
