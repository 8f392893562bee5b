package org.session33.diagnostics.report.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.text.ResultWords;

/** One value in a table of a report. */
public sealed interface Cell {
  /** Nothing is to be said here. */
  Cell NONE = new Text("");

  /** As people read it where there are no numbers, dates and links, only text. */
  String words();

  /**
   * A text.
   *
   * @param words the text; may have line ends, may be empty
   */
  record Text(String words) implements Cell {}

  /**
   * A text to be shown as it is written: the XML of an event, a command.
   *
   * @param words the text
   */
  record Code(String words) implements Cell {}

  /**
   * A word that judges.
   *
   * @param words the word
   * @param tone how it is meant
   */
  record Mark(String words, Tone tone) implements Cell {}

  /**
   * Several texts, one a line.
   *
   * @param lines the texts, in order
   */
  record Lines(List<String> lines) implements Cell {
    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public String words() {
      return String.join("\n", lines);
    }
  }

  /**
   * The steps of a remedy with their notes and warnings.
   *
   * @param variants the steps, by the releases that they are for
   */
  record Steps(List<ReleaseSteps> variants) implements Cell {
    public Steps {
      variants = List.copyOf(variants);
    }

    @Override
    public String words() {
      return variants.stream()
          .flatMap(
              v ->
                  Stream.concat(
                      Stream.of(v.releases()).filter(r -> !r.isEmpty()).map(r -> r + ":"),
                      v.numbered().stream()))
          .collect(Collectors.joining("\n"));
    }
  }

  /**
   * A count.
   *
   * @param number the count
   */
  record Count(long number) implements Cell {
    @Override
    public String words() {
      return ResultWords.number(number);
    }
  }

  /**
   * A moment on the clock of the world.
   *
   * @param instant when
   */
  record At(Instant instant) implements Cell {
    @Override
    public String words() {
      return ResultWords.moment(instant);
    }
  }

  /**
   * A moment on a clock whose zone is not known.
   *
   * @param time what that clock showed
   */
  record LocalTime(LocalDateTime time) implements Cell {
    @Override
    public String words() {
      return ResultWords.moment(time);
    }
  }

  /**
   * Time from the start of a rehearsal.
   *
   * @param since how long, not negative
   */
  record Elapsed(Duration since) implements Cell {
    @Override
    public String words() {
      return String.format(
          Locale.ROOT,
          "%d:%02d:%02d.%03d",
          since.toHours(),
          since.toMinutesPart(),
          since.toSecondsPart(),
          since.toMillisPart());
    }
  }

  /**
   * Links out of the report.
   *
   * @param links the links, in order
   */
  record Links(List<Link> links) implements Cell {
    public Links {
      links = List.copyOf(links);
    }

    @Override
    public String words() {
      return links.stream().map(Link::words).collect(Collectors.joining(", "));
    }
  }

  /**
   * A link out of the report.
   *
   * @param words what is clicked
   * @param address where it leads, an {@code https} address
   */
  record Link(String words, String address) {}

  /** A text, or nothing. */
  static Cell of(@Nullable String text) {
    return text == null || text.isEmpty() ? NONE : new Text(text);
  }

  /** A number, or nothing. */
  static Cell of(@Nullable Number number) {
    return number == null ? NONE : new Count(number.longValue());
  }

  /** Yes or no. */
  static Cell of(boolean truth) {
    return new Text(truth ? "yes" : "no");
  }

  /** Several texts. */
  static Cell of(List<String> texts) {
    return texts.isEmpty() ? NONE : new Lines(texts);
  }
}
