package org.session33.diagnostics.evidence.eventlog;

import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.eventxml.EventParts;
import org.session33.diagnostics.evidence.text.EventNumber;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;

/**
 * Makes events of the records of an {@code .evtx} file. Source and number stand first in every
 * record; as soon as both are known, it is known whether the rest is worth making texts of.
 */
final class RecordSink implements EventSink {
  private final String file;
  private final LogTally tally;
  private EventParts parts = new EventParts();
  private long number;
  private boolean wanted = true;
  private boolean decided;

  RecordSink(String file, LogTally tally) {
    this.file = file;
    this.tally = tally;
  }

  @Override
  public void beginRecord(long inLog) {
    parts = new EventParts();
    number = inLog;
    wanted = true;
    decided = false;
  }

  @Override
  public boolean wantsText() {
    return wanted;
  }

  @Override
  public void begin(String name) {
    if (wanted) {
      parts.start(name);
    }
  }

  @Override
  public void attribute(String name, String value) {
    parts.attribute(name, value);
  }

  @Override
  public void text(String value) {
    parts.text(value);
  }

  @Override
  public void instruction(String target, String data) {
    // Nothing of an event stands in one.
  }

  @Override
  public void end(String name) throws DamagedLogException {
    if (!wanted) {
      return;
    }
    parts.end(name);
    if (!decided && parts.id() != null && (parts.source() != null || name.equals("System"))) {
      decided = true;
      wanted = tally.mayMatter(source(), id());
    }
  }

  @Override
  public void endRecord() throws DamagedLogException {
    if (!decided || wanted) {
      tally.add(event());
    } else {
      tally.count(source(), id());
    }
  }

  private EventRecord event() throws DamagedLogException {
    try {
      Long own = parts.recordId();
      return parts.record(Place.ofRecord(file, own == null ? number : own));
    } catch (InputException e) {
      throw new DamagedLogException("it is " + e.problem().what());
    }
  }

  private String source() {
    String source = parts.source();
    return source == null ? "" : source;
  }

  private int id() throws DamagedLogException {
    String written = parts.id();
    int plain = written == null ? -1 : plain(written);
    if (plain >= 0) {
      return plain;
    }
    @Nullable EventNumber read = written == null ? null : EventNumber.of(written).orElse(null);
    if (read == null) {
      throw new DamagedLogException("it is an event whose EventID is no number");
    }
    return read.id();
  }

  /** The number where it is written as nearly always; -1 otherwise. */
  private static int plain(String written) {
    int value = 0;
    for (int i = 0; i < written.length(); i++) {
      int digit = written.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i > 4) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return written.isEmpty() || value > 0xFFFF ? -1 : value;
  }
}
