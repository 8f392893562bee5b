package org.session33.diagnostics.findings.tickets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.session33.diagnostics.evidence.GivenAnswer;
import org.session33.diagnostics.findings.Causes;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.diagnostics.findings.Verdict;

/**
 * Chooses what to ask for next: what splits the best two causes, families before causes of one
 * family; where nothing does, what splits the best one from the others, and from nothing at all.
 * What is known, what was asked, and what a release has not, is never asked for.
 */
final class QuestionChoice {
  /** As many causes behind the best one as are looked at. */
  private static final int MOST = 6;

  private final Splitters splitters;
  private final TicketFacts facts;
  private final KnownReleases releases;
  private final Set<String> asked;

  QuestionChoice(
      Splitters splitters, TicketFacts facts, KnownReleases releases, List<GivenAnswer> given) {
    this.splitters = splitters;
    this.facts = facts;
    this.releases = releases;
    this.asked = given.stream().map(GivenAnswer::question).collect(Collectors.toSet());
  }

  /** The question for these findings, which stand best first; empty where there is none. */
  Optional<NextQuestion> of(List<Finding> findings) {
    List<Finding> standing =
        findings.stream()
            .filter(f -> f.verdict().stands())
            .filter(f -> Causes.shipped().find(f.id()).isPresent())
            .toList();
    Predicate<Splitter> open = this::isOpen;
    if (standing.isEmpty()) {
      return splitters.opening(facts).stream()
          .filter(open)
          .findFirst()
          .map(s -> question(s, Diagnosis.UNRECOGNISED, firstOf(s)));
    }
    String best = standing.get(0).id();
    for (String other : others(standing)) {
      Splitter splitter = splitters.between(best, other, open);
      if (splitter != null) {
        return Optional.of(question(splitter, best, other));
      }
    }
    return Optional.empty();
  }

  /** From what the best one is to be split, in order. */
  private static List<String> others(List<Finding> standing) {
    Finding best = standing.get(0);
    List<String> rivals = new ArrayList<>();
    if (best.verdict() != Verdict.CONFIRMED) {
      standing.stream().skip(1).limit(MOST).map(Finding::id).forEach(rivals::add);
    }
    boolean alone =
        standing.size() < 2
            || (best.verdict() != Verdict.POSSIBLE && TicketReading.isShared(standing.get(1)));
    rivals.add(alone ? 0 : rivals.size(), Diagnosis.UNRECOGNISED);
    return rivals;
  }

  private boolean isOpen(Splitter splitter) {
    return !asked.contains(splitter.id())
        && splitter.ways().stream().anyMatch(w -> w.fits(releases))
        && !splitters.isAnswered(splitter, facts);
  }

  private static String firstOf(Splitter splitter) {
    return splitter.answers().stream()
        .flatMap(a -> a.speaksFor().stream().sorted())
        .findFirst()
        .or(
            () ->
                splitter.answers().stream()
                    .flatMap(a -> a.speaksAgainst().stream().sorted())
                    .findFirst())
        .orElse(Diagnosis.UNRECOGNISED);
  }

  private NextQuestion question(Splitter splitter, String one, String other) {
    return new NextQuestion(
        splitter.id(),
        List.of(one, other),
        List.of(title(one), title(other)),
        splitter.ask(),
        splitter.ways().stream()
            .filter(w -> w.fits(releases))
            .map(w -> new NextQuestion.Way(w.isForAll(releases) ? "" : w.label(), w.words()))
            .toList(),
        splitter.answers().stream()
            .map(a -> new NextQuestion.Reply(a.word(), a.means(), a.facts()))
            .toList());
  }

  private static String title(String id) {
    return Causes.shipped().require(id).title();
  }
}
