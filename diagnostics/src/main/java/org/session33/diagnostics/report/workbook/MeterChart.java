package org.session33.diagnostics.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
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
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.diagnostics.text.TextColumns;
import org.session33.diagnostics.text.WrappedText;

/**
 * Excel's own chart of what came to a gate against its limit: how much is held after each holder
 * opened its own, on top what was refused, what never came to the gate and what is not known, the
 * limit as a line. Its numbers stand in cells beside it.
 */
final class MeterChart {
  private static final int WORDS_WIDTH = 44 * 256;
  private static final int NUMBER_WIDTH = 13 * 256;
  private static final int LONGEST_WORDS = 80;
  private static final int HEIGHT_ROWS = 22;

  private final SessionMeter meter;
  private final List<SessionMeter.Bar> bars;
  private final List<Measure> measures = new ArrayList<>();
  private final int left;
  private final boolean named;
  private final CellStyles styles;

  /**
   * A column of numbers.
   *
   * @param title its head, and its name in the chart
   * @param colour the name of its colour; empty for the limit, which is a line
   * @param number the number of a row
   */
  private record Measure(String title, String colour, IntUnaryOperator number) {}

  /**
   * A chart of one meter.
   *
   * @param meter with few enough bars
   * @param left its first column
   * @param named whether there are others beside it
   */
  MeterChart(SessionMeter meter, int left, boolean named, CellStyles styles) {
    this.meter = meter;
    this.bars = meter.bars().stream().filter(b -> b.asked() > 0).toList();
    this.left = left;
    this.named = named;
    this.styles = styles;
    measures.add(new Measure("Held so far", Colours.holder(0), this::heldAfter));
    String refused = meter.certain() ? "Refused" : "May be refused";
    measures.add(new Measure(refused, "refused", i -> bar(i).refused()));
    if (meter.kept() > 0) {
      measures.add(new Measure("Never reaches it", "muted", i -> bar(i).kept()));
    }
    if (meter.unknown() > 0) {
      IntUnaryOperator unknown = i -> i == bars.size() ? meter.unknown() : 0;
      measures.add(new Measure("Not known", "warn.foreground", unknown));
    }
    Integer limit = meter.limit();
    if (limit != null) {
      measures.add(new Measure("Limit", "", i -> limit));
    }
  }

  int rows() {
    return bars.size() + (meter.unknown() > 0 ? 1 : 0);
  }

  /** How many columns it takes with its chart. */
  int columns() {
    return 1 + measures.size();
  }

  private SessionMeter.Bar bar(int row) {
    return row < bars.size() ? bars.get(row) : new SessionMeter.Bar("not known", 0, 0);
  }

  void head(SXSSFSheet sheet, SXSSFRow row) {
    sheet.setColumnWidth(left, WORDS_WIDTH);
    head(row, left, named ? meter.heading() : "Against the limit");
    for (int i = 0; i < measures.size(); i++) {
      sheet.setColumnWidth(left + 1 + i, NUMBER_WIDTH);
      head(row, left + 1 + i, measures.get(i).title());
    }
  }

  private void head(SXSSFRow row, int column, String title) {
    SXSSFCell cell = row.createCell(column);
    cell.setCellValue(title);
    cell.setCellStyle(styles.head());
  }

  void row(SXSSFRow row, int index) {
    if (index >= rows()) {
      return;
    }
    SXSSFCell words = row.createCell(left);
    String text = words(index);
    words.setCellValue(text);
    words.setCellStyle(styles.text(text));
    for (int i = 0; i < measures.size(); i++) {
      SXSSFCell cell = row.createCell(left + 1 + i);
      cell.setCellValue(measures.get(i).number().applyAsInt(index));
      cell.setCellStyle(styles.count());
    }
  }

  /** A name too long for the foot of a column is cut. */
  private String words(int index) {
    String words = bar(index).words();
    return CellText.of(WrappedText.shortened(words, " ...", LONGEST_WORDS, TextColumns::of));
  }

  private int heldAfter(int index) {
    return bars.stream().limit(index + 1L).mapToInt(SessionMeter.Bar::granted).sum();
  }

  /**
   * Draws it below its numbers.
   *
   * @param sheet the sheet behind the streaming one, which draws no charts
   * @param numbers how many rows of numbers stand above it
   */
  void draw(XSSFSheet sheet, String name, int numbers) {
    if (rows() == 0) {
      return;
    }
    int top = SheetWriter.HEAD + 2 + numbers;
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, left, top, left + columns(), top + HEIGHT_ROWS);
    XSSFChart chart = drawing.createChart(anchor);
    chart.getGraphicFrame().setName(named ? meter.heading() : SessionMeter.title());
    chart
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(meter.wordsAddedUp());
    chart.setTitleText(named ? meter.heading() : SessionMeter.titleAddedUp());
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis below = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis beside = chart.createValueAxis(AxisPosition.LEFT);
    beside.setMinimum(0);
    beside.setTitle(meter.facts().many());
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
    for (int i = 0; i < measures.size(); i++) {
      Measure measure = measures.get(i);
      if (!measure.colour().isEmpty()) {
        add(columns, holders, measure.title(), numbers(name, i), Colours.hex(measure.colour()));
      }
    }
    plot(columns);
    if (meter.limit() != null) {
      XDDFLineChartData line = (XDDFLineChartData) chart.createData(ChartTypes.LINE, below, beside);
      XDDFLineChartData.Series series =
          (XDDFLineChartData.Series) line.addSeries(holders, numbers(name, measures.size() - 1));
      series.setTitle(named ? meter.limitWords() : "Limit " + meter.limit(), null);
      series.setMarkerStyle(rows() == 1 ? MarkerStyle.DASH : MarkerStyle.NONE);
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

  private XDDFNumericalDataSource<Integer> numbers(String sheet, int measure) {
    Integer[] all = new Integer[rows()];
    for (int i = 0; i < all.length; i++) {
      all[i] = measures.get(measure).number().applyAsInt(i);
    }
    return XDDFDataSourcesFactory.fromArray(all, range(sheet, measure + 1));
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
