package org.session33.diagnostics.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.session33.profiles.gates.Gate;

class MeterGridTest {
  private static SessionMeter meter(@Nullable Integer limit, int... grantedAndRefused) {
    List<SessionMeter.Bar> bars =
        IntStream.range(0, grantedAndRefused.length / 2)
            .mapToObj(
                i ->
                    new SessionMeter.Bar(
                        "bar " + i, grantedAndRefused[2 * i], grantedAndRefused[2 * i + 1]))
            .toList();
    return new SessionMeter(limit, bars, "");
  }

  private static String drawn(MeterGrid grid) {
    StringBuilder cells =
        new StringBuilder(
            grid.cells().stream()
                .map(
                    c ->
                        switch (c.state()) {
                          case GRANTED -> Integer.toString(c.bar());
                          case REFUSED -> "x";
                          case KEPT -> "/";
                          case UNKNOWN -> "?";
                          case FREE -> ".";
                        })
                .collect(Collectors.joining()));
    if (grid.edgeAfter() >= 0) {
      cells.insert(grid.edgeAfter(), '|');
    }
    return cells.toString();
  }

  @Test
  void refusedSessionsStandBehindTheLimit() {
    assertThat(drawn(MeterGrid.of(meter(5, 2, 0, 3, 2)))).isEqualTo("00111|xx");
  }

  @Test
  void freeSessionsStandBeforeTheLimit() {
    assertThat(drawn(MeterGrid.of(meter(5, 2, 0)))).isEqualTo("00...|");
  }

  private static SessionMeter at(Gate gate, int limit, int unknown, SessionMeter.Bar... bars) {
    return new SessionMeter(
        gate, limit, "limit " + limit, List.of(bars), unknown, true, "", List.of());
  }

  @Test
  void whatNeverCameToAGateIsNotDrawnAsRefusedByIt() {
    SessionMeter store = at(Gate.STORE, 5, 0, new SessionMeter.Bar("a", 2, 0, 4));

    assertThat(drawn(MeterGrid.of(store))).isEqualTo("00///|/");
    assertThat(MeterGrid.of(store).cells().get(2).session()).isEqualTo(2);
  }

  @Test
  void whatIsNotKnownStandsBehindWhatIsCertain() {
    assertThat(drawn(MeterGrid.of(at(Gate.STORE, 4, 3, new SessionMeter.Bar("a", 2, 0)))))
        .isEqualTo("00??|?");
    assertThat(drawn(MeterGrid.of(at(Gate.STORE, 2, 2, new SessionMeter.Bar("a", 2, 1)))))
        .isEqualTo("00|x??");
  }

  @Test
  void metersBelowEachOtherHaveOneMeasureButForFolders() {
    List<MeterGrid> grids =
        MeterGrid.together(
            List.of(
                at(Gate.CLIENT_ACCESS, 20, 0, new SessionMeter.Bar("a", 20, 15)),
                at(Gate.STORE, 100, 0, new SessionMeter.Bar("a", 20, 80, 15)),
                at(Gate.OBJECTS, 500, 0, new SessionMeter.Bar("a", 500, 704))));

    assertThat(grids).extracting(MeterGrid::sessionsEach).containsExactly(2, 2, 17);
    assertThat(MeterGeometry.together(grids))
        .extracting(MeterGeometry::pitch)
        .containsOnly(MeterGeometry.of(grids.get(2)).pitch());
  }

  @Test
  void withoutALimitThereIsNoEdgeAndOneThatIsFarAwayIsNotSeen() {
    assertThat(drawn(MeterGrid.of(meter(null, 3, 0)))).isEqualTo("000");
    assertThat(MeterGrid.of(meter(500, 3, 0)).edgeAfter()).isEqualTo(-1);
    assertThat(MeterGrid.of(meter(500, 3, 0)).cells()).hasSize(41);
  }

  @Test
  void manySessionsShareACell() {
    MeterGrid grid = MeterGrid.of(meter(100, 100, 0, 0, 44));

    assertThat(grid.sessionsEach()).isEqualTo(2);
    assertThat(grid.cells()).hasSize(72);
    assertThat(grid.edgeAfter()).isEqualTo(50);
    assertThat(MeterGrid.of(meter(32, 1_000_000, 0)).cells().size()).isLessThanOrEqualTo(72);
  }

  @Test
  void tooManyBarsBecomeOne() {
    SessionMeter few = meter(9, 1, 0, 1, 0, 1, 1, 1, 2).shortened(3);

    assertThat(few.bars())
        .containsExactly(
            new SessionMeter.Bar("bar 0", 1, 0),
            new SessionMeter.Bar("bar 1", 1, 0),
            new SessionMeter.Bar("2 others", 2, 3));
  }
}
