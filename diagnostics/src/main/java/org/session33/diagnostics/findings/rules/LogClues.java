package org.session33.diagnostics.findings.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.findings.Clue;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Weight;

/** Puts rows of logs that tell of the same thing into one clue, with the place of the first. */
final class LogClues {
  private static final String NAME = "/cn=";

  private LogClues() {}

  /**
   * One clue for rows.
   *
   * @param rows at least one, in their order
   * @param sentence the sentence of the cause
   * @param places the places that it has: {@code count}, {@code account}, {@code words}
   */
  static List<Clue> of(
      List<LoggedMoment> rows,
      Weight weight,
      Judgement judgement,
      String sentence,
      String... places) {
    LoggedMoment first = rows.get(0);
    String account = shown(first.user());
    Map<String, Object> values = new HashMap<>();
    for (String place : places) {
      values.put(
          place,
          switch (place) {
            case "count" -> rows.size();
            case "words" -> first.words();
            default -> account.isEmpty() ? judgement.say("log-nobody") : account;
          });
    }
    String words = judgement.say(sentence, values);
    return List.of(new Clue(words, first.where().toString(), EvidenceOrigin.SEEN, weight, true));
  }

  /** An account as people read it: of a distinguished name its last part. */
  static String shown(String account) {
    int last = account.toLowerCase(Locale.ROOT).lastIndexOf(NAME);
    return last < 0 ? account : account.substring(last + NAME.length());
  }
}
