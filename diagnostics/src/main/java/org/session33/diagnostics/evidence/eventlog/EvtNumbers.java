package org.session33.diagnostics.evidence.eventlog;

/**
 * The numbers of the records that were read already: four bytes each, so that those of a large log
 * fit where boxed ones would not.
 */
final class EvtNumbers {
  private int[] slots = new int[1 << 10];
  private int count;
  private boolean zero;

  /** Adds a number; false where it is there already. */
  boolean add(int number) {
    if (number == 0) {
      boolean fresh = !zero;
      zero = true;
      return fresh;
    }
    if (!put(slots, number)) {
      return false;
    }
    if (++count * 2L > slots.length) {
      int[] larger = new int[slots.length * 2];
      for (int known : slots) {
        if (known != 0) {
          put(larger, known);
        }
      }
      slots = larger;
    }
    return true;
  }

  private static boolean put(int[] into, int number) {
    int mask = into.length - 1;
    int at = ((number * 0x9E37_79B9) >>> 7) & mask;
    while (into[at] != 0) {
      if (into[at] == number) {
        return false;
      }
      at = (at + 1) & mask;
    }
    into[at] = number;
    return true;
  }
}
