package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Dimension;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Mention;
import org.session33.diagnostics.evidence.ticket.TicketSlot.Certainty;
import org.session33.diagnostics.evidence.ticket.TicketSlot.Slot;
import org.session33.profiles.files.Place;

/**
 * Reads what a ticket says in plain words. What an exact reader has read, such as a message or an
 * event, is left to it: words inside say nothing of their own.
 */
public final class TicketReader {
  /** A text that is longer is a log and no ticket, in characters. */
  public static final int LONGEST = 64 << 10;

  private static final String WORKS = "works";

  private final TicketLexicon lexicon;

  /** A reader with the words that are shipped. */
  public TicketReader() {
    this.lexicon = TicketLexicon.shipped();
  }

  /** The names of all values that slots of a kind can have, for whoever writes rules. */
  public static List<String> values(Slot slot) {
    TicketLexicon lexicon = TicketLexicon.shipped();
    return switch (slot) {
      case SCOPE -> lexicon.ids(Dimension.SCOPE);
      case ONSET -> lexicon.ids(Dimension.ONSET);
      case RHYTHM -> lexicon.ids(Dimension.RHYTHM);
      case SYMPTOM -> lexicon.ids(Dimension.SYMPTOM);
      case WORKS, FAILS -> lexicon.ids(Dimension.TARGET);
      case TRIED_EFFECT ->
          lexicon.ids(Dimension.TARGET).stream()
              .flatMap(id -> List.of(id + "-works", id + "-none").stream())
              .toList();
      case PROFILE_FACTS -> lexicon.ids(Dimension.PROFILE);
      case OTHER_PROGRAMS -> lexicon.ids(Dimension.PROGRAM);
      case EVIDENCE -> lexicon.ids(Dimension.EVIDENCE);
      case DENIALS -> {
        List<String> all = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
          all.addAll(lexicon.ids(dimension));
        }
        yield all;
      }
      case CLIENT_RELEASE, SERVER_RELEASE, CODES -> List.of();
    };
  }

  /** Whether somebody tells of a failure, in whatever words: that makes a text a ticket. */
  public static boolean tellsOfFailure(List<TicketSlot> slots) {
    return slots.stream()
        .anyMatch(s -> s.slot() == Slot.SYMPTOM || s.slot() == Slot.FAILS);
  }

  /**
   * What a text says, in its order; each thing once, at the place where it is surest.
   *
   * @param places where an offset of the text is
   * @param read the characters that exact readers have read
   */
  public List<TicketSlot> read(String text, IntFunction<Place> places, BitSet read) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    Map<String, TicketSlot> slots = new LinkedHashMap<>();
    for (List<TicketToken> written : new TicketSentences(lexicon.numbers()).of(text, read::get)) {
      new Sentence(text, places, lexicon.mended(written)).slots().forEach(s -> add(slots, s));
    }
    return slots.values().stream().sorted(Comparator.comparingInt(TicketSlot::start)).toList();
  }

  private static void add(Map<String, TicketSlot> slots, TicketSlot slot) {
    slots.merge(
        slot.key(),
        slot,
        (one, other) -> {
          int surer = one.certainty().compareTo(other.certainty());
          boolean counted = one.number() == null && other.number() != null;
          return surer < 0 || (surer == 0 && !counted) ? one : other;
        });
  }

  /** One sentence while it is read. */
  private final class Sentence {
    private final String text;
    private final IntFunction<Place> places;
    private final List<TicketToken> tokens;
    private final List<Mention> mentions;
    private final List<ContextModifier.Found> modifiers;
    private final List<TicketSlot> slots = new ArrayList<>();

    Sentence(String text, IntFunction<Place> places, List<TicketToken> tokens) {
      this.text = text;
      this.places = places;
      this.tokens = tokens;
      this.mentions = lexicon.mentions(tokens);
      this.modifiers = mentions.isEmpty() ? List.of() : lexicon.modifiers(tokens);
    }

    List<TicketSlot> slots() {
      for (Mention mention : mentions) {
        switch (mention.value().dimension()) {
          case SCOPE -> plain(Slot.SCOPE, mention);
          case ONSET -> plain(Slot.ONSET, mention);
          case RHYTHM -> plain(Slot.RHYTHM, mention);
          case SYMPTOM -> plain(Slot.SYMPTOM, mention);
          case PROFILE -> plain(Slot.PROFILE_FACTS, mention);
          case PROGRAM -> plain(Slot.OTHER_PROGRAMS, mention);
          case EVIDENCE -> plain(Slot.EVIDENCE, mention);
          case TARGET -> target(mention);
          case PREDICATE -> {}
        }
      }
      return slots;
    }

    private void plain(Slot slot, Mention mention) {
      boolean denied = mention.denies() != has(ContextModifier.Category.DENIED, mention);
      Certainty certainty = certainty(mention, mention.value().little());
      slots.add(
          slot(
              denied ? Slot.DENIALS : slot,
              mention.value().id(),
              mention.from(),
              mention.to(),
              denied,
              certainty,
              mention.number()));
    }

    /** What is said of somebody or something by the predicate that belongs to it. */
    private void target(Mention target) {
      Mention predicate = predicateOf(target);
      if (predicate == null) {
        return;
      }
      boolean works =
          predicate.value().id().equals(WORKS)
              != has(ContextModifier.Category.DENIED, predicate);
      boolean little = target.value().little() && works;
      Certainty certainty = certainty(predicate, little);
      if (certainty == Certainty.SURE) {
        certainty = certainty(target, little);
      }
      int from = Math.min(target.from(), predicate.from());
      int to = Math.max(target.to(), predicate.to());
      boolean tried = target.value().tried();
      String id = target.value().id();
      slots.add(
          slot(
              tried ? Slot.TRIED_EFFECT : works ? Slot.WORKS : Slot.FAILS,
              tried ? id + (works ? "-works" : "-none") : id,
              from,
              to,
              false,
              certainty,
              target.number()));
    }

    /**
     * The predicate of the same clause, the next one behind before the last one in front; else that
     * of the clause before, where this one only goes on with it ("OWA too"), or of the one behind,
     * where this one only names somebody ("OWA, phone: fine").
     */
    private @Nullable Mention predicateOf(Mention target) {
      int clause = clauseAt(target.from());
      Mention before = null;
      Mention behind = null;
      Mention beforeClause = null;
      Mention behindClause = null;
      for (Mention one : mentions) {
        if (!one.isOf(Dimension.PREDICATE) || (one.from() >= target.from() && one.to() <= target.to())) {
          continue;
        }
        int other = clauseAt(one.from());
        if (other == clause) {
          if (one.from() >= target.to()) {
            behind = behind == null ? one : behind;
          } else if (one.to() <= target.from()) {
            before = one;
          }
        } else if (other < clause) {
          beforeClause = one;
        } else if (behindClause == null) {
          behindClause = one;
        }
      }
      if (behind != null || before != null) {
        return behind != null ? behind : before;
      }
      if (goesOn(clause) && beforeClause != null) {
        return beforeClause;
      }
      // A clause that only names somebody waits for the next one.
      return behindClause;
    }

    /** Whether a clause goes on with the one before, by a word such as "too". */
    private boolean goesOn(int clause) {
      for (int i = 0; i < tokens.size(); i++) {
        if (clauseAt(i) == clause && lexicon.goOn().contains(tokens.get(i).text())) {
          return true;
        }
      }
      return false;
    }

    private int clauseAt(int index) {
      int clause = 0;
      for (int i = 0; i <= index && i < tokens.size(); i++) {
        String word = tokens.get(i).text();
        clause += ",".equals(word) || lexicon.terminators().contains(word) ? 1 : 0;
      }
      return clause;
    }

    private Certainty certainty(Mention mention, boolean little) {
      if (has(ContextModifier.Category.UNSURE, mention)
          || has(ContextModifier.Category.PAST, mention)) {
        return Certainty.UNSURE;
      }
      return little ? Certainty.SAYS_LITTLE : Certainty.SURE;
    }

    private boolean has(ContextModifier.Category category, Mention mention) {
      return modifiers.stream()
          .filter(f -> f.modifier().category() == category)
          .anyMatch(
              f -> f.reaches(mention.from(), mention.to(), tokens, lexicon.terminators()));
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
}
