package org.session33.diagnostics.evidence.eventlog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/** Logs of any size, made by repeating one chunk. */
final class RepeatedLog {
  private static final String WORDS =
      "some words that stand in no known error text, of middling length";
  private static final int EVENTS = 400;

  private RepeatedLog() {}

  /** A log whose events are values of one template, as Windows writes them. */
  static byte[] templated() {
    SyntheticEvtx log = new SyntheticEvtx();
    int[] definition = {0};
    for (int i = 0; i < EVENTS; i++) {
      int number = i;
      log.record(
          f -> {
            List<SyntheticEvtx.Value> values =
                List.of(
                    number(0x06, 2, 100 + number % 50),
                    number(0x04, 1, 4),
                    number(0x0A, 8, number + 1),
                    SyntheticEvtx.Value.text("MBX01.contoso.example"),
                    SyntheticEvtx.Value.text(WORDS),
                    number(0x08, 4, number));
            if (number == 0 || definition[0] == 0) {
              definition[0] = f.position() + 10;
              f.instance(RepeatedLog::template, values);
            } else {
              f.instanceOf(definition[0], values);
            }
          });
    }
    return log.bytes();
  }

  private static SyntheticEvtx.Value number(int type, int size, long number) {
    byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
    return new SyntheticEvtx.Value(type, Arrays.copyOf(bytes, size));
  }

  private static void template(SyntheticEvtx.Fragment f) {
    f.element(
        "Event",
        List.of(),
        e ->
            e.element(
                    "System",
                    List.of(),
                    s ->
                        s.element(
                                "Provider", List.of("Name", "Microsoft-Windows-Synthetic"), p -> {})
                            .element("EventID", List.of(), v -> v.raw(0x0E, 0, 0, 0x06))
                            .element("Level", List.of(), v -> v.raw(0x0E, 1, 0, 0x04))
                            .element("EventRecordID", List.of(), v -> v.raw(0x0E, 2, 0, 0x0A))
                            .element("Channel", "Application")
                            .element("Computer", List.of(), v -> v.raw(0x0E, 3, 0, 0x01)))
                .element(
                    "EventData",
                    List.of(),
                    d ->
                        d.element("Data", List.of("Name", "what"), v -> v.raw(0x0D, 4, 0, 0x01))
                            .element(
                                "Data", List.of("Name", "count"), v -> v.raw(0x0E, 5, 0, 0x08))));
  }

  /** A log in the dress without templates, whose events matter only for their texts. */
  static byte[] plain(String source) {
    String[] strings = new String[12];
    Arrays.fill(strings, WORDS);
    return full(source, strings);
  }

  /** A log in the same dress of events that are kept. */
  static byte[] refusals() {
    return full("MSExchangeIS", "/o=A/ou=B/cn=Recipients/cn=C", "32", "session");
  }

  private static byte[] full(String source, String... strings) {
    SyntheticEvtx log = new SyntheticEvtx();
    for (int i = 0; i < EVENTS; i++) {
      log.event(source, 9646, strings);
    }
    return log.bytes();
  }

  /** A log of the first chunk of another one, with numbers that go on. */
  static void write(byte[] log, int mib, Path to) throws IOException {
    int times = mib * 16;
    byte[] head = Arrays.copyOf(log, EvtxReader.HEADER);
    byte[] chunk = Arrays.copyOfRange(log, EvtxReader.HEADER, EvtxReader.HEADER + EvtxChunk.SIZE);
    ByteBuffer file = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer out = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
    long first = out.getLong(8);
    long last = out.getLong(16);
    int free = out.getInt(48);
    file.putLong(16, times - 1).putShort(42, (short) Math.min(times, 0xFFFF));
    file.putInt(124, crc(head, 0, 120, 0));
    try (OutputStream stream = Files.newOutputStream(to)) {
      stream.write(head);
      for (int i = 0; i < times; i++) {
        long more = i == 0 ? 0 : last - first + 1;
        out.putLong(8, out.getLong(8) + more).putLong(16, out.getLong(16) + more);
        for (int at = EvtxChunk.FIRST_RECORD; at < free; at += out.getInt(at + 4)) {
          out.putLong(at + 8, out.getLong(at + 8) + more);
        }
        out.putInt(52, crc(chunk, EvtxChunk.FIRST_RECORD, free - EvtxChunk.FIRST_RECORD, 0));
        out.putInt(124, crc(chunk, 0, 120, EvtxChunk.FIRST_RECORD));
        stream.write(chunk);
      }
    }
  }

  private static int crc(byte[] bytes, int from, int length, int headTo) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    if (headTo > 0) {
      crc.update(bytes, 128, headTo - 128);
    }
    return (int) crc.getValue();
  }
}
