package org.session33.profiles.files;

/**
 * How much of a foreign file is read before we give up, in one place. All input is hostile until it
 * has been read; the numbers are proposals of formats.md 14.
 */
public final class InputLimits {
  /** The largest file that is read at all, in bytes (512 MiB). */
  public static final long FILE_BYTES = 512L << 20;

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

  /** The most problems that are told of one file; the rest are only counted. */
  public static final int PROBLEMS = 1_000;

  private InputLimits() {}
}
