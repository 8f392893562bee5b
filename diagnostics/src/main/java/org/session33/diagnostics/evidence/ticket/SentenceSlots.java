package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Certainty;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Dimension;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Joint;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Mention;
import org.session33.profiles.files.Place;

/** One sentence of a ticket while it is read. */
final class SentenceSlots {
  static final String WORKS = "works";
  private static final String NONE = "none";

  /** So many words may stand before the outcome of what the sentence before tells. */
  private static final int AT_ONCE = 3;

  private final String text;
  private final IntFunction<Place> places;
  private final TicketLexicon lexicon;
  private final List<TicketToken> tokens;
  private final List<Mention> mentions;
  private final TicketClauses clauses;
  private final SentenceContext context;

  /**
   * A slot and whether it is only asked for.
   *
   * @param asked whether the sentence asks it, so that an answer may settle it
   */
  record Said(TicketSlot slot, boolean asked) {}

  SentenceSlots(
      String text, IntFunction<Place> places, List<TicketToken> written, TicketLexicon lexicon) {
    this.text = text;
    this.places = places;
    this.lexicon = lexicon;
    this.tokens = lexicon.mended(written);
    this.mentions = lexicon.mentions(tokens);
    this.clauses = new TicketClauses(tokens, mentions, lexicon);
    this.context = new SentenceContext(tokens, mentions, clauses, lexicon);
  }

  /** What the sentence says by itself. */
  List<Said> slots() {
    List<Said> slots = new ArrayList<>();
    for (Mention mention : mentions) {
      Slot slot = mention.value().dimension().slot();
      if (slot != null) {
        slots.add(plain(slot, mention));
      } else if (mention.isOf(Dimension.TARGET)) {
        TicketClauses.Said said = clauses.of(mention);
        if (said != null) {
          slots.add(about(mention, said));
        }
      }
    }
    return slots;
  }

  private Said plain(Slot slot, Mention mention) {
    boolean denied =
        mention.denies()
            != context.denies(mention.value().dimension(), mention.from(), mention.to());
    boolean asked = context.asks(mention.from());
    Certainty certainty = certainty(asked, mention.value().little(), mention);
    return new Said(
        slot(
            denied ? Slot.DENIALS : slot,
            mention.value().id(),
            mention.from(),
            mention.to(),
            denied,
            certainty,
            mention.number()),
        asked);
  }

  private Said about(Mention target, TicketClauses.Said said) {
    Mention predicate = said.predicate();
    boolean works = isWorks(predicate) != said.opposite();
    boolean asked = context.asks(target.from()) || context.asks(predicate.from());
    boolean little = target.value().little() && works;
    return new Said(
        effect(
            target,
            works,
            Math.min(target.from(), predicate.from()),
            Math.max(target.to(), predicate.to()),
            certainty(asked, little, target, predicate)),
        asked);
  }

  private boolean isWorks(Mention predicate) {
    boolean works = predicate.value().id().equals(WORKS);
    // "Cannot log in any more" is denied once.
    boolean denied =
        !works
            && tokens.subList(predicate.from(), predicate.to()).stream().anyMatch(lexicon::denies);
    return works
        != (!denied && context.denies(Dimension.PREDICATE, predicate.from(), predicate.to()));
  }

  private Certainty certainty(boolean asked, boolean little, Mention... all) {
    boolean unsure = asked;
    for (Mention one : all) {
      unsure |= context.doubts(one.value().dimension(), one.from(), one.to());
    }
    return unsure ? Certainty.UNSURE : little ? Certainty.SAYS_LITTLE : Certainty.SURE;
  }

  private TicketSlot effect(Mention target, boolean works, int from, int to, Certainty certainty) {
    boolean tried = target.value().tried();
    String id = target.value().id();
    return slot(
        tried ? Slot.TRIED_EFFECT : works ? Slot.WORKS : Slot.FAILS,
        tried ? id + '-' + (works ? WORKS : NONE) : id,
        from,
        to,
        false,
        certainty,
        target.number());
  }

  /** What was tried and of which the sentence does not tell what it did; the next one may. */
  List<Mention> open() {
    return mentions.stream()
        .filter(m -> m.isOf(Dimension.TARGET) && m.value().tried() && clauses.of(m) == null)
        .filter(m -> !context.denies(Dimension.TARGET, m.from(), m.to()))
        .filter(m -> !context.doubts(Dimension.TARGET, m.from(), m.to()))
        .filter(m -> !context.asks(m.from()))
        .toList();
  }

  /** What came of something that another sentence before tried: "Rebooted. No change." */
  List<TicketSlot> outcome(SentenceSlots before) {
    Mention first = mentions.isEmpty() ? null : firstPredicate();
    if (first == null || context.asks(first.from())) {
      return List.of();
    }
    boolean works = isWorks(first);
    Certainty told = certainty(false, false, first);
    return before.open().stream()
        .map(
            tried -> {
              Certainty certainty =
                  told == Certainty.SURE && works && tried.value().little()
                      ? Certainty.SAYS_LITTLE
                      : told;
              TicketSlot one = before.effect(tried, works, tried.from(), tried.to(), certainty);
              int end = tokens.get(first.to() - 1).end();
              String words = MatchText.of(text, one.start(), end).shown().strip();
              return new TicketSlot(
                  one.slot(),
                  one.value(),
                  words,
                  one.where(),
                  one.start(),
                  end,
                  false,
                  certainty,
                  one.number());
            })
        .toList();
  }

  /** The predicate with which the sentence begins, where it is said of nobody. */
  private @Nullable Mention firstPredicate() {
    for (Mention one : mentions) {
      if (one.isOf(Dimension.TARGET) && clauses.at(one.from()) == 0 && !one.value().tried()) {
        return null;
      }
    }
    for (Mention one : mentions) {
      if (one.isOf(Dimension.PREDICATE)) {
        return one.from() <= AT_ONCE ? one : null;
      }
    }
    return null;
  }

  /** Whether it answers with yes or no what was asked before; null where it does neither. */
  @Nullable Boolean answer() {
    for (TicketToken token : tokens) {
      if (!token.isMark()) {
        return lexicon.is(Joint.YES, token)
            ? Boolean.TRUE
            : lexicon.is(Joint.NO, token) ? Boolean.FALSE : null;
      }
    }
    return null;
  }

  /** Whether it ends as a question. */
  boolean isQuestion() {
    return tokens.get(tokens.size() - 1).text().equals("?");
  }

  int start() {
    return tokens.get(0).start();
  }

  int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  /** A slot for characters of the sentence, by its modifiers. */
  TicketSlot of(Slot slot, String value, int start, int end) {
    int from = 0;
    while (from < tokens.size() - 1 && tokens.get(from).end() <= start) {
      from++;
    }
    int to = from + 1;
    while (to < tokens.size() && tokens.get(to).start() < end) {
      to++;
    }
    // A code is evidence: what touches evidence touches it.
    boolean denied = context.denies(Dimension.EVIDENCE, from, to);
    boolean unsure = context.doubts(Dimension.EVIDENCE, from, to) || context.asks(from);
    return new TicketSlot(
        denied ? Slot.DENIALS : slot,
        value,
        MatchText.of(text, start, end).shown().strip(),
        places.apply(start),
        start,
        end,
        denied,
        unsure ? Certainty.UNSURE : Certainty.SURE,
        null);
  }

  private TicketSlot slot(
      Slot slot,
      String value,
      int from,
      int to,
      boolean denied,
      Certainty certainty,
      @Nullable Long number) {
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    String words = MatchText.of(text, start, end).shown().strip();
    return new TicketSlot(
        slot, value, words, places.apply(start), start, end, denied, certainty, number);
  }
}
