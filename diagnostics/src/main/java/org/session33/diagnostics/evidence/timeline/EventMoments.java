package org.session33.diagnostics.evidence.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.LoggedMoment.Kind;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/**
 * What Windows events tell of a service that ended or of a setting that was changed: {@code
 * timeline-events.yaml}. An event that is not in it stays a plain event.
 */
final class EventMoments {
  /** The most switches of a command that are told. */
  private static final int SWITCHES = 6;

  /** A switch and its value, in quotation marks or not. */
  private static final Pattern SWITCH =
      Pattern.compile(
          "-(\\p{L}[\\w]{0,60})(?:[ :]+(\"[^\"]{0,200}\"|'[^']{0,200}'|[^\\s\"'-]\\S*))?");

  /** What may stand on every screen: no value that may be somebody's name. */
  private static final Pattern PLAIN =
      Pattern.compile("(?i)[\"']?(\\d{1,12}|\\$?true|\\$?false|\\$null|unlimited)[\"']?");

  private final List<Sign> signs;

  /** What one event tells. */
  private record Sign(
      List<String> sources,
      int id,
      List<String> says,
      List<String> commands,
      Kind kind,
      Fact<String> words) {
    static Sign of(YamlMapping in) {
      return new Sign(
          FactFile.texts(in, "sources"),
          in.get("id").map(FactFile::number).orElseThrow(() -> FactFile.missing(in, "id")),
          FactFile.texts(in, "says"),
          FactFile.texts(in, "commands"),
          FactFile.constant(in, "kind", Kind.class),
          new Fact<>(
              FactFile.text(in, "words"), FactFile.text(in, "source"), FactFile.confidence(in)));
    }

    boolean fits(EventRecord event) {
      return event.id() == id
          && sources.stream().anyMatch(event.source()::equalsIgnoreCase)
          && (says.stream().anyMatch(told(event)::contains)
              || commands.stream().anyMatch(first(event)::equalsIgnoreCase));
    }

    private static String told(EventRecord event) {
      String text = event.text();
      return (text == null ? first(event) : text).toLowerCase(Locale.ROOT);
    }
  }

  /** What an event tells. */
  record Told(Kind kind, String words) {}

  private EventMoments(List<Sign> signs) {
    this.signs = signs;
  }

  /** Read once, when the first event asks. */
  private static final class Shipped {
    static final EventMoments ALL =
        new EventMoments(
            FactFile.open(EventMoments.class, "timeline-events.yaml").list("moments", Sign::of));
  }

  /** Those that are shipped. */
  static EventMoments shipped() {
    return Shipped.ALL;
  }

  /** What an event tells beyond itself; empty where it is not known to tell anything. */
  Optional<Told> of(EventRecord event) {
    return signs.stream()
        .filter(s -> s.fits(event))
        .findFirst()
        .map(s -> new Told(s.kind(), words(s, event)));
  }

  private static String words(Sign sign, EventRecord event) {
    String words = sign.words().value();
    return sign.commands().isEmpty() ? words : words + " " + command(event);
  }

  private static String first(EventRecord event) {
    return event.strings().isEmpty() ? "" : event.strings().get(0).strip();
  }

  /** The command and its switches; of their values those that are numbers and truth. */
  private static String command(EventRecord event) {
    List<String> parts = new ArrayList<>(List.of(first(event)));
    Matcher each = SWITCH.matcher(event.strings().size() < 2 ? "" : event.strings().get(1));
    while (each.find() && parts.size() <= SWITCHES) {
      Matcher value = PLAIN.matcher(each.group(2) == null ? "" : each.group(2));
      parts.add("-" + each.group(1) + (value.matches() ? " " + value.group(1) : ""));
    }
    return String.join(" ", parts);
  }
}
