package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.text.ResultWords;

/**
 * The sessions of the door that matters against the limit, ready to be drawn.
 *
 * @param limit the limit in force, or null for none
 * @param bars who asked for them, in order of opening
 * @param words what is to be seen, in one sentence, for those who cannot see it
 */
public record SessionMeter(@Nullable Integer limit, List<Bar> bars, String words) {
  public SessionMeter {
    bars = List.copyOf(bars);
  }

  /**
   * One holder and purpose.
   *
   * @param words who and what for
   * @param granted sessions held
   * @param refused sessions refused
   */
  public record Bar(String words, int granted, int refused) {
    /** How many of those that it asked for it holds, for instance {@code 25 of 31}. */
    public String held() {
      String held = ResultWords.number(granted);
      return refused == 0 ? held : held + " of " + ResultWords.number(granted + refused);
    }
  }

  /** What a picture of it is called. */
  public static String title() {
    return "Sessions against the limit";
  }

  /** What a chart is called that adds the holders up. */
  public static String titleAddedUp() {
    return "Sessions held, one holder after the other";
  }

  /** The chart that adds the holders up, in words. */
  public String wordsAddedUp() {
    return "Sessions held after each holder opened its own. " + words;
  }

  /** All that is to be seen, holder by holder, in sentences. */
  public String description() {
    StringBuilder said = new StringBuilder("Session meter. ").append(words).append('.');
    for (Bar bar : bars) {
      said.append(" ")
          .append(bar.words())
          .append(": ")
          .append(ResultWords.number(bar.granted()))
          .append(" held, ")
          .append(ResultWords.refused(bar.refused()))
          .append('.');
    }
    return said.toString();
  }

  /** How its picture is to be read, one sentence. */
  public String caption(MeterGrid grid) {
    String edge =
        limit == null
            ? "; there is no limit"
            : grid.edgeAfter() < 0
                ? "; the limit of " + limit + " is beyond the picture"
                : "; the red line is the limit of " + limit;
    return grid.says() + edge + (refused() > 0 ? "; hatched cells were refused." : ".");
  }

  /**
   * The same with fewer bars: the last ones become one.
   *
   * @param most the most bars, at least 2
   */
  public SessionMeter shortened(int most) {
    if (bars.size() <= most) {
      return this;
    }
    List<Bar> rest = bars.subList(most - 1, bars.size());
    List<Bar> few = new ArrayList<>(bars.subList(0, most - 1));
    few.add(
        new Bar(
            rest.size() + " others",
            rest.stream().mapToInt(Bar::granted).sum(),
            rest.stream().mapToInt(Bar::refused).sum()));
    return new SessionMeter(limit, few, words);
  }

  /** How many sessions are held. */
  public int granted() {
    return bars.stream().mapToInt(Bar::granted).sum();
  }

  /** How many sessions are refused. */
  public int refused() {
    return bars.stream().mapToInt(Bar::refused).sum();
  }
}
