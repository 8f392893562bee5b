package org.session33.diagnostics.report.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterGeometryTest {
  private static MeterGrid grid(int granted, int refused) {
    return MeterGrid.of(
        new SessionMeter(32, List.of(new SessionMeter.Bar("a", granted, refused)), ""));
  }

  @Test
  void theEdgeStandsBetweenWhatIsHeldAndWhatIsRefused() {
    MeterGeometry geometry = MeterGeometry.of(grid(32, 6));

    assertThat(geometry.left(31) + geometry.cellWidth()).isLessThan(geometry.edge());
    assertThat(geometry.left(32)).isGreaterThan(geometry.edge() + MeterGeometry.LINE);
    assertThat(geometry.cellAt(geometry.edge(), MeterGeometry.TOP)).isEqualTo(-1);
    assertThat(geometry.cellAt(geometry.left(32) + 1, MeterGeometry.TOP)).isEqualTo(32);
    assertThat(geometry.cellAt(geometry.left(32) + 1, MeterGeometry.TOP - 1)).isEqualTo(-1);
  }

  @Test
  void fewCellsAreWide() {
    assertThat(MeterGeometry.of(grid(32, 12)).pitch()).isEqualTo(22);
    assertThat(MeterGeometry.of(grid(32, 13)).pitch()).isEqualTo(14);
  }

  /** Every face has the same picture, and in less room it is closer together. */
  @ParameterizedTest
  @ValueSource(doubles = {160, 320, 520, 700, 5_000})
  void allCellsFitIntoTheRoom(double room) {
    for (MeterGrid grid : List.of(grid(1, 0), grid(32, 6), grid(32, 40), grid(32, 100_000))) {
      MeterGeometry geometry = MeterGeometry.within(grid, room);
      int last = grid.cells().size() - 1;

      assertThat(geometry.width()).isLessThanOrEqualTo(room);
      assertThat(geometry.left(last) + geometry.cellWidth()).isLessThanOrEqualTo(room);
      assertThat(geometry.cellWidth()).isGreaterThan(1);
      assertThat(geometry.pitch()).isLessThanOrEqualTo(MeterGeometry.of(grid).pitch());
    }
    assertThat(MeterGeometry.within(grid(32, 6), 5_000).width())
        .isCloseTo(MeterGeometry.of(grid(32, 6)).width(), within(0.01));
  }
}
