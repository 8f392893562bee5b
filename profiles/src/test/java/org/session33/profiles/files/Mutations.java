package org.session33.profiles.files;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Damages good files in all the ways that mail, disks and attackers do, and demands that a reader
 * gives a result or a clean error for each. The same name and seeds give the same mutants.
 *
 * <p>How many mutants a reader has to stand is the system property {@code session33.mutants}, 2000
 * when it is not set; {@code -Dtest=EventLogFormatTest -Dsession33.mutants=1000000} gives the
 * binary logs a million.
 */
public final class Mutations {
  /** Against hangs only: far more than any run takes on a slow machine, of however many mutants. */
  private static Duration patience(int mutants) {
    return Duration.ofMinutes(15).plusMillis(20L * mutants);
  }

  private static final List<byte[]> SPLICES =
      List.of(
          new byte[] {0},
          new byte[] {0, 0, 0, 0},
          bytes(0xFF, 0xFE),
          bytes(0xFE, 0xFF),
          bytes(0xEF, 0xBB, 0xBF),
          bytes(0xC3),
          bytes(0x00, 0xD8),
          bytes(0x1B),
          text("\""),
          text("\"\""),
          text("'"),
          text("\\"),
          text("\\\r\n  "),
          text("\r"),
          text("\n\n"),
          text("<"),
          text("]]>"),
          text("<!DOCTYPE a [<!ENTITY b \"c\">]>"),
          text("&b;"),
          text("&#1;"),
          text("<a>".repeat(200)),
          text("_xD800_"),
          text("[".repeat(50)),
          text("{".repeat(50)),
          text(",".repeat(2_000)),
          text("="),
          text("…"));

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "99999999999999999999",
          "2147483648",
          "4294967296",
          "-9223372036854775809",
          "1e999",
          "0x",
          "٣");

  private Mutations() {}

  /**
   * Reads damaged files and demands that no exception leaves the reader and that it ends.
   *
   * @param name what the files are called, and what the mutants depend on
   * @param seeds good files, at least one
   * @param reader the reader; what it returns is only asked for its text
   */
  public static void survive(String name, List<byte[]> seeds, Function<SourceFile, ?> reader) {
    int mutants = Integer.getInteger("session33.mutants", 2000);
    int[] current = {0};
    try {
      assertTimeoutPreemptively(
          patience(mutants),
          () -> {
            for (int i = 0; i < mutants; i++) {
              current[0] = i;
              String.valueOf(reader.apply(SourceFile.of(name, mutant(name, seeds, i))));
            }
          });
    } catch (Throwable e) {
      throw new AssertionError(
          name + ": mutant " + current[0] + " (of " + mutants + ") was not survived: " + e, e);
    }
  }

  /** One damaged file: the same arguments give the same bytes. */
  public static byte[] mutant(String name, List<byte[]> seeds, int number) {
    Random random = new Random(31L * name.hashCode() + number);
    byte[] bytes = seeds.get(number % seeds.size()).clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      bytes = change(bytes, seeds, random);
    }
    // A mutant that never stops growing would only test the size caps.
    return bytes.length > 4 << 20 ? Arrays.copyOf(bytes, 4 << 20) : bytes;
  }

  private static byte[] change(byte[] bytes, List<byte[]> seeds, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 4 : 256));
    return switch (random.nextInt(11)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1, 2 -> flipped(bytes, random);
      case 3 -> replaced(bytes, at, 0, randomBytes(random));
      case 4 -> replaced(bytes, at, length, new byte[0]);
      case 5 -> replaced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
      case 6 -> swapped(bytes, at, length, random);
      case 7 -> extremeBinary(bytes, at, random);
      case 8 -> extremeText(bytes, at, random);
      case 9 -> replaced(bytes, at, 0, SPLICES.get(random.nextInt(SPLICES.size())));
      default -> crossed(bytes, at, seeds.get(random.nextInt(seeds.size())), random);
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    for (int i = random.nextInt(8); i >= 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] randomBytes(Random random) {
    byte[] inserted = new byte[1 + random.nextInt(16)];
    random.nextBytes(inserted);
    return inserted;
  }

  private static byte[] swapped(byte[] bytes, int at, int length, Random random) {
    int other = random.nextInt(bytes.length + 1);
    for (int i = 0; i < length && other + i < bytes.length; i++) {
      byte kept = bytes[at + i];
      bytes[at + i] = bytes[other + i];
      bytes[other + i] = kept;
    }
    return bytes;
  }

  /** Overwrites with a number that lengths and offsets must not be believed to be. */
  private static byte[] extremeBinary(byte[] bytes, int at, Random random) {
    long[] extremes = {
      0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFF, 0x7FFF, Long.MAX_VALUE, bytes.length
    };
    byte[] number =
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(extremes[random.nextInt(extremes.length)])
            .array();
    int width = Math.min(1 << random.nextInt(4), bytes.length - at);
    System.arraycopy(number, 0, bytes, at, width);
    return bytes;
  }

  /** Puts an extreme number in the place of the next one that is written out. */
  private static byte[] extremeText(byte[] bytes, int at, Random random) {
    int start = at;
    while (start < bytes.length && !isDigit(bytes[start])) {
      start++;
    }
    int end = start;
    while (end < bytes.length && isDigit(bytes[end])) {
      end++;
    }
    return replaced(bytes, start, end - start, text(NUMBERS.get(random.nextInt(NUMBERS.size()))));
  }

  private static byte[] crossed(byte[] bytes, int at, byte[] other, Random random) {
    int from = random.nextInt(other.length + 1);
    return replaced(bytes, at, bytes.length - at, Arrays.copyOfRange(other, from, other.length));
  }

  private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(by);
    out.write(bytes, at + length, bytes.length - at - length);
    return out.toByteArray();
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
