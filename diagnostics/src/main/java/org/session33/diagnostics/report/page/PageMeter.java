package org.session33.diagnostics.report.page;

import java.util.List;
import org.session33.diagnostics.report.content.Colours;
import org.session33.diagnostics.report.content.MeterGeometry;
import org.session33.diagnostics.report.content.MeterGrid;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.diagnostics.text.ResultWords;

/** Draws the session meter: a cell a session, the refused ones hatched behind the limit. */
final class PageMeter {
  private static final int LEAST_WIDTH = 160;

  private final Markup page;
  private final SessionMeter meter;

  PageMeter(Markup page, SessionMeter meter) {
    this.page = page;
    this.meter = meter.shortened(MeterGeometry.MOST_BARS);
  }

  void write() {
    page.raw("<section class=\"card\" aria-labelledby=\"meter\">\n")
        .element("h2", "id=\"meter\"", SessionMeter.title())
        .raw("\n");
    if (meter.bars().isEmpty()) {
      page.element("p", "", ResultWords.noSessions()).raw("</section>\n");
      return;
    }
    MeterGrid grid = MeterGrid.of(meter);
    picture(MeterGeometry.of(grid));
    if (grid.sessionsEach() > 1) {
      page.element("p", "class=\"note\"", grid.says() + ".");
    }
    page.raw("<ul class=\"legend\">\n");
    for (int i = 0; i < meter.bars().size(); i++) {
      SessionMeter.Bar bar = meter.bars().get(i);
      page.raw("<li><svg class=\"swatch\" width=\"12\" height=\"12\" aria-hidden=\"true\">")
          .raw("<rect class=\"" + holder(i) + "\" width=\"12\" height=\"12\" rx=\"3\"/></svg> ")
          .text(bar.words())
          .raw(" <b>" + bar.held() + "</b></li>\n");
    }
    page.raw("</ul>\n</section>\n");
  }

  private void picture(MeterGeometry geometry) {
    int width = Math.max(LEAST_WIDTH, (int) geometry.width());
    String size = width + " " + MeterGeometry.HEIGHT;
    page.raw("<svg class=\"meter\" role=\"img\" aria-labelledby=\"meter-words\" viewBox=\"0 0 ")
        .raw(size + "\" width=\"" + width + "\" height=\"" + MeterGeometry.HEIGHT + "\">")
        .element("title", "id=\"meter-words\"", meter.words())
        .raw("<defs><pattern id=\"hatch\" patternUnits=\"userSpaceOnUse\"")
        .raw(box(MeterGeometry.HATCH, MeterGeometry.HATCH))
        .raw(" patternTransform=\"rotate(45)\"><rect class=\"refused-light\"")
        .raw(box(MeterGeometry.HATCH, MeterGeometry.HATCH) + "/><rect class=\"refused\"")
        .raw(box(MeterGeometry.STRIPE, MeterGeometry.HATCH) + "/></pattern></defs>");
    List<MeterGrid.MeterCell> cells = geometry.grid().cells();
    for (int i = 0; i < cells.size(); i++) {
      String look =
          switch (cells.get(i).state()) {
            case GRANTED -> "class=\"" + holder(cells.get(i).bar()) + "\"";
            case REFUSED -> "class=\"over\" fill=\"url(#hatch)\"";
            case FREE -> "class=\"free\"";
          };
      page.raw("<rect " + look + place(geometry.left(i), MeterGeometry.TOP))
          .raw(box(geometry.cellWidth(), MeterGeometry.CELL_HEIGHT))
          .raw(" rx=\"" + MeterGeometry.ROUND + "\"/>");
    }
    edge(geometry, width);
    page.raw("</svg>\n");
  }

  private void edge(MeterGeometry geometry, int width) {
    String words = ResultWords.limit(meter.limit());
    if (geometry.grid().edgeAfter() < 0) {
      page.raw("<text class=\"edge-words\" x=\"0\" y=\"14\">" + words + "</text>");
      return;
    }
    double x = geometry.edge();
    String anchor = x > width - 60 ? "end" : x < 60 ? "start" : "middle";
    page.raw("<rect class=\"edge\"" + place(x - 1, MeterGeometry.TOP - MeterGeometry.BEYOND))
        .raw(box(MeterGeometry.LINE, MeterGeometry.CELL_HEIGHT + 2 * MeterGeometry.BEYOND))
        .raw("/><text class=\"edge-words\"" + place(x, 14))
        .raw(" text-anchor=\"" + anchor + "\">" + words + "</text>");
  }

  private static String place(double x, double y) {
    return " x=\"" + number(x) + "\" y=\"" + number(y) + "\"";
  }

  private static String box(double width, double height) {
    return " width=\"" + number(width) + "\" height=\"" + number(height) + "\"";
  }

  /** Without a fraction: as much room as is asked for needs none. */
  private static String number(double points) {
    return Long.toString(Math.round(points));
  }

  private static String holder(int bar) {
    return Colours.holder(bar).replace('.', '-');
  }
}
