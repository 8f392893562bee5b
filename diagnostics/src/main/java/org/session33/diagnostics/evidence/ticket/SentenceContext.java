package org.session33.diagnostics.evidence.ticket;

import java.util.List;
import org.session33.diagnostics.evidence.ticket.ContextModifier.Category;
import org.session33.diagnostics.evidence.ticket.ContextModifier.Found;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Dimension;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Joint;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Mention;

/** The modifiers of a sentence, and what they reach. */
final class SentenceContext {
  private final List<TicketToken> tokens;
  private final List<Mention> mentions;
  private final TicketClauses clauses;
  private final TicketLexicon lexicon;
  private final List<Found> modifiers;

  SentenceContext(
      List<TicketToken> tokens,
      List<Mention> mentions,
      TicketClauses clauses,
      TicketLexicon lexicon) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.clauses = clauses;
    this.lexicon = lexicon;
    this.modifiers = lexicon.modifiers(tokens);
  }

  /** Whether words are denied. */
  boolean denies(Dimension dimension, int from, int to) {
    return has(Category.DENIED, dimension, from, to);
  }

  /** Whether somebody only thinks so, or it was so once. */
  boolean doubts(Dimension dimension, int from, int to) {
    return has(Category.UNSURE, dimension, from, to) || has(Category.PAST, dimension, from, to);
  }

  /** Whether words belong to a question: its last clause, or all of it where it begins as one. */
  boolean asks(int from) {
    int last = tokens.size() - 1;
    while (last > 0 && tokens.get(last).isMark() && !tokens.get(last).text().equals("?")) {
      last--;
    }
    if (!tokens.get(last).text().equals("?")) {
      return false;
    }
    TicketToken first = tokens.get(0);
    for (TicketToken token : tokens) {
      if (!token.isMark()) {
        first = token;
        break;
      }
    }
    if (lexicon.is(Joint.GRANTED, first)) {
      return false;
    }
    return lexicon.is(Joint.ASKING, first)
        || clauses.at(from) == clauses.at(last)
        || (isList(from, last) && noPredicate(from, last));
  }

  private boolean has(Category category, Dimension dimension, int from, int to) {
    return modifiers.stream()
        .filter(f -> f.is(category) && f.modifier().touches().contains(dimension))
        .anyMatch(f -> reaches(f, dimension, from, to));
  }

  private boolean reaches(Found found, Dimension dimension, int from, int to) {
    if (from < found.to() && found.from() < to) {
      return false;
    }
    boolean after = from >= found.to();
    if (after ? !found.modifier().forward() : !found.modifier().backward()) {
      return false;
    }
    int begin = after ? found.to() : to;
    int end = after ? from : found.from();
    int words = 0;
    int open = 0;
    for (int i = begin; i < end; i++) {
      TicketToken token = tokens.get(i);
      if (lexicon.is(Joint.TERMINATORS, token) || TicketToken.isArrow(token.text())) {
        return false;
      }
      open += token.text().equals("(") ? 1 : token.text().equals(")") ? -1 : 0;
      boolean own = after && i == begin && (token.text().equals(",") || token.text().equals("-"));
      if (own && found.is(Category.DENIED) && found.to() - found.from() == 1) {
        // "No, ..." answers, and says nothing of what follows.
        return false;
      }
      if (open < 0 || (after && token.text().equals(":") && found.is(Category.DENIED))) {
        return false;
      }
      words += token.isMark() ? 0 : 1;
    }
    if (words > found.modifier().reach()) {
      return false;
    }
    if (!found.is(Category.DENIED) || begin >= end) {
      return true;
    }
    boolean oneClause =
        clauses.at(after ? found.to() - 1 : from) == clauses.at(after ? from : found.from());
    return (oneClause || isList(begin, after ? listEnd(to) : end))
        && (dimension == Dimension.PREDICATE || noPredicate(begin, end));
  }

  private boolean noPredicate(int from, int to) {
    return mentions.stream()
        .noneMatch(m -> m.isOf(Dimension.PREDICATE) && m.from() < to && from < m.to());
  }

  /** Where the clause in which a list ends is over. */
  private int listEnd(int from) {
    int end = from;
    while (end < tokens.size()
        && !lexicon.is(Joint.TERMINATORS, tokens.get(end))
        && !":;.!?".contains(tokens.get(end).text())) {
      end++;
    }
    return end;
  }

  /**
   * Whether what stands between are items of one list: short ones between commas, the last behind
   * "or". Without it a comma begins something else.
   */
  private boolean isList(int from, int to) {
    boolean joined = false;
    int item = 0;
    for (int i = from; i < to; i++) {
      TicketToken token = tokens.get(i);
      if (token.text().equals(",")) {
        item = 0;
        continue;
      }
      joined |= lexicon.is(Joint.JOINERS, token);
      item += token.isMark() ? 0 : 1;
      if (joined && item > 0 && lexicon.is(Joint.JOINERS, token)) {
        break;
      }
      if (item > 4) {
        return false;
      }
    }
    return joined;
  }
}
