package org.session33.profiles.intake.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputLimits;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells out of a sheet's XML as it streams by. */
final class SheetHandler extends DefaultHandler {
  /** The most rows of a sheet that are read. */
  static final int MOST_ROWS = 100_000;

  private static final int LETTERS = 26;
  private static final int MOST_DIGITS = 30;

  private final SharedStrings shared;
  private final List<WorkbookRow> rows = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private SortedMap<Integer, String> cells = new TreeMap<>();
  private int row;
  private int column;
  private String type = "";
  private boolean inValue;
  private boolean inPhonetic;

  SheetHandler(SharedStrings shared) {
    this.shared = shared;
  }

  /** The sheet has more rows than are read. */
  static final class TooLong extends SAXException {
    private static final long serialVersionUID = 1;
  }

  List<WorkbookRow> rows() {
    return rows;
  }

  @Override
  public void startElement(
      @Nullable String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    switch (name(local, qualified)) {
      case "row" -> {
        row = number(attributes.getValue("r"), row + 1);
        column = 0;
        cells = new TreeMap<>();
      }
      case "c" -> {
        column = column(attributes.getValue("r"), column + 1);
        String stated = attributes.getValue("t");
        type = stated == null ? "n" : stated;
        text.setLength(0);
      }
      case "v", "t" -> inValue = !inPhonetic;
      case "rPh" -> inPhonetic = true;
      default -> inValue = false;
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inValue) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(@Nullable String uri, String local, String qualified) throws SAXException {
    switch (name(local, qualified)) {
      case "v", "t" -> inValue = false;
      case "rPh" -> inPhonetic = false;
      case "c" -> {
        String value = value().strip();
        if (!value.isEmpty() && column <= InputLimits.CSV_COLUMNS) {
          cells.put(column, value);
        }
      }
      case "row" -> {
        if (!cells.isEmpty()) {
          rows.add(new WorkbookRow(row, cells));
        }
        if (rows.size() > MOST_ROWS) {
          throw new TooLong();
        }
      }
      default -> inValue = false;
    }
  }

  private static String name(String local, String qualified) {
    return local.isEmpty() ? qualified.substring(qualified.indexOf(':') + 1) : local;
  }

  private String value() {
    String written = text.toString();
    return switch (type) {
      case "s" -> {
        int index = number(written.strip(), -1);
        yield index >= 0 && index < shared.getUniqueCount()
            ? shared.getItemAt(index).getString()
            : "";
      }
      case "b" -> written.isBlank() ? "" : Boolean.toString(written.strip().equals("1"));
      case "n" -> plain(written.strip());
      default -> written;
    };
  }

  /** Excel writes 1204 as {@code 1204}, {@code 1204.0} or {@code 1.204E3}. */
  private static String plain(String number) {
    try {
      BigDecimal value = new BigDecimal(number).stripTrailingZeros();
      boolean readable = value.precision() <= MOST_DIGITS && Math.abs(value.scale()) <= MOST_DIGITS;
      return readable ? value.toPlainString() : number;
    } catch (NumberFormatException e) {
      return number;
    }
  }

  private static int number(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The column of {@code B7}, from 1. */
  private static int column(@Nullable String reference, int otherwise) {
    int column = 0;
    int at = 0;
    while (reference != null
        && at < Math.min(4, reference.length())
        && reference.charAt(at) >= 'A'
        && reference.charAt(at) <= 'Z') {
      column = column * LETTERS + reference.charAt(at++) - 'A' + 1;
    }
    return column == 0 ? otherwise : column;
  }
}
