package org.session33.clientsim.tickets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a careful reader answers to one example ticket.
 *
 * @param id the ticket's name
 * @param acceptable findings any of which may stand first
 * @param atMost the strongest verdict that the text justifies
 * @param never findings that may be neither likely nor confirmed, nor stand first
 */
record TicketKey(String id, Set<String> acceptable, Strength atMost, Set<String> never) {
  /** How sure a finding is, the weakest first. */
  enum Strength {
    POSSIBLE,
    LIKELY,
    CONFIRMED;

    static Strength of(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
  }

  /**
   * A finding that names a cause, or that none is known.
   *
   * @param id its id
   * @param strength how sure it is
   */
  record Answer(String id, Strength strength) {
    boolean claims() {
      return strength != Strength.POSSIBLE;
    }

    @Override
    public String toString() {
      return id + ' ' + strength.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The keys in a file of tab-separated columns with their names in the first line. */
  static List<TicketKey> read(String text) {
    List<String> lines = text.lines().toList();
    List<String> names = List.of(lines.get(0).split("\t", -1));
    List<TicketKey> keys = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split("\t", -1));
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        row.put(names.get(i), cells.get(i));
      }
      keys.add(
          new TicketKey(
              row.getOrDefault("id", ""),
              Set.of(row.getOrDefault("acceptable_findings", "").split(",")),
              Strength.of(row.getOrDefault("at_most", "")),
              Set.of(row.getOrDefault("must_not", "").split(","))));
    }
    return keys;
  }

  /**
   * The score of an answer by the rules of the samples: 1 where an acceptable finding stands first
   * and is no stronger than the text justifies, half of it where that is only possible though more
   * is justified, -1 for a claim that is not acceptable, or where stands first what must not, else
   * 0.
   *
   * @param answers the findings that stand, in their order
   */
  double score(List<Answer> answers) {
    if (answers.isEmpty()) {
      return 0;
    }
    Answer first = answers.get(0);
    boolean falseClaim = answers.stream().anyMatch(a -> a.claims() && !acceptable.contains(a.id()));
    if (falseClaim || never.contains(first.id())) {
      return -1;
    }
    if (!acceptable.contains(first.id()) || first.strength().compareTo(atMost) > 0) {
      return 0;
    }
    // That nothing known fits is never more than possible.
    boolean whole =
        first.claims() || atMost == Strength.POSSIBLE || first.id().equals("unrecognised");
    return whole ? 1 : 0.5;
  }
}
