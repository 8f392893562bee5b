package org.session33.profiles.intake.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the cells of an Excel workbook ({@code .xlsx}) as they stream by. A workbook is a zip of
 * XML files: how much comes out of it is counted before anything is looked at, and none of its XML
 * may name entities or other files.
 */
public final class WorkbookReader {
  /** The largest workbook that is read, in bytes (32 MiB). */
  public static final long FILE_BYTES = 32L << 20;

  /** The most bytes that may come out of one (256 MiB). */
  public static final long UNPACKED_BYTES = 256L << 20;

  /** The most sheets that are read. */
  private static final int MOST_SHEETS = 100;

  private final long unpackedBytes;

  /** A reader. */
  public WorkbookReader() {
    this(UNPACKED_BYTES);
  }

  WorkbookReader(long unpackedBytes) {
    this.unpackedBytes = unpackedBytes;
  }

  /** Reads all sheets. */
  public Reading<List<WorkbookSheet>> read(SourceFile file) {
    return Reading.of(
        problems -> {
          byte[] bytes = file.bytes(FILE_BYTES);
          checkSize(file, bytes);
          // OPCPackage may leave any runtime exception on damaged files, of its own or of XML.
          try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return sheets(file, book);
          } catch (SheetHandler.TooLong e) {
            throw new InputException(
                file.place(),
                "a sheet has more than " + SheetHandler.MOST_ROWS + " rows",
                "split it into several workbooks");
          } catch (IOException
              | OpenXML4JException
              | SAXException
              | ParserConfigurationException
              | NoClassDefFoundError
              | RuntimeException e) {
            throw damaged(file);
          }
        });
  }

  private void checkSize(SourceFile file, byte[] bytes) throws InputException {
    long count = 0;
    byte[] part = new byte[16 << 10];
    // Not by Java's own zip stream, which refuses what streaming programs write for Excel.
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(part); read >= 0; read = in.read(part)) {
            count += read;
            if (count > unpackedBytes) {
              throw new InputException(
                  file.place(),
                  "more than " + (unpackedBytes >> 20) + " MiB come out of this workbook",
                  "save only the sheets that matter in a new workbook");
            }
          }
        }
      }
    } catch (IOException | NoClassDefFoundError | RuntimeException e) {
      // What is packed as Excel never does it would need a library that is not here.
      throw damaged(file);
    }
  }

  private static List<WorkbookSheet> sheets(SourceFile file, OPCPackage book)
      throws IOException,
          OpenXML4JException,
          SAXException,
          ParserConfigurationException,
          InputException {
    ReadOnlySharedStringsTable shared = new ReadOnlySharedStringsTable(book);
    XSSFReader.SheetIterator sheets =
        (XSSFReader.SheetIterator) new XSSFReader(book).getSheetsData();
    List<WorkbookSheet> read = new ArrayList<>();
    while (sheets.hasNext()) {
      if (read.size() == MOST_SHEETS) {
        throw new InputException(
            file.place(),
            "the workbook has more than " + MOST_SHEETS + " sheets",
            "save only the sheets that matter in a new workbook");
      }
      try (InputStream xml = sheets.next()) {
        SheetHandler handler = new SheetHandler(shared);
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(xml));
        read.add(new WorkbookSheet(sheets.getSheetName(), handler.rows()));
      }
    }
    return List.copyOf(read);
  }

  private static InputException damaged(SourceFile file) {
    return new InputException(
        Place.of(file.name()),
        "the workbook is damaged, encrypted or no .xlsx",
        "open it in Excel and save it again as .xlsx, without a password");
  }
}
