package org.session33.diagnostics.report.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.text.GateWords;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.gates.GateFacts;

/**
 * What came to one gate against its limit, ready to be drawn: connections before the store,
 * sessions at the store, open folders within a session.
 *
 * @param gate the gate
 * @param limit the limit in force, or null for none
 * @param limitWords the limit as it stands at its mark, with the name of its setting before the
 *     store
 * @param bars who asked for them, in order of opening
 * @param unknown how many more may be asked for beside those of the bars, 0 or more; what is not
 *     known decides
 * @param certain whether a refusal is one; where it is not, it may come about
 * @param words what is to be seen, in one sentence, for those who cannot see it
 * @param notes what belongs beside the numbers, full sentences
 */
public record SessionMeter(
    Gate gate,
    @Nullable Integer limit,
    String limitWords,
    List<Bar> bars,
    int unknown,
    boolean certain,
    String words,
    List<String> notes) {
  public SessionMeter {
    bars = List.copyOf(bars);
    notes = List.copyOf(notes);
  }

  /** The sessions at the store, of which all is known. */
  public SessionMeter(@Nullable Integer limit, List<Bar> bars, String words) {
    this(Gate.STORE, limit, ResultWords.limit(limit), bars, 0, true, words, List.of());
  }

  /**
   * One holder and purpose.
   *
   * @param words who and what for
   * @param granted how many it holds
   * @param refused how many this gate refused
   * @param kept how many an earlier gate kept away from this one
   */
  public record Bar(String words, int granted, int refused, int kept) {
    /** One of which everything came to the gate. */
    public Bar(String words, int granted, int refused) {
      this(words, granted, refused, 0);
    }

    /** How many of those that it asked for it holds, for instance {@code 25 of 31}. */
    public String held() {
      String held = ResultWords.number(granted);
      return asked() == granted ? held : held + " of " + ResultWords.number(asked());
    }

    /** How many it asked for. */
    public int asked() {
      return granted + refused + kept;
    }

    Bar plus(Bar other) {
      return new Bar(words, granted + other.granted, refused + other.refused, kept + other.kept);
    }
  }

  /** What a picture of it is called. */
  public static String title() {
    return "Sessions against the limit";
  }

  /** What pictures of several gates are called. */
  public static String titleOfGates() {
    return "What passes each gate";
  }

  /** What the gate is called, with what it counts. */
  public String heading() {
    return facts().title() + ", " + facts().many();
  }

  /** What it counts, behind a number of it. */
  String unit(int number) {
    return number == 1 ? facts().one() : facts().many();
  }

  /** What is known of the gate. */
  public GateFacts facts() {
    return GateFacts.of(gate);
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
    StringBuilder said = new StringBuilder(heading()).append(". ").append(words).append('.');
    for (Bar bar : bars) {
      said.append(" ")
          .append(bar.words())
          .append(": ")
          .append(ResultWords.number(bar.granted()))
          .append(" held, ")
          .append(ResultWords.refused(bar.refused()))
          .append(bar.kept() == 0 ? "" : ", " + GateWords.kept(bar.kept()))
          .append('.');
    }
    notes.forEach(n -> said.append(' ').append(n));
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
    return grid.says()
        + edge
        + (refused() > 0 ? "; hatched cells " + refusedWords() : "")
        + (kept() > 0 ? "; " + keptWords() : "")
        + (unknown > 0 ? "; " + unknownWords() : "")
        + ".";
  }

  private String refusedWords() {
    return certain ? "were refused" : "may be refused";
  }

  private static String keptWords() {
    return "crossed cells never reach it";
  }

  private static String unknownWords() {
    return "dotted cells are not known";
  }

  /** What the patterns of its cells stand for beside the holders' colours; may be empty. */
  public List<Pattern> patterns() {
    List<Pattern> patterns = new ArrayList<>();
    if (refused() > 0) {
      patterns.add(new Pattern(MeterGrid.State.REFUSED, certain ? "refused" : "may be refused"));
    }
    if (kept() > 0) {
      patterns.add(new Pattern(MeterGrid.State.KEPT, "never reaches it"));
    }
    if (unknown > 0) {
      patterns.add(new Pattern(MeterGrid.State.UNKNOWN, "not known"));
    }
    return patterns;
  }

  /**
   * What a pattern stands for.
   *
   * @param state the cells that have it
   * @param words what they are
   */
  public record Pattern(MeterGrid.State state, String words) {}

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
    few.add(rest.stream().reduce(new Bar(rest.size() + " others", 0, 0), Bar::plus));
    return new SessionMeter(gate, limit, limitWords, few, unknown, certain, words, notes);
  }

  /** How many an earlier gate kept away. */
  public int kept() {
    return bars.stream().mapToInt(Bar::kept).sum();
  }

  /** How many are held. */
  public int granted() {
    return bars.stream().mapToInt(Bar::granted).sum();
  }

  /** How many this gate refused. */
  public int refused() {
    return bars.stream().mapToInt(Bar::refused).sum();
  }
}
