package org.session33.diagnostics.evidence.pasted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.WrittenTime;
import org.session33.diagnostics.evidence.eventxml.EventXmlParser;
import org.session33.diagnostics.evidence.eventxml.EventXmlReader;
import org.session33.diagnostics.evidence.eventxml.XmlFragments;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.evidence.text.EventLabel;
import org.session33.diagnostics.evidence.text.EventNumber;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.diagnostics.evidence.text.TextLines;
import org.session33.diagnostics.evidence.text.TextPlaces;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

/**
 * Finds events in text that somebody pasted: blocks in the layouts of Event Viewer and wevtutil,
 * event XML, and bare sentences of events 9646 and 9645, several of them and mixed with other text
 * (formats.md 9.3).
 *
 * <p>A bare sentence names no source; it is given {@code MSExchangeIS}, which alone writes it.
 */
public final class PastedEventReader {
  /** The longest description that is kept, in characters. */
  private static final int LONGEST = 8 << 10;

  /** A reader. */
  public PastedEventReader() {}

  /** Reads all events in a text, in its order; a text without any gives an empty list. */
  public Reading<List<EventRecord>> read(SourceFile file) {
    return Reading.of(problems -> new Text(file, problems).events());
  }

  /** One text while it is read. */
  private static final class Text {
    private final SourceFile file;
    private final Consumer<Problem> problems;
    private final String text;
    private final TextPlaces places;
    private final EventXmlParser xml;
    private final List<EventRecord> events = new ArrayList<>();

    Text(SourceFile file, Consumer<Problem> problems) throws InputException {
      this.file = file;
      this.problems = problems;
      text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text();
      places = new TextPlaces(file, text);
      xml = new EventXmlParser(file);
    }

    List<EventRecord> events() throws InputException {
      PastedBlocks parts = new PastedBlocks(text, InputLimits.RECORDS, this::isPartOf).divide();
      for (PastedBlock block : parts.blocks()) {
        file.reached(block.start(), text.length());
        block(block);
      }
      loose(parts.loose());
      parts.prose().forEach(p -> sentences(p[0], p[1]));
      events.sort(Comparator.comparing(EventRecord::where));
      if (events.size() >= InputLimits.RECORDS) {
        problems.accept(
            Problem.error(
                file.place(),
                "only the first " + InputLimits.RECORDS + " events were read",
                "paste only the events of " + StoreLimitSentence.SOURCE));
        return List.copyOf(events.subList(0, InputLimits.RECORDS));
      }
      return List.copyOf(events);
    }

    /** Event XML that belongs to no block. */
    private void loose(List<XmlFragments.Fragment> fragments) {
      int broken = 0;
      for (XmlFragments.Fragment fragment : fragments) {
        Place where = places.at(fragment.start());
        Optional<EventRecord> event = EventXmlReader.one(xml, text, fragment, where, problems);
        event.ifPresent(events::add);
        broken += event.isPresent() ? 0 : 1;
        if (EventXmlReader.isTooBroken(broken)) {
          problems.accept(EventXmlReader.tooBroken(where));
          return;
        }
      }
    }

    /**
     * Event XML goes with the block in front of it when its label says so, or, in a copy without
     * the label, when both say the same.
     */
    private boolean isPartOf(PastedBlock block, XmlFragments.Fragment fragment) {
      if (block.has(EventLabel.XML)) {
        return true;
      }
      String said =
          block.descriptionStart() < 0
              ? ""
              : text.substring(
                  block.descriptionStart(),
                  Math.min(block.descriptionStart() + LONGEST, fragment.start()));
      Optional<EventRecord> record =
          EventXmlReader.one(xml, text, fragment, file.place(), ignored -> {});
      Optional<String> dn = StoreLimitSentence.parseSentence(said).map(StoreLimitEvent::dn);
      return dn.isPresent()
          && dn.equals(record.flatMap(StoreLimitSentence::parse).map(StoreLimitEvent::dn));
    }

    private void block(PastedBlock block) {
      int from = block.descriptionStart();
      int to = block.descriptionEnd();
      Optional<EventNumber> number = EventNumber.of(block.value(EventLabel.ID));
      if (number.isEmpty()) {
        if (block.has(EventLabel.ID)) {
          problems.accept(
              Problem.error(
                  places.at(block.idAt()),
                  "this event's id is no number",
                  "write the number behind 'Event ID:', 9646 for instance"));
        }
        if (from >= 0) {
          sentences(from, to);
        }
        return;
      }
      EventRecord.Builder event = fromXml(block);
      event.id(number.get().id()).where(places.at(block.start()));
      if (number.get().qualifiers() != null) {
        event.qualifiers(number.get().qualifiers());
      }
      labels(block, event);
      if (from >= 0) {
        description(number.get().id(), from, to, event);
      }
      events.add(event.build());
    }

    private EventRecord.Builder fromXml(PastedBlock block) {
      XmlFragments.Fragment fragment = block.xml();
      Optional<EventRecord> record =
          fragment == null
              ? Optional.empty()
              : EventXmlReader.one(xml, text, fragment, places.at(fragment.start()), problems);
      return record
          .map(EventRecord::toBuilder)
          .orElseGet(() -> EventRecord.builder("", 0, file.place()));
    }

    /** What stands in words in the block goes before the numbers of its XML. */
    private static void labels(PastedBlock block, EventRecord.Builder event) {
      given(block, EventLabel.SOURCE).ifPresent(event::source);
      given(block, EventLabel.LEVEL).ifPresent(event::level);
      given(block, EventLabel.CATEGORY).ifPresent(event::category);
      given(block, EventLabel.CHANNEL).ifPresent(event::channel);
      given(block, EventLabel.COMPUTER).ifPresent(event::computer);
      if (!event.hasTime()) {
        event.time(
            WrittenTime.of(block.value(EventLabel.DATE) + " " + block.value(EventLabel.TIME)));
      }
    }

    private static Optional<String> given(PastedBlock block, EventLabel label) {
      String value = block.value(label);
      return value.isEmpty() || value.equalsIgnoreCase("N/A")
          ? Optional.empty()
          : Optional.of(value);
    }

    /**
     * The block's own sentence is its text; further ones are events of their own, since prose may
     * follow an event without any mark.
     */
    private void description(int id, int from, int to, EventRecord.Builder event) {
      PastedSentences.Sentence own = null;
      for (PastedSentences.Sentence sentence : PastedSentences.in(text, from, to)) {
        if (own == null && sentence.id() == id) {
          own = sentence;
        } else {
          bare(sentence);
        }
      }
      int first = TextLines.firstInk(text, from, to);
      String said =
          own == null
              ? text.substring(first, Math.min(to, first + LONGEST)).stripTrailing()
              : joined(first, own);
      // wevtutil writes so what it has no text for.
      event.text(said.equalsIgnoreCase("N/A") ? null : said);
    }

    private String joined(int first, PastedSentences.Sentence own) {
      int begin = own.start() - first > LONGEST ? own.start() : first;
      return MatchText.of(text, begin, own.end()).shown().strip();
    }

    private void sentences(int from, int to) {
      PastedSentences.in(text, from, to).forEach(this::bare);
    }

    private void bare(PastedSentences.Sentence sentence) {
      events.add(
          EventRecord.builder(StoreLimitSentence.SOURCE, sentence.id(), places.at(sentence.start()))
              .text(MatchText.of(text, sentence.start(), sentence.end()).shown().strip())
              .build());
    }
  }
}
