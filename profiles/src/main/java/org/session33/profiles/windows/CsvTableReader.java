package org.session33.profiles.windows;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.Consumer;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/**
 * Reads CSV as PowerShell and Excel write it (formats.md 11.1): a {@code #TYPE} or {@code sep=}
 * line in front, comma, semicolon or tab, any encoding, columns in any order, names without case.
 * The file is read as a stream, row by row.
 */
public final class CsvTableReader {
  private final boolean furtherFields;
  private final boolean header;

  /** A reader that refuses rows which do not have as many fields as the header. */
  public CsvTableReader() {
    this(false, true);
  }

  private CsvTableReader(boolean furtherFields, boolean header) {
    this.furtherFields = furtherFields;
    this.header = header;
  }

  /**
   * A reader that accepts rows with more fields than the header names, as Event Viewer writes them
   * with the description in an unnamed last field.
   */
  public CsvTableReader allowingFurtherFields() {
    return new CsvTableReader(true, true);
  }

  /** A reader of tables without a line of names: the first line is a row already. */
  public CsvTableReader withoutHeader() {
    return new CsvTableReader(true, false);
  }

  /**
   * What is done with a table while it is open.
   *
   * @param <T> what comes out
   */
  @FunctionalInterface
  public interface Rows<T> {
    /**
     * Goes through the table.
     *
     * @param problems takes what is wrong with single rows
     * @throws InputException when nothing can be made of the table
     */
    T read(CsvTable table, Consumer<Problem> problems) throws InputException;
  }

  /**
   * Reads a table.
   *
   * @param rows takes the open table and goes through it with {@link CsvTable#next()}
   */
  public <T> Reading<T> read(SourceFile file, Rows<T> rows) {
    return Reading.of(problems -> read(file, rows, problems));
  }

  private <T> T read(SourceFile file, Rows<T> rows, Consumer<Problem> problems)
      throws InputException {
    try (InputStream in = new BufferedInputStream(file.open(InputLimits.FILE_BYTES))) {
      in.mark(InputLimits.HEAD_BYTES);
      byte[] head = in.readNBytes(InputLimits.HEAD_BYTES);
      in.reset();
      Charset charset = DecodedText.charsetOf(head);
      int mark = DecodedText.markLength(head);
      in.skipNBytes(mark);
      String headText = new String(Arrays.copyOfRange(head, mark, head.length), charset);
      CsvPreamble preamble = CsvPreamble.of(headText);
      Reader text = new InputStreamReader(in, charset);
      for (int i = 0; i < preamble.characters(); i++) {
        if (text.read() < 0) {
          break;
        }
      }
      try (CloseableIterator<CsvRecord> records = records(text, preamble.separator())) {
        return rows.read(
            new CsvTable(file, problems, records, preamble, furtherFields, header), problems);
      }
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private static CloseableIterator<CsvRecord> records(Reader text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .build(
            CsvRecordHandler.builder()
                .maxFields(InputLimits.CSV_COLUMNS)
                .maxFieldSize(InputLimits.CSV_FIELD)
                .maxRecordSize(16 * InputLimits.CSV_FIELD)
                .build(),
            text)
        .iterator();
  }
}
