package org.session33.diagnostics.findings.tickets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.session33.diagnostics.evidence.GivenAnswer;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.facts.Fact;

/**
 * An observation that splits causes, from {@code splitters.yaml}.
 *
 * @param id by which it is answered
 * @param ask what to look at, a question, with its source
 * @param ways how to get it, in the order in which they are offered
 * @param answers what may come of it
 */
public record Splitter(String id, Fact<String> ask, List<ReleaseWay> ways, List<Answer> answers) {
  public Splitter {
    ways = List.copyOf(ways);
    answers = List.copyOf(answers);
  }

  /**
   * What may be seen.
   *
   * @param word by which it is answered, {@code yes} for instance
   * @param means what it means, a clause
   * @param facts the names of the facts that it sets, such as {@code works:owa}
   * @param speaksFor ids of the causes for which it speaks
   * @param speaksAgainst ids of the causes against which it speaks
   * @param weight how much it says, to each of them
   */
  public record Answer(
      String word,
      String means,
      List<String> facts,
      Set<String> speaksFor,
      Set<String> speaksAgainst,
      Weight weight) {
    public Answer {
      facts = List.copyOf(facts);
      speaksFor = Set.copyOf(speaksFor);
      speaksAgainst = Set.copyOf(speaksAgainst);
    }

    /** 1 for a cause for which it speaks, -1 for one against which it speaks, else 0. */
    public int favours(String cause) {
      return speaksFor.contains(cause) ? 1 : speaksAgainst.contains(cause) ? -1 : 0;
    }
  }

  /**
   * Whether one answer speaks for one of two causes more than for the other, and another answer the
   * other way round. What is no cause, such as that nothing is recognised, no answer speaks for.
   */
  public boolean splits(String one, String other) {
    return answers.stream().anyMatch(a -> a.favours(one) > a.favours(other))
        && answers.stream().anyMatch(a -> a.favours(one) < a.favours(other));
  }

  /** Whether one answer speaks for one of two causes and against the other. */
  boolean setsApart(String one, String other) {
    return answers.stream().anyMatch(a -> a.favours(one) * a.favours(other) < 0);
  }

  /** An answer by its word. */
  public Optional<Answer> answer(String word) {
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    return answers.stream().filter(a -> a.word().equals(wanted)).findFirst();
  }

  /** The words of the answers, and of that nobody can be asked. */
  public List<String> words() {
    return Stream.concat(answers.stream().map(Answer::word), Stream.of(GivenAnswer.CANNOT_ASK))
        .toList();
  }
}
