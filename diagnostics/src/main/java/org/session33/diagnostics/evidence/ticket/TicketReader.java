package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Certainty;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.diagnostics.evidence.ticket.TicketLexicon.Dimension;
import org.session33.profiles.files.Place;

/**
 * Reads what a ticket says in plain words. What an exact reader has read, such as a message or an
 * event, is left to it: words inside say nothing of their own.
 */
public final class TicketReader {
  /** A text that is longer is a log and no ticket, in characters. */
  public static final int LONGEST = 64 << 10;

  /** An outcome belongs to what was tried in the sentence before, within so many characters. */
  private static final int TOGETHER = 400;

  /** With fewer things that it says a text is a message or an event with a word beside it. */
  private static final int SEVERAL = 4;

  /** What stands in a quoted message or event just as well. */
  private static final Set<Slot> QUOTED =
      EnumSet.of(Slot.CODES, Slot.CLIENT_RELEASE, Slot.SERVER_RELEASE);

  /** What tickets of this kind speak of. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?<!\\p{L})(?:outlook|exchange|owa|mailbox|mailboxes|postfach|postf\u00E4cher)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
      case WORKS, FAILS -> targets();
      case TRIED_EFFECT ->
          targets().stream().flatMap(id -> List.of(id + "-works", id + "-none").stream()).toList();
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

  /** Whether a word is one with which tickets are read, so that it names nobody. */
  public static boolean isOwnWord(String word) {
    return TicketLexicon.shipped().isKnown(TicketSentences.fold(word));
  }

  private static List<String> targets() {
    return TicketLexicon.shipped().ids(Dimension.TARGET).stream()
        .filter(id -> !id.equals(ComparedReleases.BY_YEAR))
        .toList();
  }

  /**
   * Whether a text is a ticket: it says several things in words of its own, beside the messages,
   * events and releases that it quotes, and speaks of Outlook, of Exchange or of a mailbox.
   *
   * @param slots what it says
   */
  public static boolean isTicket(String text, List<TicketSlot> slots) {
    long own = slots.stream().filter(s -> !QUOTED.contains(s.slot())).count();
    return own >= SEVERAL && SUBJECT.matcher(text).find();
  }

  /**
   * What a text says, in its order; each thing once, at the place where it is surest.
   *
   * @param places where an offset of the text is
   * @param read the characters that exact readers have read
   */
  public List<TicketSlot> read(String text, IntFunction<Place> places, BitSet read) {
    return read(text, places, read, List.of());
  }

  /**
   * The same with the releases and codes that other readers have found.
   *
   * @param named slots of releases and known messages, as those readers found them
   */
  public List<TicketSlot> read(
      String text, IntFunction<Place> places, BitSet read, List<TicketSlot> named) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    List<TicketSlot> said = new ArrayList<>(named);
    List<SentenceSlots> sentences = new ArrayList<>();
    List<SentenceSlots.Said> asked = new ArrayList<>();
    SentenceSlots before = null;
    TicketSentences reader = new TicketSentences(lexicon.numbers(), lexicon.abbreviations());
    for (List<TicketToken> tokens : reader.of(text, read::get)) {
      SentenceSlots sentence = new SentenceSlots(text, places, tokens, lexicon);
      sentences.add(sentence);
      Boolean answer = sentence.answer();
      if (answer != null) {
        asked.forEach(a -> said.remove(a.slot()));
        asked.forEach(a -> said.add(answered(a.slot(), answer)));
      }
      asked.clear();
      if (before != null && sentence.start() - before.start() < TOGETHER) {
        said.addAll(sentence.outcome(before));
      }
      for (SentenceSlots.Said one : sentence.slots()) {
        said.add(one.slot());
        if (one.asked()) {
          asked.add(one);
        }
      }
      before = sentence;
    }
    said.addAll(TicketCodes.in(text, sentences));
    Map<String, TicketSlot> slots = new LinkedHashMap<>();
    new ComparedReleases(said).resolved().forEach(s -> add(slots, s));
    return slots.values().stream().sorted(Comparator.comparingInt(TicketSlot::start)).toList();
  }

  /** What an answer makes of what was asked. */
  private static TicketSlot answered(TicketSlot asked, boolean yes) {
    boolean aboutIt = asked.slot() == Slot.WORKS || asked.slot() == Slot.FAILS;
    Slot slot = asked.slot();
    boolean denied = asked.denied();
    if (!yes && aboutIt) {
      slot = slot == Slot.WORKS ? Slot.FAILS : Slot.WORKS;
    } else if (!yes && slot != Slot.TRIED_EFFECT) {
      slot = Slot.DENIALS;
      denied = true;
    }
    return new TicketSlot(
        slot,
        asked.value(),
        asked.words(),
        asked.where(),
        asked.start(),
        asked.end(),
        denied,
        !yes && slot == Slot.TRIED_EFFECT ? Certainty.UNSURE : Certainty.SURE,
        asked.number());
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
}
