package org.session33.diagnostics.report.word;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A picture of plain colours that can be saved as PNG (ISO/IEC 15948). */
final class PngImage {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte BITS = 8;
  private static final byte TRUE_COLOUR = 2;

  private final int width;
  private final int height;
  private final int[] pixels;

  /**
   * A picture of one colour.
   *
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   */
  PngImage(int width, int height, int colour) {
    this.width = width;
    this.height = height;
    this.pixels = new int[width * height];
    Arrays.fill(pixels, colour);
  }

  /** What a place is painted with. */
  @FunctionalInterface
  interface Paint {
    /** The colour, {@code 0xRRGGBB}. */
    int at(int x, int y);
  }

  /** Fills a box; what lies outside the picture is left out. */
  void fill(int x, int y, int boxWidth, int boxHeight, Paint paint) {
    round(x, y, boxWidth, boxHeight, 0, paint);
  }

  /** Fills a box with round corners, smoothed against what was there. */
  void round(int x, int y, int boxWidth, int boxHeight, int radius, Paint paint) {
    for (int py = Math.max(0, y); py < Math.min(height, y + boxHeight); py++) {
      for (int px = Math.max(0, x); px < Math.min(width, x + boxWidth); px++) {
        double share = share(px - x, py - y, boxWidth, boxHeight, radius);
        int at = py * width + px;
        pixels[at] = mixed(pixels[at], paint.at(px, py), share);
      }
    }
  }

  /** How much of a pixel lies inside: by its distance from the middle of the nearest corner. */
  private static double share(int x, int y, int boxWidth, int boxHeight, int radius) {
    double dx = Math.max(radius - x - 0.5, x + 0.5 - (boxWidth - radius));
    double dy = Math.max(radius - y - 0.5, y + 0.5 - (boxHeight - radius));
    if (radius <= 0 || dx <= 0 || dy <= 0) {
      return 1;
    }
    return Math.max(0, Math.min(1, radius - Math.hypot(dx, dy) + 0.5));
  }

  private static int mixed(int below, int above, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      double from = below >> shift & 0xFF;
      double to = above >> shift & 0xFF;
      mixed |= (int) Math.round(from + (to - from) * share) << shift;
    }
    return mixed;
  }

  /** The picture as the bytes of a PNG file. */
  byte[] png() {
    ByteBuffer head = ByteBuffer.allocate(13);
    head.putInt(width).putInt(height).put(BITS).put(TRUE_COLOUR);
    ByteBuffer rows = ByteBuffer.allocate(height * (1 + width * 3));
    for (int y = 0; y < height; y++) {
      rows.put((byte) 0);
      for (int x = 0; x < width; x++) {
        int colour = pixels[y * width + x];
        rows.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", head.array());
    chunk(file, "IDAT", packed(rows.array()));
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    file.writeBytes(name);
    file.writeBytes(data);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }

  private static byte[] packed(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] part = new byte[8_192];
      while (!deflater.finished()) {
        packed.write(part, 0, deflater.deflate(part));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
