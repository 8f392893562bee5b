package org.session33.clientsim.desktop.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.report.content.MeterGrid;
import org.session33.diagnostics.report.content.MeterGrid.State;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.gates.Gate;

/**
 * What a meter shows at a moment, and what each of its connections or sessions is.
 *
 * @param meter what came to the gate against its limit
 * @param marks one for each connection or session, in the order of a {@link MeterGrid}: those that
 *     are held by holder, then those that were refused, then those that an earlier gate kept away
 */
public record MeterView(SessionMeter meter, List<Mark> marks) {
  /**
   * One connection or session.
   *
   * @param session the number of the session that it belongs to, from 1; 0 for none
   * @param tip what it is, in a few words
   */
  public record Mark(int session, String tip) {}

  public MeterView {
    marks = List.copyOf(marks);
  }

  /** What each is in a few words, in the same order. */
  public List<String> tips() {
    return marks.stream().map(Mark::tip).toList();
  }

  /** What a cell of the meter stands for; null where that is nothing that was asked for. */
  public @Nullable Mark mark(MeterGrid.MeterCell cell) {
    boolean asked = cell.state() != State.FREE && cell.state() != State.UNKNOWN;
    return asked && cell.session() < marks.size() ? marks.get(cell.session()) : null;
  }

  /** Puts sessions together by who asked for them. */
  public static final class Builder {
    /** What becomes of those that are asked for, in the order of the meter. */
    private static final List<State> STATES = List.of(State.GRANTED, State.REFUSED, State.KEPT);

    private final Map<String, Map<State, List<Mark>>> holders = new LinkedHashMap<>();

    /** A holder that may have no session yet. */
    public void holder(String words) {
      marks(words, State.GRANTED);
    }

    /** A session that is held or was refused, with what it is in a few words. */
    public void add(String words, boolean held, String tip) {
      add(words, held ? State.GRANTED : State.REFUSED, new Mark(0, tip));
    }

    /** A connection or session, granted, refused or kept away. */
    public void add(String words, State state, Mark mark) {
      marks(words, state).add(mark);
    }

    private List<Mark> marks(String words, State state) {
      Map<State, List<Mark>> its = holders.computeIfAbsent(words, w -> new LinkedHashMap<>());
      return its.computeIfAbsent(state, s -> new ArrayList<>());
    }

    /** How many have come to this. */
    int count(State state) {
      return (int) all(state).count();
    }

    private Stream<Mark> all(State state) {
      return holders.values().stream()
          .flatMap(h -> Objects.requireNonNull(h.getOrDefault(state, List.of())).stream());
    }

    /** The view of the store, against a limit or none. */
    public MeterView view(@Nullable Integer limit) {
      int held = count(State.GRANTED);
      int refused = count(State.REFUSED);
      String words =
          String.join(", ", ResultWords.counts(held + refused, held, refused))
              + ", "
              + ResultWords.limit(limit);
      return view(
          new SessionMeter(
              Gate.STORE, limit, ResultWords.limit(limit), bars(), 0, true, words, List.of()));
    }

    /** The view of a meter whose bars are those of {@link #bars}. */
    MeterView view(SessionMeter meter) {
      return new MeterView(meter, STATES.stream().flatMap(this::all).toList());
    }

    /** Who asked for them, in order of opening. */
    List<SessionMeter.Bar> bars() {
      List<SessionMeter.Bar> bars = new ArrayList<>();
      holders.forEach(
          (words, its) ->
              bars.add(
                  new SessionMeter.Bar(
                      words,
                      size(its, State.GRANTED),
                      size(its, State.REFUSED),
                      size(its, State.KEPT))));
      return bars;
    }

    private static int size(Map<State, List<Mark>> its, State state) {
      return Objects.requireNonNull(its.getOrDefault(state, List.of())).size();
    }
  }
}
