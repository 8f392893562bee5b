package org.session33.diagnostics.evidence.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Dimension;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Joint;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Mention;

/**
 * The clauses of a sentence, parted by commas, arrows and words such as "but", and by "and" where
 * something is said of somebody on either side; and which predicate belongs to whom.
 */
final class TicketClauses {
  /** How far a predicate may stand from that of which it is said, in words. */
  private static final int NEAR = 10;

  /** So many words may stand beside somebody in a clause that only names them. */
  private static final int BESIDE = 3;

  /** So many clauses, or words to a preposition's noun, are looked back. */
  private static final int BACK = 2;

  private final List<TicketToken> tokens;
  private final List<Mention> mentions;
  private final TicketLexicon lexicon;
  private final int[] clauses;

  /**
   * What is said of somebody.
   *
   * @param predicate what
   * @param opposite whether the opposite is said: "OWA works, Outlook not"
   */
  record Said(Mention predicate, boolean opposite) {}

  TicketClauses(List<TicketToken> tokens, List<Mention> mentions, TicketLexicon lexicon) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.clauses = new int[tokens.size()];
    int clause = 0;
    for (int i = 0; i < tokens.size(); i++) {
      clause += parts(i) ? 1 : 0;
      clauses[i] = clause;
    }
  }

  /** The number of the clause in which a word stands, from 0; a mark that parts opens the next. */
  int at(int index) {
    return clauses[Math.min(index, clauses.length - 1)];
  }

  private boolean parts(int index) {
    TicketToken token = tokens.get(index);
    if (token.text().equals(",") || TicketToken.isArrow(token.text())) {
      return true;
    }
    if (lexicon.is(Joint.TERMINATORS, token)) {
      // "Outlook but not": the contrast belongs to what it is said of.
      return !(index + 1 < tokens.size() && isContrast(index + 1) && endsBehind(index + 1));
    }
    return lexicon.is(Joint.AND, token) && isSaidOnBothSides(index);
  }

  private boolean endsBehind(int index) {
    return index + 1 >= tokens.size() || tokens.get(index + 1).isMark();
  }

  private boolean isSaidOnBothSides(int index) {
    boolean before = false;
    for (int i = index - 1; i >= 0 && !isHardStop(i); i--) {
      before |= isIn(Dimension.PREDICATE, i);
    }
    boolean target = false;
    boolean behind = false;
    for (int i = index + 1; i < tokens.size() && !isHardStop(i); i++) {
      target |= isIn(Dimension.TARGET, i);
      behind |= isIn(Dimension.PREDICATE, i) || isContrast(i);
    }
    return before && target && behind;
  }

  private boolean isHardStop(int index) {
    String text = tokens.get(index).text();
    return text.equals(",") || lexicon.is(Joint.TERMINATORS, tokens.get(index));
  }

  private boolean isIn(Dimension dimension, int index) {
    return mentions.stream()
        .anyMatch(m -> m.isOf(dimension) && m.from() <= index && index < m.to());
  }

  private boolean isContrast(int index) {
    return lexicon.is(Joint.CONTRAST, tokens.get(index));
  }

  /** What is said of somebody or something; null where nothing is. */
  @Nullable Said of(Mention target) {
    int clause = at(target.from());
    Mention own = ownPredicate(target, clause);
    if (own != null) {
      return new Said(own, false);
    }
    Mention before = predicateBefore(clause);
    boolean contrast = has(Joint.CONTRAST, clause);
    if (before != null && has(Joint.GO_ON, clause)) {
      return new Said(before, false);
    }
    if (before != null && contrast) {
      return new Said(before, true);
    }
    return contrast ? null : awaited(target, clause);
  }

  /** The predicate of the same clause: the next one behind, else the last one in front. */
  private @Nullable Mention ownPredicate(Mention target, int clause) {
    Mention before = null;
    Mention behind = null;
    for (Mention one : mentions) {
      if (!one.isOf(Dimension.PREDICATE)
          || at(one.from()) != clause
          || (one.from() >= target.from() && one.to() <= target.to())) {
        continue;
      }
      if (one.from() < target.from()) {
        before = one;
      } else if (behind == null) {
        behind = one;
      }
    }
    if (before != null && words(before.to(), target.from()) > NEAR) {
      before = null;
    }
    if (behind != null && words(target.to(), behind.from()) > NEAR) {
      behind = null;
    }
    if (before != null && behind != null && isSaidOn(before, target)) {
      return before;
    }
    return behind != null ? behind : before;
  }

  /** Whether only a preposition and the like stands between: "works on the laptop". */
  private boolean isSaidOn(Mention predicate, Mention target) {
    boolean preposition = false;
    for (int i = predicate.to(); i < target.from(); i++) {
      preposition |= lexicon.is(Joint.PREPOSITIONS, tokens.get(i));
    }
    return preposition && words(predicate.to(), target.from()) <= BACK;
  }

  private int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += tokens.get(i).isMark() ? 0 : 1;
    }
    return words;
  }

  private @Nullable Mention predicateBefore(int clause) {
    Mention before = null;
    for (Mention one : mentions) {
      int other = at(one.from());
      if (one.isOf(Dimension.PREDICATE) && other < clause && other >= clause - BACK) {
        before = one;
      }
    }
    return before;
  }

  private boolean has(Joint joint, int clause) {
    for (int i = 0; i < tokens.size(); i++) {
      if (clauses[i] == clause && lexicon.is(joint, tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** The predicate of a later clause for which this one only names somebody, or a condition. */
  private @Nullable Said awaited(Mention target, int clause) {
    boolean condition = begins(clause, Joint.CONDITIONS);
    boolean labels = isLabel(target, clause);
    boolean waits = condition || labels || target.value().tried() || onlyNames(clause, true);
    for (int next = clause + 1; next <= clauses[clauses.length - 1]; next++) {
      boolean arrow = opensWithArrow(next) || (target.value().tried() && begins(next, Joint.AND));
      waits |= arrow;
      if (!waits) {
        return null;
      }
      Mention first = null;
      for (Mention one : mentions) {
        if (at(one.from()) == next && one.isOf(Dimension.PREDICATE) && first == null) {
          first = one;
        }
      }
      if (first != null) {
        boolean others = !arrow && !condition && target.value().tried() && names(next, first);
        return others ? null : new Said(first, false);
      }
      if (!arrow && !condition && !labels && !onlyNames(next, false) && !isTried(next)) {
        return null;
      }
    }
    return null;
  }

  /** Whether a colon follows in the clause: "two PCs past the balancer: three weeks, no event". */
  private boolean isLabel(Mention target, int clause) {
    for (int i = target.to(); i < tokens.size() && clauses[i] == clause; i++) {
      if (tokens.get(i).text().equals(":")) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody else stands in front of a clause's predicate. */
  private boolean names(int clause, Mention predicate) {
    return mentions.stream()
        .anyMatch(
            m ->
                m.isOf(Dimension.TARGET)
                    && !m.value().tried()
                    && at(m.from()) == clause
                    && m.to() <= predicate.from());
  }

  private boolean isTried(int clause) {
    return mentions.stream()
        .anyMatch(m -> m.isOf(Dimension.TARGET) && m.value().tried() && at(m.from()) == clause);
  }

  private boolean begins(int clause, Joint joint) {
    for (int i = 0; i < tokens.size(); i++) {
      if (clauses[i] == clause && !tokens.get(i).isMark()) {
        return lexicon.is(joint, tokens.get(i));
      }
    }
    return false;
  }

  private boolean opensWithArrow(int clause) {
    for (int i = 0; i < tokens.size(); i++) {
      if (clauses[i] == clause) {
        return TicketToken.isArrow(tokens.get(i).text());
      }
    }
    return false;
  }

  /**
   * Whether a clause holds little but names: no number, no release, hardly another word.
   *
   * @param somebody whether one of them must be somebody of whom things are said
   */
  private boolean onlyNames(int clause, boolean somebody) {
    int others = 0;
    boolean named = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (clauses[i] != clause || tokens.get(i).isMark()) {
        continue;
      }
      Long number = tokens.get(i).number();
      if (number != null && number > NEAR) {
        return false;
      }
      boolean target = isIn(Dimension.TARGET, i);
      named |= target;
      others += target ? 0 : 1;
    }
    return (named || !somebody) && others <= BESIDE;
  }
}
