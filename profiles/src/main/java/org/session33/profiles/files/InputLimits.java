package org.session33.profiles.files;

/**
 * How much of a foreign file is read before we give up, in one place. All input is hostile until it
 * has been read; the numbers are proposals of formats.md 14.
 */
public final class InputLimits {
  /** The largest file that is read at all but for event logs, in bytes (512 MiB). */
  public static final long FILE_BYTES = 512L << 20;

  /**
   * The largest log, of events or of rows, in bytes (8 GiB): it is read as a stream, and what does
   * not matter in it is only counted.
   */
  public static final long LOG_BYTES = 8L << 30;

  /** The most events of one event log that are kept to be shown and judged. */
  public static final int LOG_EVENTS = 20_000;

  /** The longest record of an event log of Windows 2003, in bytes (1 MiB). */
  public static final int LOG_RECORD = 1 << 20;

  /** The deepest nesting of elements and fragments in one record of an event log. */
  public static final int LOG_DEPTH = 32;

  /** The most elements and texts that come out of one record of an event log. */
  public static final int LOG_NODES = 100_000;

  /** The most text that comes out of one record of an event log, in characters (4 Mi). */
  public static final int LOG_TEXT = 4 << 20;

  /** The largest file that is held in memory as text, in bytes (64 MiB). */
  public static final long TEXT_BYTES = 64L << 20;

  /** The largest YAML file, in bytes (4 MiB): people write these by hand. */
  public static final long YAML_BYTES = 4L << 20;

  /** The longest logical line of a registry export, in characters (4 Mi). */
  public static final int REGISTRY_LINE = 4 << 20;

  /** The most keys and values of a registry export together. */
  public static final int REGISTRY_ENTRIES = 500_000;

  /** The longest field of a CSV file, in characters (1 Mi). */
  public static final int CSV_FIELD = 1 << 20;

  /** The most columns of a CSV file. */
  public static final int CSV_COLUMNS = 1_000;

  /** The most records that are read for one case. */
  public static final int RECORDS = 2_000_000;

  /** The deepest nesting of XML elements, YAML nodes or registry references. */
  public static final int DEPTH = 128;

  /** The longest chain of references from one registry section to the next. */
  public static final int CHAIN = 32;

  /** The longest text of one XML element, in characters (16 Mi). */
  public static final int XML_TEXT = 16 << 20;

  /** The most attributes of one XML element. */
  public static final int XML_ATTRIBUTES = 256;

  /** The most files in a folder or entries in a zip. */
  public static final int ENTRIES = 5_000;

  /** The most bytes that come out of one zip (1 GiB). */
  public static final long ZIP_BYTES = 1L << 30;

  /** How many times larger than its packed size an entry may come out beyond one MiB. */
  public static final int ZIP_RATIO = 200;

  /** The largest mail, and the most bytes that come out of one (128 MiB). */
  public static final int MAIL_BYTES = 128 << 20;

  /** The largest header of a mail, in bytes (1 MiB). */
  public static final int MAIL_HEADER = 1 << 20;

  /** The longest field of a mail's header, in characters (64 Ki). */
  public static final int MAIL_FIELD = 64 << 10;

  /** The most parts of one mail, those of the mails in it included. */
  public static final int MAIL_PARTS = 1_000;

  /** How deep mails and their parts, and zips and mails, may lie in one another. */
  public static final int MAIL_DEPTH = 8;

  /** How much of a file is looked at to tell its format, in bytes (64 KiB). */
  public static final int HEAD_BYTES = 64 << 10;

  /** The most objects and values of one CLIXML file, counted once for each reference to them. */
  public static final int CLIXML_NODES = 2_000_000;

  /** The longest row of a log, in characters (1 Mi); of longer ones the beginning is read. */
  public static final int LOG_ROW = 1 << 20;

  /** The most users of a log that are told apart. */
  public static final int LOG_USERS = 100_000;

  /** The most sessions of a log that are remembered as open at once. */
  public static final int LOG_SESSIONS = 500_000;

  /** The most moments of one kind that are kept of a log; the rest are only counted. */
  public static final int LOG_MOMENTS = 1_000;

  /** The most known texts that are kept of a log; the rest are only counted. */
  public static final int LOG_TEXTS = 2_000;

  /** The most problems that are told of one file; the rest are only counted. */
  public static final int PROBLEMS = 1_000;

  private InputLimits() {}
}
