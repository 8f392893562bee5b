package org.session33.diagnostics.evidence.eventlog;

/**
 * The items of an array value, one after another (formats.md 10.5): texts end with NULs, all else
 * has a size of its own. An array of no bytes has one empty item.
 */
final class BinXmlArray {
  private final LogBytes bytes;
  private final int type;
  private final int end;
  private int next;
  private int start;
  private int size;
  private boolean done;

  BinXmlArray(LogBytes bytes, int type, int start, int size) throws DamagedLogException {
    this.bytes = bytes;
    this.type = type;
    this.next = start;
    int unit = unit();
    boolean closed = unit > 0 && size >= unit && isNul(start + size - unit, unit);
    this.end = start + size - (closed ? unit : 0);
  }

  /** Goes to the next item; false where there is none. */
  boolean next() throws DamagedLogException {
    if (done) {
      return false;
    }
    start = next;
    int unit = unit();
    if (unit > 0) {
      int at = next;
      while (at + unit <= end && !isNul(at, unit)) {
        at += unit;
      }
      done = at + unit > end;
      size = Math.min(at, end) - start;
      next = at + unit;
      return true;
    }
    int whole = end - start;
    int item = whole == 0 ? 0 : BinXmlValue.itemSize(bytes, type, start);
    size = item <= 0 || item > whole ? whole : item;
    next = start + size;
    done = next >= end;
    return true;
  }

  int start() {
    return start;
  }

  int size() {
    return size;
  }

  /** How many bytes a character of a text has; 0 where these are no texts. */
  private int unit() {
    return type == BinXmlValue.TEXT ? 2 : type == BinXmlValue.ANSI ? 1 : 0;
  }

  private boolean isNul(int at, int unit) throws DamagedLogException {
    return unit == 2 ? bytes.u16(at) == 0 : bytes.u8(at) == 0;
  }
}
