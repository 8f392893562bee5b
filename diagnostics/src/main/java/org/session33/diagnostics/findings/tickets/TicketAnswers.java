package org.session33.diagnostics.findings.tickets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.GivenAnswer;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Certainty;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.diagnostics.evidence.ticket.TicketReader;
import org.session33.diagnostics.findings.tickets.Splitter.Answer;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.Spelling;

/**
 * Answers to what was asked next, {@code ID=yes} for instance: they set the facts of that answer as
 * if the ticket told them. An answer in words of its own is read as a ticket is; {@code ID=?} says
 * that nobody can be asked.
 */
public final class TicketAnswers {
  private final Splitters splitters = Splitters.shipped();
  private final Function<SourceFile, Evidence> texts;

  /**
   * A reader of answers.
   *
   * @param texts reads an answer in words of its own
   */
  public TicketAnswers(Function<SourceFile, Evidence> texts) {
    this.texts = texts;
  }

  /**
   * What answers tell; of two to the same question the last one counts.
   *
   * @param given each {@code ID=ANSWER}
   * @throws IllegalArgumentException if there is no such question, or if it cannot be answered so;
   *     the message says what can be
   */
  public Evidence read(List<String> given) {
    Map<String, Evidence> all = new LinkedHashMap<>();
    for (String one : given) {
      int equals = one.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "'" + one + "' is no answer; write ID=ANSWER, the id of the question first");
      }
      String id = one.substring(0, equals).strip();
      Splitter splitter =
          splitters
              .find(id)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "no question '" + id + "'; " + Spelling.suggest(id, splitters.ids())));
      all.remove(splitter.id());
      all.put(splitter.id(), answer(splitter, one.substring(equals + 1).strip()));
    }
    return all.values().stream().reduce(Evidence.NONE, Evidence::plus);
  }

  private Evidence answer(Splitter splitter, String words) {
    String word = splitters.word(words);
    if (word.equals(GivenAnswer.CANNOT_ASK)) {
      return Evidence.NONE.withAnswers(List.of(new GivenAnswer(splitter.id(), word, words)));
    }
    Optional<Answer> answer = splitter.answer(word);
    if (answer.isPresent()) {
      return Evidence.NONE
          .withSlots(slots(splitter, answer.get(), words))
          .withAnswers(List.of(new GivenAnswer(splitter.id(), answer.get().word(), words)));
    }
    Evidence read =
        texts.apply(SourceFile.of(place(splitter).file(), words.getBytes(StandardCharsets.UTF_8)));
    if (read.slots().isEmpty() && read.records() == 0) {
      throw new IllegalArgumentException(
          "'"
              + words
              + "' is no answer to "
              + splitter.id()
              + ", and nothing is known in it; answer with one of "
              + String.join(", ", splitter.words())
              + ", or in words such as those of a ticket");
    }
    Set<String> said = new LinkedHashSet<>();
    read.slots().stream().filter(TicketSlot::counts).forEach(s -> said.add(s.key()));
    String meant =
        splitter.answers().stream()
            .filter(a -> !a.facts().isEmpty() && said.containsAll(a.facts()))
            .findFirst()
            .map(Answer::word)
            .orElse("");
    return read.withAnswers(List.of(new GivenAnswer(splitter.id(), meant, words)));
  }

  private static Place place(Splitter splitter) {
    return Place.of("answer to " + splitter.id());
  }

  /** What an answer sets, as if it were told. */
  private static List<TicketSlot> slots(Splitter splitter, Answer answer, String words) {
    List<TicketSlot> slots = new ArrayList<>();
    for (String fact : answer.facts()) {
      slots.add(slot(fact, words, place(splitter)));
    }
    return slots;
  }

  private static TicketSlot slot(String fact, String words, Place where) {
    int colon = fact.indexOf(':');
    String key = fact.substring(0, colon);
    for (Slot slot : Slot.values()) {
      if (slot.key().equals(key)) {
        return new TicketSlot(
            slot,
            fact.substring(colon + 1),
            words,
            where,
            0,
            words.length(),
            slot == Slot.DENIALS,
            Certainty.SURE,
            null);
      }
    }
    throw new IllegalStateException(String.format(Locale.ROOT, "no slot of %s", fact));
  }

  /** Whether a fact is one that an answer can set: a value that the reader of tickets knows. */
  static boolean isSlot(String fact) {
    int colon = fact.indexOf(':');
    for (Slot slot : Slot.values()) {
      if (colon > 0 && slot.key().equals(fact.substring(0, colon))) {
        return TicketReader.values(slot).contains(fact.substring(colon + 1));
      }
    }
    return false;
  }
}
