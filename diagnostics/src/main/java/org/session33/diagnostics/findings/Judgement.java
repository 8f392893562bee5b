package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A finding in the making: a rule notes what speaks for and against, then gives its verdict. It
 * names sentences of its cause by their ids and gives the values for their places.
 */
public final class Judgement {
  private final Cause cause;
  private final List<String> pro = new ArrayList<>();
  private final List<String> contra = new ArrayList<>();
  private String next = "";

  Judgement(Cause cause) {
    this.cause = cause;
  }

  /** A sentence by itself, as a value for a place of another. */
  public String say(String sentence) {
    return cause.sentences().say(sentence);
  }

  /** A sentence by itself, with values for its places. */
  public String say(String sentence, Map<String, ?> values) {
    return cause.sentences().say(sentence, values);
  }

  /** Something that speaks for it. */
  public Judgement pro(String sentence) {
    return pro(sentence, Map.of());
  }

  /** Something that speaks for it, with values for the places of the sentence. */
  public Judgement pro(String sentence, Map<String, ?> values) {
    pro.add(say(sentence, values));
    return this;
  }

  /** What speaks for it, in words already. */
  public Judgement pro(List<String> words) {
    pro.addAll(words);
    return this;
  }

  /** Whether nothing speaks for the cause so far. */
  public boolean hasNoPro() {
    return pro.isEmpty();
  }

  /** Something that speaks against it. */
  public Judgement contra(String sentence) {
    return contra(sentence, Map.of());
  }

  /** Something that speaks against it, with values for the places of the sentence. */
  public Judgement contra(String sentence, Map<String, ?> values) {
    contra.add(say(sentence, values));
    return this;
  }

  /** What is left to be done next. */
  public Judgement next(String sentence) {
    return next(sentence, Map.of());
  }

  /** What is left to be done next, with values for the places of the sentence. */
  public Judgement next(String sentence, Map<String, ?> values) {
    next = say(sentence, values);
    return this;
  }

  /** What is left to be done next, in words already. */
  public Judgement nextInWords(String words) {
    next = words;
    return this;
  }

  /** The verdict, with a sentence that sums it up. */
  public Finding verdict(Verdict verdict, String sentence) {
    return verdict(verdict, sentence, Map.of());
  }

  /** The verdict, with a sentence that sums it up and values for its places. */
  public Finding verdict(Verdict verdict, String sentence, Map<String, ?> values) {
    return finding(verdict, say(sentence, values), next);
  }

  /** It is not the cause. */
  public Finding ruledOut(String reason) {
    return ruledOut(reason, Map.of());
  }

  /** It is not the cause; with values for the places of the reason. */
  public Finding ruledOut(String reason, Map<String, ?> values) {
    return ruledOutInWords(say(reason, values));
  }

  Finding ruledOutInWords(String reason) {
    return finding(Verdict.RULED_OUT, titled("not-the-cause"), reason);
  }

  /** It could not be judged. */
  public Finding notEvaluated(String reason) {
    return notEvaluated(reason, Map.of());
  }

  /** It could not be judged; with values for the places of the reason. */
  public Finding notEvaluated(String reason, Map<String, ?> values) {
    return notEvaluatedInWords(say(reason, values));
  }

  Finding notEvaluatedInWords(String reason) {
    return finding(Verdict.NOT_EVALUATED, titled("not-judged"), reason);
  }

  private String titled(String sentence) {
    return say(sentence, Map.of("title", cause.title()));
  }

  private Finding finding(Verdict verdict, String summary, String reason) {
    return new Finding(
        cause.id(), cause.title(), verdict, summary, cause.articles(), pro, contra, reason);
  }
}
