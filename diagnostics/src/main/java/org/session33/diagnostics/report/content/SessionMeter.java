package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of the door that matters against the limit, ready to be drawn.
 *
 * @param limit the limit in force, or null for none
 * @param bars who asked for them, in order of opening
 * @param words what is to be seen, in one sentence, for those who cannot see it
 */
public record SessionMeter(@Nullable Integer limit, List<Bar> bars, String words) {
  /** Colours of holders; the eighth one is followed by the first one again. */
  public static final int COLOURS = 8;

  /** Keeps its own copy. */
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
  public record Bar(String words, int granted, int refused) {}

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
