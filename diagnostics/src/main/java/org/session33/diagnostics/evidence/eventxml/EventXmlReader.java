package org.session33.diagnostics.evidence.eventxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.diagnostics.evidence.text.TextPlaces;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

/**
 * Reads event XML in all its dresses (formats.md 9.3): Event Viewer's "Save as XML", the bare
 * {@code <Event>} elements of {@code wevtutil qe}, and what is left of them after a web page. A
 * document type is refused; nothing is ever fetched.
 */
public final class EventXmlReader {
  private static final Pattern PREFIXED =
      Pattern.compile("<([A-Za-z_][\\w.-]{0,63}):Events?[\\s>]");

  /** A reader. */
  public EventXmlReader() {}

  /**
   * Reads all events of a file, in its order. A bad event is a problem and the others are read; an
   * event that was cut off is read as far as it goes, with a warning.
   */
  public Reading<List<EventRecord>> read(SourceFile file) {
    return Reading.of(problems -> events(file, problems));
  }

  private static List<EventRecord> events(SourceFile file, Consumer<Problem> problems)
      throws InputException {
    String text = withoutPrefix(DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text());
    TextPlaces places = new TextPlaces(file, text);
    List<XmlFragments.Fragment> fragments = XmlFragments.in(text, InputLimits.RECORDS);
    int prologue = fragments.isEmpty() ? text.length() : fragments.get(0).start();
    int dtd = text.indexOf("<!DOCTYPE");
    if (dtd >= 0 && dtd < prologue) {
      throw new InputException(
          places.at(dtd),
          "the file declares a document type, which event XML never has",
          "save the log again with Event Viewer");
    }
    if (fragments.isEmpty()) {
      throw new InputException(
          file.place(1, 1), "there is no <Event> in this file", "save the log as XML, or copy it");
    }
    EventXmlParser parser = new EventXmlParser(file);
    List<EventRecord> events = new ArrayList<>();
    int broken = 0;
    for (XmlFragments.Fragment fragment : fragments) {
      file.reached(fragment.start(), text.length());
      Place where = places.at(fragment.start());
      Optional<EventRecord> event = one(parser, text, fragment, where, problems);
      event.ifPresent(events::add);
      broken += event.isPresent() ? 0 : 1;
      if (isTooBroken(broken)) {
        problems.accept(tooBroken(where));
        return events;
      }
    }
    if (fragments.size() == InputLimits.RECORDS) {
      problems.accept(
          Problem.error(
              file.place(),
              "only the first " + InputLimits.RECORDS + " events were read",
              "filter the log for " + ServerRegistry.SERVICE + " before saving it"));
    }
    return events;
  }

  /** Whether reading on is a waste of time: nobody reads more complaints than that. */
  public static boolean isTooBroken(int broken) {
    return broken >= InputLimits.PROBLEMS - 1;
  }

  /** What is said of XML in which no event can be made out any more. */
  public static Problem tooBroken(Place where) {
    return Problem.error(
        where,
        "too many events are broken; what stands behind this one was not read",
        "save the log again with Event Viewer");
  }

  /**
   * The same text without the namespace prefix of its events, if they have one: elements are known
   * by their local names. Blanks take the prefix's place, so that all places stay what they are.
   */
  private static String withoutPrefix(String text) {
    Matcher event = PREFIXED.matcher(text);
    if (!event.find()) {
      return text;
    }
    String prefix = event.group(1) + ":";
    Matcher tag =
        Pattern.compile("(</?)" + Pattern.quote(prefix) + "([\\w.-]{1,64})").matcher(text);
    return tag.replaceAll(m -> m.group(1) + m.group(2) + " ".repeat(prefix.length()));
  }

  /** One event, or a problem. */
  public static Optional<EventRecord> one(
      EventXmlParser parser,
      String text,
      XmlFragments.Fragment fragment,
      Place where,
      Consumer<Problem> problems) {
    String xml = text.substring(fragment.start(), fragment.end());
    try {
      if (fragment.closed()) {
        return Optional.of(whole(parser, xml, where));
      }
      EventRecord event = whole(parser, CutXml.closed(xml), where);
      problems.accept(
          Problem.warning(
              where,
              "the XML of event " + event.id() + " is cut off: what stood behind is unknown",
              "copy the whole event, up to </Event>"));
      return Optional.of(event);
    } catch (InputException e) {
      problems.accept(e.problem());
      return Optional.empty();
    }
  }

  private static EventRecord whole(EventXmlParser parser, String xml, Place where)
      throws InputException {
    try {
      return parser.parse(xml, where);
    } catch (InputException e) {
      String mended = withStraightQuotes(xml);
      if (mended.equals(xml)) {
        throw e;
      }
      return parser.parse(mended, where);
    }
  }

  /** Web pages and word processors curl the quotes of attributes. */
  private static String withStraightQuotes(String xml) {
    StringBuilder out = new StringBuilder(xml);
    boolean inTag = false;
    for (int i = 0; i < xml.length(); i++) {
      char c = xml.charAt(i);
      inTag = c == '<' || (inTag && c != '>');
      char folded = inTag ? MatchText.fold(c) : c;
      if (folded == '"' || folded == '\'') {
        out.setCharAt(i, folded);
      }
    }
    return out.toString();
  }
}
