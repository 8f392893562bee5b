package org.session33.diagnostics.report.workbook;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.session33.diagnostics.report.content.Colours;
import org.session33.diagnostics.report.content.MeterGeometry;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.diagnostics.text.TextColumns;
import org.session33.diagnostics.text.WrappedText;

/**
 * Excel's own chart of the sessions against the limit: how many are held after each holder opened
 * its own, the refused ones on top, the limit as a line. Its numbers stand in cells beside it.
 */
final class MeterChart {
  private static final int WORDS_WIDTH = 44 * 256;
  private static final int NUMBER_WIDTH = 13 * 256;
  private static final int LONGEST_WORDS = 80;
  private static final int HEIGHT_ROWS = 22;

  private final SessionMeter meter;
  private final int left;
  private final CellStyles styles;

  MeterChart(SessionMeter whole, int left, CellStyles styles) {
    this.meter = whole.shortened(MeterGeometry.MOST_BARS);
    this.left = left;
    this.styles = styles;
  }

  int rows() {
    return meter.bars().size();
  }

  private boolean limited() {
    return meter.limit() != null;
  }

  void head(SXSSFSheet sheet, SXSSFRow row) {
    sheet.setColumnWidth(left, WORDS_WIDTH);
    List<String> titles = List.of("Against the limit", "Held so far", "Refused", "Limit");
    for (int i = 0; i < titles.size(); i++) {
      if (i > 0) {
        sheet.setColumnWidth(left + i, NUMBER_WIDTH);
      }
      if (i < 3 || limited()) {
        SXSSFCell cell = row.createCell(left + i);
        cell.setCellValue(titles.get(i));
        cell.setCellStyle(styles.head());
      }
    }
  }

  void row(SXSSFRow row, int index) {
    if (index >= meter.bars().size()) {
      return;
    }
    SXSSFCell words = row.createCell(left);
    String text = words(index);
    words.setCellValue(text);
    words.setCellStyle(styles.text(text));
    number(row, 1, heldAfter(index));
    number(row, 2, meter.bars().get(index).refused());
    if (meter.limit() != null) {
      number(row, 3, meter.limit());
    }
  }

  /** A name too long for the foot of a column is cut. */
  private String words(int index) {
    String words = meter.bars().get(index).words();
    return CellText.of(WrappedText.shortened(words, " ...", LONGEST_WORDS, TextColumns::of));
  }

  private void number(SXSSFRow row, int column, int number) {
    SXSSFCell cell = row.createCell(left + column);
    cell.setCellValue(number);
    cell.setCellStyle(styles.count());
  }

  private int heldAfter(int index) {
    return meter.bars().subList(0, index + 1).stream().mapToInt(SessionMeter.Bar::granted).sum();
  }

  /**
   * Draws it below its numbers.
   *
   * @param sheet the sheet behind the streaming one, which draws no charts
   */
  void draw(XSSFSheet sheet, String name) {
    if (meter.bars().isEmpty()) {
      return;
    }
    int top = SheetWriter.HEAD + 2 + rows();
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, left, top, left + 4, top + HEIGHT_ROWS);
    XSSFChart chart = drawing.createChart(anchor);
    chart.getGraphicFrame().setName(SessionMeter.title());
    chart
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(meter.wordsAddedUp());
    chart.setTitleText(SessionMeter.titleAddedUp());
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis below = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis beside = chart.createValueAxis(AxisPosition.LEFT);
    beside.setMinimum(0);
    beside.setTitle("sessions");
    below.crossAxis(beside);
    beside.crossAxis(below);

    XDDFCategoryDataSource holders =
        XDDFDataSourcesFactory.fromArray(
            IntStream.range(0, rows()).mapToObj(this::words).toArray(String[]::new),
            range(name, 0));
    XDDFBarChartData columns = (XDDFBarChartData) chart.createData(ChartTypes.BAR, below, beside);
    columns.setBarDirection(BarDirection.COL);
    columns.setBarGrouping(BarGrouping.STACKED);
    closeTogether(chart);
    add(
        columns,
        holders,
        "Held so far",
        numbers(name, 1, this::heldAfter),
        Colours.hex(Colours.holder(0)));
    add(
        columns,
        holders,
        "Refused",
        numbers(name, 2, i -> meter.bars().get(i).refused()),
        Colours.hex("refused"));
    plot(columns);
    if (meter.limit() != null) {
      int limit = meter.limit();
      XDDFLineChartData line = (XDDFLineChartData) chart.createData(ChartTypes.LINE, below, beside);
      XDDFLineChartData.Series series =
          (XDDFLineChartData.Series) line.addSeries(holders, numbers(name, 3, i -> limit));
      series.setTitle("Limit " + limit, null);
      series.setMarkerStyle(limited() && rows() == 1 ? MarkerStyle.DASH : MarkerStyle.NONE);
      series.setSmooth(false);
      XDDFLineProperties stroke = new XDDFLineProperties(fill(Colours.hex("ink")));
      stroke.setWidth(2.0);
      series.setLineProperties(stroke);
      plot(line);
    }
  }

  /** Not by the chart itself, which would also write the numbers into a workbook of its own. */
  private static void plot(XDDFChartData data) {
    for (int i = 0; i < data.getSeriesCount(); i++) {
      data.getSeries(i).plot();
    }
  }

  /** Series on top of each other, columns near each other. */
  private static void closeTogether(XSSFChart chart) {
    CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
    setValue(bars.addNewOverlap(), "100");
    setValue(bars.isSetGapWidth() ? bars.getGapWidth() : bars.addNewGapWidth(), "60");
  }

  /** Written as text: the small set of schemas that POI comes with lacks the type of these. */
  private static void setValue(XmlObject element, String value) {
    try (XmlCursor cursor = element.newCursor()) {
      cursor.setAttributeText(new QName("val"), value);
    }
  }

  private static void add(
      XDDFChartData data,
      XDDFCategoryDataSource holders,
      String title,
      XDDFNumericalDataSource<Integer> numbers,
      String colour) {
    XDDFChartData.Series series = data.addSeries(holders, numbers);
    series.setTitle(title, null);
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(fill(colour));
    series.setShapeProperties(shape);
  }

  private XDDFNumericalDataSource<Integer> numbers(
      String sheet, int column, ToIntFunction<Integer> number) {
    Integer[] all = new Integer[rows()];
    for (int i = 0; i < all.length; i++) {
      all[i] = number.applyAsInt(i);
    }
    return XDDFDataSourcesFactory.fromArray(all, range(sheet, column));
  }

  private String range(String sheet, int column) {
    int first = SheetWriter.HEAD + 1;
    return new CellRangeAddress(first, first + rows() - 1, left + column, left + column)
        .formatAsString(sheet, true);
  }

  private static XDDFSolidFillProperties fill(String hex) {
    int rgb = Integer.parseInt(hex, 16);
    XDDFColor colour =
        new XDDFColorRgbBinary(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    return new XDDFSolidFillProperties(colour);
  }
}
