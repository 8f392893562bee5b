package org.session33.diagnostics.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.session33.profiles.files.SourceFile;

/** Feeds a reader broken files, always the same ones, and demands that it survives. */
final class Mutations {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Mutations() {}

  static void survive(String name, List<byte[]> seeds, Function<SourceFile, ?> reader) {
    int mutants = Integer.getInteger("session33.mutants", 2000);
    Random random = new Random(33);
    for (int i = 0; i < mutants; i++) {
      byte[] mutant = seeds.get(random.nextInt(seeds.size()));
      int steps = 1 + random.nextInt(4);
      for (int s = 0; s < steps; s++) {
        mutant = mutate(mutant, seeds, random);
      }
      long start = System.nanoTime();
      try {
        assertThat(reader.apply(SourceFile.of(name, mutant))).isNotNull();
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(
            name + ": mutant " + i + " of " + Arrays.toString(mutant) + " threw", e);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    }
  }

  private static byte[] mutate(byte[] seed, List<byte[]> seeds, Random random) {
    int at = random.nextInt(seed.length + 1);
    int length = Math.min(seed.length - at, 1 + random.nextInt(40));
    byte[] head = Arrays.copyOf(seed, at);
    byte[] rest = Arrays.copyOfRange(seed, at, seed.length);
    switch (random.nextInt(6)) {
      case 0:
        return head.length == 0 ? seed : head;
      case 1:
        return join(head, Arrays.copyOfRange(rest, length, rest.length));
      case 2:
        return join(join(head, Arrays.copyOf(rest, length)), rest);
      case 3:
        byte[] flipped = seed.clone();
        if (at < seed.length) {
          flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
      case 4:
        byte[] other = seeds.get(random.nextInt(seeds.size()));
        int from = random.nextInt(other.length);
        return join(
            head, join(Arrays.copyOfRange(other, from, Math.min(other.length, from + 60)), rest));
      default:
        byte[] noise = new byte[1 + random.nextInt(4)];
        random.nextBytes(noise);
        return join(head, join(noise, rest));
    }
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }
}
