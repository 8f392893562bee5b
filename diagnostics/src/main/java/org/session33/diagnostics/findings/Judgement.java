package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.profiles.files.Place;

/**
 * A finding in the making: a rule notes what speaks for and against, then gives its verdict. It
 * names sentences of its cause by their ids and gives the values for their places.
 */
public final class Judgement {
  private final Cause cause;
  private final List<Clue> clues = new ArrayList<>();
  private final List<String> more = new ArrayList<>();
  private String next = "";

  Judgement(Cause cause) {
    this.cause = cause;
  }

  /** The name of the cause for people. */
  public String title() {
    return cause.title();
  }

  /** A sentence by itself, as a value for a place of another. */
  public String say(String sentence) {
    return cause.sentences().say(sentence);
  }

  /** A sentence by itself, with values for its places. */
  public String say(String sentence, Map<String, ?> values) {
    return cause.sentences().say(sentence, values);
  }

  /** Something that the case tells and that speaks for it. */
  public Judgement pro(String sentence) {
    return pro(sentence, Map.of());
  }

  /** Something that the case tells and that speaks for it, with values for its places. */
  public Judgement pro(String sentence, Map<String, ?> values) {
    return clue(EvidenceOrigin.TOLD, Weight.WEAK, true, "", sentence, values);
  }

  /** Something of this origin and weight that speaks for it, with values for its places. */
  public Judgement pro(
      EvidenceOrigin origin, Weight weight, String sentence, Map<String, ?> values) {
    return clue(origin, weight, true, "", sentence, values);
  }

  /** What speaks for it, as clues already. */
  public Judgement pro(List<Clue> others) {
    clues.addAll(others);
    return this;
  }

  /** Something that stands in a file and speaks for it, with values for its places. */
  public Judgement proAt(
      Place place, EvidenceOrigin origin, Weight weight, String sentence, Map<String, ?> values) {
    return clue(origin, weight, true, place.toString(), sentence, values);
  }

  /** Whether nothing speaks for the cause so far. */
  public boolean hasNoPro() {
    return clues.stream().noneMatch(Clue::speaksFor);
  }

  /** Something that speaks weakly against it. */
  public Judgement contra(String sentence) {
    return contra(sentence, Map.of());
  }

  /** Something that speaks weakly against it, with values for the places of the sentence. */
  public Judgement contra(String sentence, Map<String, ?> values) {
    return contra(EvidenceOrigin.TOLD, Weight.WEAK, sentence, values);
  }

  /** Something of this origin and weight that speaks against it, with values for its places. */
  public Judgement contra(
      EvidenceOrigin origin, Weight weight, String sentence, Map<String, ?> values) {
    return clue(origin, weight, false, "", sentence, values);
  }

  private Judgement clue(
      EvidenceOrigin origin,
      Weight weight,
      boolean speaksFor,
      String where,
      String sentence,
      Map<String, ?> values) {
    clues.add(new Clue(say(sentence, values), where, origin, weight, speaksFor));
    return this;
  }

  /** A full sentence that follows upon the summary, with values for its places. */
  public Judgement also(String sentence, Map<String, ?> values) {
    more.add(say(sentence, values));
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

  /**
   * The verdict, with a sentence that sums it up and values for its places. Where the cause
   * explains a failure the sentence is hedged as the verdict is.
   */
  public Finding verdict(Verdict verdict, String sentence, Map<String, ?> values) {
    List<String> sentences = new ArrayList<>(List.of(say(sentence, values)));
    sentences.addAll(more);
    return finding(verdict, hedged(verdict, String.join(" ", sentences)), next);
  }

  /**
   * The verdict where one decisive clue is enough: confirmed by a machine's record, likely by a
   * person's word or a rehearsal.
   */
  public Finding byRecord(String sentence, Map<String, ?> values) {
    boolean recorded =
        clues.stream()
            .anyMatch(
                c ->
                    c.speaksFor()
                        && c.origin() == EvidenceOrigin.SEEN
                        && c.weight() == Weight.DECISIVE);
    return verdict(recorded ? Verdict.CONFIRMED : Verdict.LIKELY, sentence, values);
  }

  /** A sentence that was hedged as likely, hedged as possible. */
  static String lowered(String summary) {
    String sentence = unhedged(summary);
    return sentence.equals(summary)
        ? summary
        : Causes.shipped().shared().say("hedge-possible", Map.of("sentence", sentence));
  }

  /** A sentence without its hedge. */
  static String unhedged(String summary) {
    Sentences shared = Causes.shipped().shared();
    for (String hedge : List.of("hedge-likely", "hedge-reproduced", "hedge-possible")) {
      String before = shared.say(hedge, Map.of("sentence", ""));
      if (summary.startsWith(before)) {
        return summary.substring(before.length());
      }
    }
    return summary;
  }

  private String hedged(Verdict verdict, String sentence) {
    if (!cause.explainsFailures() || verdict == Verdict.CONFIRMED) {
      return sentence;
    }
    String hedge =
        verdict == Verdict.POSSIBLE
            ? "hedge-possible"
            : Basis.of(clues) == Basis.SEEN ? "hedge-likely" : "hedge-reproduced";
    return say(hedge, Map.of("sentence", sentence));
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

  /** It could not be judged because its rule failed: nothing that is brought would help. */
  Finding failed(RuntimeException fault) {
    return Finding.of(
        cause.id(),
        cause.title(),
        Verdict.NOT_EVALUATED,
        titled("not-judged"),
        cause.articles(),
        List.of(),
        say("rule-failed", Map.of("fault", fault)),
        List.of());
  }

  Finding notEvaluatedInWords(String reason) {
    return finding(Verdict.NOT_EVALUATED, titled("not-judged"), reason);
  }

  private String titled(String sentence) {
    return say(sentence, Map.of("title", cause.title()));
  }

  private Finding finding(Verdict verdict, String summary, String reason) {
    List<String> bring =
        verdict == Verdict.NOT_EVALUATED
            ? cause.bring().stream().map(b -> say("bring-" + b)).toList()
            : List.of();
    return Finding.of(
        cause.id(), cause.title(), verdict, summary, cause.articles(), clues, reason, bring);
  }
}
