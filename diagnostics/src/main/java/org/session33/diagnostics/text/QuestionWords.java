package org.session33.diagnostics.text;

import org.session33.diagnostics.evidence.GivenAnswer;
import org.session33.diagnostics.findings.tickets.NextQuestion;

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
