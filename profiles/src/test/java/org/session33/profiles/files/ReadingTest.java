package org.session33.profiles.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTest {
  private static final SourceFile FILE = SourceFile.of("a.txt", new byte[] {1});

  @Test
  void keepsTheValueBesideItsProblems() {
    Problem warning = Problem.warning(FILE.place(2, 3), "odd", "make it even");
    Reading<String> reading =
        Reading.of(
            problems -> {
              problems.accept(warning);
              return "value";
            });

    assertThat(reading.value()).isEqualTo("value");
    assertThat(reading.problems()).containsExactly(warning);
    assertThat(reading.hasErrors()).isFalse();
  }

  @Test
  void onlyCountsProblemsBeyondTheCap() {
    Reading<String> reading =
        Reading.of(
            problems -> {
              for (int i = 1; i <= InputLimits.PROBLEMS + 5; i++) {
                problems.accept(Problem.error(FILE.place(i, 1), "bad", "mend it"));
              }
              throw new InputException(FILE.place(), "the end", "begin again");
            });

    assertThat(reading.value()).isNull();
    assertThat(reading.problems()).hasSize(InputLimits.PROBLEMS + 1);
    assertThat(reading.problems().get(InputLimits.PROBLEMS).toString())
        .isEqualTo(
            "a.txt:1:1: 6 more problems are not listed; mend the first ones and read the file"
                + " again");
    assertThat(reading.hasErrors()).isTrue();
  }
}
