package org.session33.diagnostics.findings.tickets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.GivenAnswer;
import org.session33.diagnostics.findings.Cause;
import org.session33.diagnostics.findings.Causes;
import org.session33.diagnostics.findings.Clue;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Need;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.diagnostics.findings.tickets.TicketCatalogue.Sign;
import org.session33.diagnostics.findings.tickets.TicketCatalogue.TicketCause;
import org.session33.diagnostics.findings.tickets.TicketFacts.Known;

/**
 * What a ticket in plain words says of each cause. One decisive clue, or two strong ones of
 * different words, make a cause likely; a strong clue against it lowers it by a step, and behind a
 * decisive one it is at most possible. What a ticket only tells confirms nothing.
 */
public final class TicketReading implements Diagnosis.TicketWeighing {
  /** As many clues as a sentence names. */
  private static final int TOLD = 3;

  private final Observations observations;
  private final TicketFacts facts;
  private final boolean empty;
  private final List<GivenAnswer> answers;
  private final Map<String, List<Clue>> clues = new LinkedHashMap<>();

  /** Clues that rest on records alone, such as an event or the output of a command. */
  private final Set<Clue> records = new HashSet<>();

  private TicketReading(Observations observations, TicketCatalogue catalogue) {
    this.observations = observations;
    this.answers = observations.evidence().answers();
    this.empty = observations.evidence().slots().isEmpty() && answers.isEmpty();
    List<LimitEvent> limits = empty ? List.of() : observations.limitEvents();
    this.facts = new TicketFacts(observations.evidence(), limits, observations::mayBeService);
    if (!empty) {
      catalogue.causes().forEach(c -> clues.put(c.id(), clues(c)));
      answers.forEach(this::hear);
    }
  }

  /** An answer speaks for and against the causes that its question splits. */
  private void hear(GivenAnswer given) {
    Splitter asked = Splitters.shipped().find(given.question()).orElseThrow();
    asked
        .answer(given.answer())
        .ifPresent(
            answer -> {
              answer.speaksFor().forEach(c -> hear(c, asked, answer, given.words(), true));
              answer.speaksAgainst().forEach(c -> hear(c, asked, answer, given.words(), false));
            });
  }

  private void hear(
      String cause, Splitter asked, Splitter.Answer answer, String words, boolean speaksFor) {
    String quoted = '"' + asked.ask().value() + "\" \"" + words + "\": " + answer.means();
    String where = "answer to " + asked.id();
    List<Clue> all = new ArrayList<>(clues.getOrDefault(cause, List.of()));
    // The facts that the answer sets may be a sign too; it is one clue, by the question's words.
    Weight weight =
        all.stream()
            .filter(c -> c.where().startsWith(where) && c.speaksFor() == speaksFor)
            .map(Clue::weight)
            .reduce(answer.weight(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    all.removeIf(c -> c.where().startsWith(where) && c.speaksFor() == speaksFor);
    all.add(new Clue(quoted, where, EvidenceOrigin.TOLD, weight, speaksFor));
    clues.put(cause, List.copyOf(all));
  }

  /**
   * What to ask for next; empty where nothing is left that would tell more.
   *
   * @param findings best first
   */
  public Optional<NextQuestion> next(List<Finding> findings) {
    return new QuestionChoice(Splitters.shipped(), facts, observations.releases(), answers)
        .of(findings);
  }

  /** What to collect where nothing is recognised, by what was seen; clauses. */
  @Override
  public List<String> collect() {
    return TicketCollecting.shipped().of(facts);
  }

  /**
   * What to ask for next about a ticket, or about messages without a case; empty where there is
   * neither, and where nothing is left that would tell more.
   *
   * @param findings what was found, best first
   */
  public static Optional<NextQuestion> next(List<Finding> findings, Observations observations) {
    TicketReading ticket = of(observations);
    boolean messages =
        !observations.meets(Need.CASE)
            && findings.stream().anyMatch(f -> f.id().equals(Diagnosis.KNOWN_MESSAGE));
    return ticket.isEmpty() && !messages ? Optional.empty() : ticket.next(findings);
  }

  /** What the tickets among the evidence say; empty where there is none. */
  public static TicketReading of(Observations observations) {
    return new TicketReading(observations, TicketCatalogue.shipped());
  }

  /** Whether there is no ticket in plain words. */
  @Override
  public boolean isEmpty() {
    return empty;
  }

  private List<Clue> clues(TicketCause cause) {
    List<Clue> found = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (Sign sign : cause.signs()) {
      List<Known> by = sign.when().in(facts);
      // Two signs of the same words are one clue, the first one.
      if (by != null && told.add(words(by) + sign.speaksFor())) {
        Clue clue = clue(sign, by);
        found.add(clue);
        if (sign.speaksFor() && sign.weight() == Weight.DECISIVE && sign.when().isRecord()) {
          records.add(clue);
        }
      }
    }
    impossible(cause).ifPresent(found::add);
    return List.copyOf(found);
  }

  private static String words(List<Known> by) {
    return String.join(" ... ", by.stream().map(Known::words).distinct().toList());
  }

  private static Clue clue(Sign sign, List<Known> by) {
    EvidenceOrigin origin =
        by.stream().anyMatch(k -> k.origin() != EvidenceOrigin.SEEN) || by.isEmpty()
            ? EvidenceOrigin.TOLD
            : EvidenceOrigin.SEEN;
    String words = by.isEmpty() ? sign.says() : '"' + words(by) + "\": " + sign.says();
    String where = by.isEmpty() ? "" : by.get(0).where();
    return new Clue(words, where, origin, sign.weight(), sign.speaksFor());
  }

  /** That the release cannot have it, where it is known. */
  private Optional<Clue> impossible(TicketCause cause) {
    boolean exchange =
        cause.exchange().isEmpty()
            || observations.releases().exchange().stream()
                .anyMatch(r -> cause.exchange().contains(r.isOnline() ? "online" : r.year()));
    boolean outlook =
        cause.outlook().isEmpty()
            || observations.releases().outlook().isEmpty()
            || observations.releases().outlook().stream()
                .anyMatch(r -> cause.outlook().stream().anyMatch(y -> r.name().contains(y)));
    if (exchange && outlook) {
      return Optional.empty();
    }
    return Optional.of(
        new Clue(
            say(exchange ? "ticket-other-outlook" : "ticket-other-exchange", Map.of()),
            "",
            EvidenceOrigin.TOLD,
            Weight.DECISIVE,
            false));
  }

  /**
   * A finding with what the ticket adds to it.
   *
   * @param judged what rules and known messages found
   */
  @Override
  public Finding over(Finding judged) {
    List<Clue> told = clues.getOrDefault(judged.id(), List.of());
    if (told.isEmpty() || judged.verdict() == Verdict.RULED_OUT) {
      return judged;
    }
    List<Clue> all = new ArrayList<>(judged.clues());
    all.addAll(told);
    Verdict verdict = verdict(judged.verdict(), told);
    if (verdict == Verdict.NOT_EVALUATED) {
      return judged.verdict() == Verdict.NOT_EVALUATED ? judged : notLikely(judged, all);
    }
    return Finding.of(
        judged.id(),
        judged.title(),
        verdict,
        verdict == judged.verdict() ? judged.summary() : summary(judged.title(), verdict, told),
        judged.articles(),
        all,
        judged.verdict() == Verdict.NOT_EVALUATED ? "" : judged.reason(),
        List.of());
  }

  /** Findings for causes that nobody else has named and of which the ticket tells. */
  @Override
  public List<Finding> others(Set<String> named) {
    List<Finding> found = new ArrayList<>();
    for (Map.Entry<String, List<Clue>> one : clues.entrySet()) {
      if (named.contains(one.getKey())) {
        continue;
      }
      Verdict verdict = verdict(Verdict.NOT_EVALUATED, one.getValue());
      if (!verdict.stands() || one.getValue().stream().noneMatch(TicketReading::isStrong)) {
        continue;
      }
      Cause cause = Causes.shipped().require(one.getKey());
      found.add(
          Finding.of(
              cause.id(),
              cause.title(),
              verdict,
              summary(cause.title(), verdict, one.getValue()),
              cause.articles(),
              one.getValue(),
              Optional.ofNullable(cause.named()).map(n -> n.decides().value()).orElse(""),
              List.of()));
    }
    return found;
  }

  private static boolean isStrong(Clue clue) {
    return clue.speaksFor() && clue.weight() != Weight.WEAK;
  }

  /**
   * What the ticket's own clues come to beside what rules and messages found. A record that opens
   * the whole family counts for none of its members more than for another, so that it is not
   * weighed here. A record of the cause itself withstands what somebody tells of the circumstances.
   */
  private Verdict verdict(Verdict before, List<Clue> told) {
    boolean decisive = has(told, true, Weight.DECISIVE) || before == Verdict.CONFIRMED;
    boolean never = has(told, false, Weight.DECISIVE);
    if (before == Verdict.CONFIRMED && !never) {
      // A machine's record of the very cause is above what anybody tells.
      return before;
    }
    long strong = told.stream().filter(c -> c.speaksFor() && c.weight() == Weight.STRONG).count();
    boolean any = before.stands() || told.stream().anyMatch(Clue::speaksFor);
    if (never) {
      return decisive ? Verdict.POSSIBLE : Verdict.NOT_EVALUATED;
    }
    Verdict verdict =
        decisive || strong > 1 || before == Verdict.LIKELY
            ? Verdict.LIKELY
            : any ? Verdict.POSSIBLE : Verdict.NOT_EVALUATED;
    if (!has(told, false, Weight.STRONG) || told.stream().anyMatch(records::contains)) {
      return verdict;
    }
    return verdict == Verdict.LIKELY ? Verdict.POSSIBLE : Verdict.NOT_EVALUATED;
  }

  private static boolean has(List<Clue> clues, boolean speaksFor, Weight weight) {
    return clues.stream().anyMatch(c -> c.speaksFor() == speaksFor && c.weight() == weight);
  }

  /** A cause against which the ticket speaks: nobody has looked, so it is not ruled out. */
  private static Finding notLikely(Finding judged, List<Clue> all) {
    String why =
        all.stream()
            .filter(c -> !c.speaksFor())
            .min(Comparator.comparing(Clue::weight))
            .map(Clue::words)
            .orElse("");
    return Finding.of(
        judged.id(),
        judged.title(),
        Verdict.NOT_EVALUATED,
        say("not-judged", Map.of("title", judged.title())),
        judged.articles(),
        all,
        say("ticket-against", Map.of("why", why)),
        List.of());
  }

  /** How much speaks for a finding: the more, the further to the front of equal verdicts. */
  @Override
  public int score(Finding finding) {
    return weight(finding);
  }

  /** The same for whoever shows it: the sum of its clues for and against, each by its weight. */
  public static int weight(Finding finding) {
    int score = 0;
    for (Clue clue : finding.clues()) {
      int weight = clue.weight() == Weight.DECISIVE ? 6 : clue.weight() == Weight.STRONG ? 3 : 1;
      score += clue.speaksFor() ? weight : -weight;
    }
    return score;
  }

  /** Whether nothing but weak words speak for it, which many causes share. */
  @Override
  public boolean isOnlyPossible(Finding finding) {
    return isShared(finding);
  }

  /** The same of any finding. */
  static boolean isShared(Finding finding) {
    return finding.verdict() == Verdict.POSSIBLE
        && finding.clues().stream().noneMatch(TicketReading::isStrong);
  }

  private static String summary(String title, Verdict verdict, List<Clue> told) {
    List<String> said =
        told.stream()
            .filter(Clue::speaksFor)
            .sorted(Comparator.comparing(Clue::weight))
            .limit(TOLD)
            .map(Clue::words)
            .toList();
    return say(
        verdict == Verdict.LIKELY ? "ticket-likely" : "ticket-possible",
        Map.of("title", title, "clues", said));
  }

  private static String say(String sentence, Map<String, ?> values) {
    return Causes.shipped().shared().say(sentence, values);
  }
}
