package org.session33.diagnostics.evidence.messages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.profiles.exchange.ZeroLimitWording;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/**
 * The prints of events, for logs that hold only source, number and strings: an {@code .evtx} or
 * {@code .evt} file, and XML without {@code RenderingInfo}. Nothing is made up: an event of which
 * there is no print in {@code event-texts.yaml} has no text.
 */
public final class EventTexts {
  private static final Pattern PLACE = Pattern.compile("%(\\d)");

  private final List<Print> prints;

  /** One print, with how many strings it needs. */
  private record Print(List<String> sources, int id, Fact<String> text, int places) {
    static Print of(YamlMapping in) {
      Fact<String> text =
          new Fact<>(
              FactFile.text(in, "text"), FactFile.text(in, "source"), FactFile.confidence(in));
      int places =
          PLACE
              .matcher(text.value())
              .results()
              .mapToInt(r -> Integer.parseInt(r.group(1)))
              .max()
              .orElse(0);
      return new Print(
          FactFile.texts(in, "sources").stream().map(s -> s.toLowerCase(Locale.ROOT)).toList(),
          in.get("id").map(FactFile::number).orElseThrow(() -> FactFile.missing(in, "id")),
          text,
          places);
    }

    boolean isOf(String source, int number) {
      String lower = source.toLowerCase(Locale.ROOT);
      return number == id
          && sources.stream()
              .anyMatch(
                  s ->
                      s.endsWith("*")
                          ? lower.startsWith(s.substring(0, s.length() - 1))
                          : lower.equals(s));
    }
  }

  private EventTexts(List<Print> prints) {
    this.prints = List.copyOf(prints);
  }

  /** Read once, when the first event asks. */
  private static final class Shipped {
    static final EventTexts ALL =
        new EventTexts(
            FactFile.open(EventTexts.class, "event-texts.yaml").list("texts", Print::of));
  }

  /** The prints that are shipped. */
  public static EventTexts shipped() {
    return Shipped.ALL;
  }

  /**
   * How an event reads whose text is not at hand, with the source of the print.
   *
   * @return empty where its text was read, where no print is known, and where it has fewer strings
   *     than the print has places
   */
  public Optional<Fact<String>> of(EventRecord event) {
    List<String> strings = event.strings();
    if (event.text() != null || strings.isEmpty()) {
      return Optional.empty();
    }
    if (event.id() == ZeroLimitWording.ID && StoreLimitSentence.isFromStore(event.source())) {
      return strings.size() < 3
          ? Optional.empty()
          : Optional.of(
              ZeroLimitWording.TEMPLATE.map(
                  t -> ZeroLimitWording.sentence(strings.get(0), strings.get(1), strings.get(2))));
    }
    return prints.stream()
        .filter(p -> p.isOf(event.source(), event.id()) && strings.size() >= p.places())
        .findFirst()
        .map(p -> p.text().map(t -> filled(t, strings)));
  }

  /**
   * The print of an event, with {@code %1} and so on for its strings.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Fact<String> print(String source, int id) {
    return prints.stream()
        .filter(p -> p.isOf(source, id))
        .findFirst()
        .map(Print::text)
        .orElseThrow(() -> new IllegalArgumentException("no print of " + id + " of " + source));
  }

  /** In one go, because a string may look like a place. */
  private static String filled(String text, List<String> strings) {
    Matcher place = PLACE.matcher(text);
    return place.replaceAll(
        m -> Matcher.quoteReplacement(strings.get(Integer.parseInt(m.group(1)) - 1)));
  }
}
