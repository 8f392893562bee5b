package org.session33.profiles.files;

import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Changes valid files at random, always the same way, and demands that a reader stands it. */
public final class Mutations {
  private Mutations() {}

  /**
   * Reads many damaged copies of the seeds; their number comes from {@code session33.mutants}.
   *
   * @param name the name that the files get
   */
  public static void survive(String name, List<byte[]> seeds, Function<SourceFile, ?> reader) {
    int mutants = Integer.getInteger("session33.mutants", 2000);
    Random random = new Random(33);
    for (int i = 0; i < mutants; i++) {
      byte[] bytes = mutant(seeds.get(i % seeds.size()).clone(), seeds, random);
      try {
        reader.apply(SourceFile.of(name, bytes));
      } catch (RuntimeException | StackOverflowError e) {
        fail("mutant " + i + " of " + name + ": " + HexFormat.of().formatHex(bytes), e);
      }
    }
  }

  private static byte[] mutant(byte[] bytes, List<byte[]> seeds, Random random) {
    byte[] result = bytes;
    int changes = 1 + random.nextInt(8);
    for (int change = 0; change < changes && result.length > 0; change++) {
      int at = random.nextInt(result.length);
      switch (random.nextInt(5)) {
        case 0 -> result[at] = (byte) random.nextInt(256);
        case 1 -> result[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> result = Arrays.copyOf(result, at);
        case 3 -> {
          int length = Math.min(1 + random.nextInt(16), result.length - at);
          System.arraycopy(result, at, result, random.nextInt(result.length - length + 1), length);
        }
        default -> {
          byte[] other = seeds.get(random.nextInt(seeds.size()));
          int from = random.nextInt(other.length);
          int length = Math.min(other.length - from, result.length - at);
          System.arraycopy(other, from, result, at, Math.min(length, 32));
        }
      }
    }
    return result;
  }
}
