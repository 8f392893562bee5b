package org.session33.diagnostics.findings.tickets;

import java.util.List;
import java.util.stream.Collectors;
import org.session33.profiles.facts.Fact;

/**
 * The one thing to ask for next.
 *
 * @param id by which it is answered
 * @param between the ids of the two findings that it splits, the best one first; the second may be
 *     that nothing is recognised
 * @param titles the names of these for people
 * @param observation what to look at, a question, with its source
 * @param ways how to get it on the releases that it may be
 * @param answers what may come of it
 */
public record NextQuestion(
    String id,
    List<String> between,
    List<String> titles,
    Fact<String> observation,
    List<Way> ways,
    List<Reply> answers) {
  /**
   * A command or click path.
   *
   * @param releases the releases that it is for; empty where they are known or it is for all
   * @param words what to do
   */
  public record Way(String releases, String words) {
    /** Both in a line. */
    public String line() {
      return releases.isEmpty() ? words : releases + ": " + words;
    }
  }

  /**
   * An answer.
   *
   * @param word by which it is given
   * @param means what it means, a clause
   * @param facts the names of the facts that it sets
   */
  public record Reply(String word, String means, List<String> facts) {
    public Reply {
      facts = List.copyOf(facts);
    }

    /** Both in a line. */
    public String line() {
      return word + ": " + means;
    }
  }

  public NextQuestion {
    between = List.copyOf(between);
    titles = List.copyOf(titles);
    ways = List.copyOf(ways);
    answers = List.copyOf(answers);
  }

  /** How to get it, in one text: each way with the releases that it is for. */
  public String command() {
    return ways.stream().map(Way::line).collect(Collectors.joining("; "));
  }

  /** What its answers are, by which it is answered: {@code ID=yes|no|TEXT}. */
  public String form() {
    return id + "=" + answers.stream().map(Reply::word).collect(Collectors.joining("|")) + "|TEXT";
  }
}
