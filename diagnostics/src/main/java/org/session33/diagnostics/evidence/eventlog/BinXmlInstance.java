package org.session33.diagnostics.evidence.eventlog;

/** A template with the values of one record (formats.md 10.5). */
final class BinXmlInstance extends BinXmlNode {
  /** No values at all, for what stands in no template. */
  static final Values NO_VALUES = new Values(new LogBytes(new byte[0], 0), 0, new int[0]);

  private final BinXmlNode[] template;
  private final Values values;

  BinXmlInstance(BinXmlNode[] template, Values values) {
    this.template = template;
    this.values = values;
  }

  @Override
  void tell(BinXmlWalk walk, Values outer) throws DamagedLogException {
    walk.fragment(template, values);
  }

  /** Values where they lie in the chunk. */
  static final class Values {
    private static final int DESCRIPTOR = 4;

    private final LogBytes bytes;
    private final int descriptors;
    private final int[] starts;

    /**
     * Values.
     *
     * @param descriptors where their sizes and types stand
     * @param starts where each begins
     */
    Values(LogBytes bytes, int descriptors, int[] starts) {
      this.bytes = bytes;
      this.descriptors = descriptors;
      this.starts = starts;
    }

    /** Whether the value is there and is NULL. */
    boolean isNull(int index) throws DamagedLogException {
      return index < starts.length && type(index) == BinXmlValue.NULL;
    }

    /** Whether there is no such value, or it is NULL. */
    boolean isMissing(int index) throws DamagedLogException {
      return index >= starts.length || isNull(index);
    }

    int type(int index) throws DamagedLogException {
      check(index);
      return bytes.u8(descriptors + DESCRIPTOR * index + 2);
    }

    int size(int index) throws DamagedLogException {
      check(index);
      return bytes.u16(descriptors + DESCRIPTOR * index);
    }

    int start(int index) throws DamagedLogException {
      check(index);
      return starts[index];
    }

    private void check(int index) throws DamagedLogException {
      if (index >= starts.length) {
        throw new DamagedLogException("it lacks value " + index + " of its template");
      }
    }
  }
}
