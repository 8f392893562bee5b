package org.session33.diagnostics.text;

import org.session33.diagnostics.evidence.GivenAnswer;
import org.session33.diagnostics.findings.tickets.NextQuestion;
import org.session33.diagnostics.findings.tickets.Splitters;

/** The one thing to ask for next, in words for people. */
public final class QuestionWords {
  private QuestionWords() {}

  /** The heading over it. */
  public static String title() {
    return "Ask next";
  }

  /** Between which two findings it decides, a sentence. */
  public static String between(NextQuestion next) {
    return "It decides between: " + String.join(" - or - ", next.titles()) + ".";
  }

  /** What to look at, with its source. */
  public static String observation(NextQuestion next) {
    return next.observation().value()
        + " ("
        + next.observation().source()
        + ", "
        + next.observation().confidence().word()
        + ")";
  }

  /** How an answer is given and what it means. */
  public static String answer(NextQuestion next, NextQuestion.Reply reply) {
    return next.id() + "=" + reply.word() + ": " + reply.means();
  }

  /** How to say that nobody can be asked. */
  public static String cannotAsk(NextQuestion next) {
    return next.id() + "=" + GivenAnswer.CANNOT_ASK;
  }

  /** What that does, a clause. */
  public static String nobody() {
    return "nobody can be asked: then the next best is asked";
  }

  /** What an answer means, for whoever sees its word beside it. */
  public static String means(NextQuestion.Reply reply) {
    return "\u2192 " + reply.means();
  }

  /** How causes are weighed, beside their bars. */
  public static String bars() {
    return "The bars weigh what was said and seen; they are no probability.";
  }

  /** Over the answers that were given. */
  public static String answered() {
    return "Answered";
  }

  /** An answer that was given, beside its question. */
  public static String given(GivenAnswer answer) {
    String ask =
        Splitters.shipped()
            .find(answer.question())
            .map(s -> s.ask().value())
            .orElse(answer.question());
    return ask
        + " "
        + (answer.answer().equals(GivenAnswer.CANNOT_ASK)
            ? "Nobody can be asked."
            : "\u201C" + answer.words() + "\u201D");
  }

  /** How to say that nobody can be asked, or to answer in words. */
  public static String otherwise(NextQuestion next) {
    return cannotAsk(next) + ": " + nobody() + ". Or in your own words.";
  }

  /** What to look at and how, in one sentence or two. */
  public static String inShort(NextQuestion next) {
    String how = next.ways().isEmpty() ? "" : " How: " + next.ways().get(0).line() + ".";
    return next.observation().value() + how;
  }
}
