package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BisectionTest {
  @Test
  void findsTheSmallestThatWorksAndHasSeenTheOneBelowFail() {
    for (int edge = 1; edge <= 70; edge++) {
      int needed = edge;
      List<Integer> failed = new ArrayList<>();
      List<Integer> worked = new ArrayList<>();

      var found = Bisection.smallest(1, 70, n -> n >= needed ? worked.add(n) : !failed.add(n));

      assertThat(found).hasValue(needed);
      assertThat(worked).contains(needed);
      if (needed > 1) {
        assertThat(failed).contains(needed - 1);
      }
      assertThat(worked.size() + failed.size()).as("tries for %d", needed).isLessThanOrEqualTo(8);
    }
  }

  @Test
  void findsTheLargestThatWorksAndHasSeenTheOneAboveFail() {
    for (int edge = 1; edge <= 70; edge++) {
      int most = edge;
      List<Integer> failed = new ArrayList<>();

      var found = Bisection.largest(1, 70, n -> n <= most || !failed.add(n));

      assertThat(found).hasValue(most);
      if (most < 70) {
        assertThat(failed).contains(most + 1);
      }
    }
  }

  @Test
  void whatIsExpectedIsConfirmedInTwoTriesAndCorrectedWhereItIsWrong() {
    for (int edge = 1; edge <= 71; edge++) {
      int needed = edge;
      for (int expected = -3; expected <= 75; expected++) {
        List<Integer> tried = new ArrayList<>();

        var found = Bisection.smallest(1, 70, expected, n -> tried.add(n) && n >= needed);

        assertThat(found.orElse(71)).as("%d, expected %d", needed, expected).isEqualTo(needed);
        assertThat(tried).allMatch(n -> n >= 1 && n <= 70).doesNotHaveDuplicates();
        assertThat(tried.size()).isLessThanOrEqualTo(expected == needed ? 2 : 14);
        if (needed <= 70) {
          assertThat(tried).contains(needed);
        }
      }
    }
  }

  @Test
  void findsNothingWhereNothingWorksOrNothingIsToBeTried() {
    assertThat(Bisection.smallest(1, 70, n -> false)).isEmpty();
    assertThat(Bisection.largest(1, 70, n -> false)).isEmpty();
    assertThat(Bisection.smallest(1, 0, n -> true)).isEmpty();
    assertThat(Bisection.largest(1, 0, n -> true)).isEmpty();
  }

  @Test
  void survivesTheLargestNumbers() {
    assertThat(Bisection.smallest(1, Integer.MAX_VALUE, n -> n >= 2_000_000_000))
        .hasValue(2_000_000_000);
    assertThat(Bisection.smallest(1, Integer.MAX_VALUE, 5, n -> n >= 2_000_000_000))
        .hasValue(2_000_000_000);
    assertThat(Bisection.smallest(-Integer.MAX_VALUE, 7, 7, n -> n >= -2_000_000_000))
        .hasValue(-2_000_000_000);
    assertThat(Bisection.largest(1, Integer.MAX_VALUE, n -> n <= 2_000_000_000))
        .hasValue(2_000_000_000);
  }
}
