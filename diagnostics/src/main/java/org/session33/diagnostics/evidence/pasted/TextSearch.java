package org.session33.diagnostics.evidence.pasted;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.ToldRelease;
import org.session33.diagnostics.evidence.messages.ErrorText;
import org.session33.diagnostics.evidence.messages.ErrorTextReader;
import org.session33.diagnostics.evidence.messages.NearestTexts;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.messages.ToldReleaseReader;
import org.session33.diagnostics.evidence.text.TextPlaces;
import org.session33.diagnostics.evidence.ticket.NamedSlots;
import org.session33.diagnostics.evidence.ticket.TicketReader;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

/**
 * Finds evidence in whatever text: pasted events, bare sentences and known error texts. Its
 * catalogues are loaded when the first text is searched.
 */
public final class TextSearch {
  /** The format under which results tell of what was found in text. */
  public static final String ID = "text";

  private final PastedEventReader events = new PastedEventReader();
  private final Supplier<ErrorTextReader> texts;
  private final Supplier<ToldReleaseReader> releases;
  private final Supplier<TicketReader> tickets = TicketReader::new;

  /** A search for these. */
  public TextSearch(Supplier<ErrorTextReader> texts, Supplier<ToldReleaseReader> releases) {
    this.texts = texts;
    this.releases = releases;
  }

  /** Whether a text speaks of a failure that is known; more than this may be found in it. */
  public boolean findsIn(String text) {
    return StoreLimitSentence.isToldIn(text) || texts.get().isToldIn(text);
  }

  /** The same of a whole file; not of one that is too large to be read as text. */
  public boolean findsIn(SourceFile file) {
    Reading<Boolean> found =
        Reading.of(problems -> findsIn(DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text()));
    return found.optional().orElse(false);
  }

  /** All that is found in a file; no value and a problem where that is nothing. */
  public Reading<Evidence> read(SourceFile file) {
    return read(file, texts.get().read(file), true);
  }

  /** The same for a file of a format that is no ticket. */
  public Reading<Evidence> readNoTicket(SourceFile file) {
    return read(file, texts.get().read(file), false);
  }

  /**
   * The same for a file in which {@link #findsIn(SourceFile)} has found no known error text, which
   * is not searched for them again.
   */
  public Reading<Evidence> readEvents(SourceFile file) {
    return read(file, Reading.clean(List.of()), true);
  }

  private Reading<Evidence> read(
      SourceFile file, Reading<List<ObservedText>> shown, boolean mayBeTicket) {
    Reading<List<EventRecord>> seen = events.read(file);
    List<Problem> problems = new ArrayList<>(seen.problems());
    // Both meet the same empty or unreadable file; one complaint is enough.
    shown.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
    Evidence evidence =
        Evidence.of(
            seen.optional().orElse(List.of()), shown.optional().orElse(List.of()), List.of());
    List<TicketSlot> said =
        mayBeTicket ? said(file, false).optional().orElse(List.of()) : List.of();
    if (evidence.records() > 0 || !said.isEmpty()) {
      return new Reading<>(
          evidence.withReleases(told(file).optional().orElse(List.of())).withSlots(said), problems);
    }
    if (Optional.ofNullable(seen.value()).isPresent() && problems.isEmpty()) {
      problems.add(
          Problem.warning(
              file.place(),
              "no event and no known error text is in this text",
              "copy the event with its description, or the message as it was shown"));
    }
    return new Reading<>(null, problems);
  }

  /**
   * Of messages that are known not word for word, the known ones that come nearest; a sentence
   * each.
   */
  public List<String> nearly(SourceFile file) {
    Reading<List<String>> said =
        Reading.of(
            problems -> {
              String text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text();
              if (text.length() > TicketReader.LONGEST) {
                return List.of();
              }
              List<ErrorTextReader.Span> exact =
                  texts.get().spans(text, new TextPlaces(file, text)::at);
              return NearestTexts.shipped().in(text, exact).stream()
                  .map(TextSearch::sentence)
                  .toList();
            });
    return said.optional().orElse(List.of());
  }

  private static String sentence(NearestTexts.Nearly nearly) {
    return '"'
        + nearly.words()
        + "\" is no known message, and nearly "
        + nearly.nearest().stream()
            .map(ErrorText::wording)
            .map(w -> '"' + beginning(w.value()) + "\" (" + w.source() + ")")
            .collect(Collectors.joining(" or "))
        + ". If it is that one, give it word for word: Ctrl+C copies the text of a message box.";
  }

  /** The first sentence of a message, by which people know it. */
  private static String beginning(String wording) {
    int end = wording.indexOf(". ");
    return end < 0 ? wording : wording.substring(0, end + 1);
  }

  /**
   * What an answer to a question says, whether it tells of a failure or not; nothing where nothing
   * is known in it.
   */
  public Evidence answer(SourceFile file) {
    Evidence found = read(file).optional().orElse(Evidence.NONE);
    return found.withSlots(said(file, true).optional().orElse(List.of()));
  }

  /**
   * What it says in plain words, beside what exact readers have read.
   *
   * @param whatever whether it counts though it is no ticket
   */
  private Reading<List<TicketSlot>> said(SourceFile file, boolean whatever) {
    return Reading.of(
        problems -> {
          String text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text();
          if (text.length() > TicketReader.LONGEST) {
            return List.of();
          }
          TextPlaces places = new TextPlaces(file, text);
          List<ErrorTextReader.Span> shown = texts.get().spans(text, places::at);
          BitSet read = new BitSet();
          shown.forEach(s -> read.set(s.start(), s.end()));
          PastedSentences.in(text, 0, text.length()).forEach(s -> read.set(s.start(), s.end()));
          List<TicketSlot> said =
              tickets
                  .get()
                  .read(
                      text,
                      places::at,
                      read,
                      NamedSlots.of(text, shown, releases.get().named(text, places::at)));
          return whatever || TicketReader.isTicket(text, said) ? said : List.of();
        });
  }

  /** The same file was read twice before, so that whatever is wrong with it has been said. */
  private Reading<List<ToldRelease>> told(SourceFile file) {
    return Reading.of(
        problems -> {
          String text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text();
          return releases.get().find(text, new TextPlaces(file, text)::at);
        });
  }
}
