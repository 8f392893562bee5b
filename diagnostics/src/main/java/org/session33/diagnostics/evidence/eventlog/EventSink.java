package org.session33.diagnostics.evidence.eventlog;

/** Hears the records of a log with binary XML, element by element. */
interface EventSink {
  /**
   * A record begins.
   *
   * @param number its number in the log; not always the event's own
   */
  void beginRecord(long number);

  /** Whether the texts and attributes of the element that is open are wanted. */
  boolean wantsText();

  /** An element begins; its attributes follow. */
  void begin(String name) throws DamagedLogException;

  /** An attribute of the element that began last. */
  void attribute(String name, String value);

  /** A part of the text of the element that is open. */
  void text(String value);

  /** A processing instruction. */
  void instruction(String target, String data);

  /** An element ends. */
  void end(String name) throws DamagedLogException;

  /** The record is whole. Where it is not, this is never called. */
  void endRecord() throws DamagedLogException;
}
