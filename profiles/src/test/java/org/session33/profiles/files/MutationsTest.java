package org.session33.profiles.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MutationsTest {
  private static final List<byte[]> SEEDS =
      List.of("The first seed, 1 of 2".getBytes(UTF_8), "and the 2nd one".getBytes(UTF_8));

  @Test
  void givesTheSameMutantsEveryTimeAndManyDifferentOnes() {
    Set<Integer> different = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      byte[] mutant = Mutations.mutant("a", SEEDS, i);
      assertThat(mutant).isEqualTo(Mutations.mutant("a", SEEDS, i));
      different.add(Arrays.hashCode(mutant));
    }
    assertThat(different).hasSizeGreaterThan(400);
    assertThat(SEEDS.get(1)).asString(UTF_8).isEqualTo("and the 2nd one");
  }

  @Test
  void readsAsManyMutantsAsAreAskedFor() {
    AtomicInteger read = new AtomicInteger();
    Mutations.survive("a", SEEDS, file -> read.incrementAndGet());

    assertThat(read).hasValue(Integer.getInteger("session33.mutants", 2000));
  }

  @Test
  void namesTheMutantThatWasNotSurvived() {
    AtomicInteger read = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Mutations.survive(
                    "a",
                    SEEDS,
                    file -> {
                      if (read.incrementAndGet() == 8) {
                        throw new IllegalStateException("broken");
                      }
                      return "";
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("a: mutant 7 (of ")
        .hasMessageContaining("broken");
  }
}
