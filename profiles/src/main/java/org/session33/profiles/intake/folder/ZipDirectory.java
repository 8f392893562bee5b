package org.session33.profiles.intake.folder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.DecodedText;

/**
 * The list at the end of a zip. It is read by hand because the JDK's readers either want a file on
 * disk or give up at the first bad entry.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END_BYTES = 22;
  private static final int CENTRAL_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long ZIP64 = 0xFFFF_FFFFL;
  private static final String OEM = "IBM437";

  private final SourceFile zip;
  private final ByteBuffer data;

  ZipDirectory(SourceFile zip, byte[] bytes) {
    this.zip = zip;
    this.data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * One entry.
   *
   * @param name its name as packed
   * @param encrypted whether a password is needed
   * @param method how it is packed: 0 stored, 8 deflated
   * @param checksum its CRC-32
   * @param start where its packed bytes begin
   * @param packed how many there are; they lie inside the zip
   * @param overlaps whether some of them are those of an entry before it in the zip, as no program
   *     packs and a bomb does
   */
  record Entry(
      String name,
      boolean encrypted,
      int method,
      long checksum,
      int start,
      int packed,
      boolean overlaps) {
    private Entry overlapping() {
      return new Entry(name, encrypted, method, checksum, start, packed, true);
    }
  }

  /** Whether bytes begin like a zip. */
  static boolean isZip(byte[] bytes) {
    return bytes.length >= Integer.BYTES
        && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(0) == LOCAL;
  }

  /**
   * All entries but folders, at most {@link InputLimits#ENTRIES}, in the order of the list. Where
   * an entry's bytes do not lie inside the zip, its start is -1.
   */
  List<Entry> entries() throws InputException {
    int end = findEnd();
    long size = unsigned(end + 12);
    long offset = unsigned(end + 16);
    if (size == ZIP64 || offset == ZIP64) {
      throw new InputException(
          zip.place(), "this is a zip of the 64-bit kind", "pack the files again, in smaller zips");
    }
    // Something may stand in front of the zip, as in self-extracting ones; all offsets shift then.
    long before = end - size - offset;
    if (before < 0) {
      throw damaged();
    }
    List<Entry> entries = new ArrayList<>();
    long at = before + offset;
    while (at + CENTRAL_BYTES <= end && data.getInt((int) at) == CENTRAL) {
      if (entries.size() == InputLimits.ENTRIES) {
        throw new InputException(
            zip.place(),
            "the zip holds more than " + InputLimits.ENTRIES + " files",
            "pack only the files of one case");
      }
      Entry entry = entry((int) at, before, end);
      if (!entry.name().endsWith("/") && !entry.name().endsWith("\\")) {
        entries.add(entry);
      }
      at += CENTRAL_BYTES + shortAt(at + 28) + shortAt(at + 30) + shortAt(at + 32);
    }
    return marked(entries);
  }

  /** The same in their order, with a mark at those that share bytes with another. */
  private static List<Entry> marked(List<Entry> entries) {
    List<Integer> byStart = new ArrayList<>(IntStream.range(0, entries.size()).boxed().toList());
    byStart.sort(Comparator.comparingInt(i -> entries.get(i).start()));
    List<Entry> marked = new ArrayList<>(entries);
    long end = 0;
    for (int i : byStart) {
      Entry entry = entries.get(i);
      if (entry.start() >= 0 && entry.packed() > 0) {
        if (entry.start() < end) {
          marked.set(i, entry.overlapping());
        }
        end = Math.max(end, (long) entry.start() + entry.packed());
      }
    }
    return marked;
  }

  private Entry entry(int at, long before, int end) throws InputException {
    int flags = shortAt(at + 8);
    int nameLength = shortAt(at + 28);
    if (at + CENTRAL_BYTES + nameLength > end) {
      throw damaged();
    }
    Charset charset =
        (flags & 0x800) != 0
            ? StandardCharsets.UTF_8
            : Charset.isSupported(OEM) ? Charset.forName(OEM) : DecodedText.WINDOWS_1252;
    String name = new String(data.array(), at + CENTRAL_BYTES, nameLength, charset);
    long local = before + unsigned(at + 42);
    long packed = unsigned(at + 20);
    long start = -1;
    if (local + LOCAL_BYTES <= data.limit() && data.getInt((int) local) == LOCAL) {
      start = local + LOCAL_BYTES + shortAt(local + 26) + shortAt(local + 28);
    }
    boolean inside = start >= 0 && start + packed <= data.limit();
    return new Entry(
        name,
        (flags & 1) != 0,
        shortAt(at + 10),
        unsigned(at + 16),
        inside ? (int) start : -1,
        inside ? (int) packed : 0,
        false);
  }

  private int findEnd() throws InputException {
    int last = data.limit() - END_BYTES;
    for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
      if (data.getInt(at) == END) {
        return at;
      }
    }
    throw damaged();
  }

  private InputException damaged() {
    return new InputException(
        zip.place(),
        "the list of files at the end of the zip is missing or damaged",
        "copy or download it again, whole");
  }

  private int shortAt(long at) {
    return Short.toUnsignedInt(data.getShort((int) at));
  }

  private long unsigned(int at) {
    return Integer.toUnsignedLong(data.getInt(at));
  }
}
