package org.session33.diagnostics.report.page;

import java.util.List;
import java.util.Locale;
import org.session33.diagnostics.report.content.MeterGrid;
import org.session33.diagnostics.report.content.SessionMeter;

/** Draws the session meter: a cell a session, the refused ones hatched behind the limit. */
final class PageMeter {
  private static final int MOST_BARS = 12;
  private static final int CELL = 14;
  private static final int WIDE_CELL = 22;
  private static final int FEW_CELLS = 44;
  private static final int HEIGHT = 34;
  private static final int TOP = 24;
  private static final int GAP = 3;
  private static final int EDGE = 14;
  private static final int LEAST_WIDTH = 160;

  private final Markup page;
  private final SessionMeter meter;

  PageMeter(Markup page, SessionMeter meter) {
    this.page = page;
    this.meter = meter.shortened(MOST_BARS);
  }

  void write() {
    page.raw("<section class=\"card\" aria-labelledby=\"meter\">\n")
        .raw("<h2 id=\"meter\">Sessions against the limit</h2>\n");
    if (meter.bars().isEmpty()) {
      page.element("p", "", "No session was asked for.").raw("</section>\n");
      return;
    }
    MeterGrid grid = MeterGrid.of(meter);
    picture(grid);
    if (grid.sessionsEach() > 1) {
      page.element(
          "p",
          "class=\"note\"",
          String.format(Locale.ROOT, "Each cell is %,d sessions.", grid.sessionsEach()));
    }
    page.raw("<ul class=\"legend\">\n");
    for (int i = 0; i < meter.bars().size(); i++) {
      SessionMeter.Bar bar = meter.bars().get(i);
      page.raw("<li><svg class=\"swatch\" width=\"12\" height=\"12\" aria-hidden=\"true\">")
          .raw("<rect class=\"" + holder(i) + "\" width=\"12\" height=\"12\" rx=\"3\"/></svg> ")
          .text(bar.words())
          .raw(" <b>" + String.format(Locale.ROOT, "%,d", bar.granted()))
          .raw(
              bar.refused() == 0
                  ? ""
                  : String.format(Locale.ROOT, " of %,d", bar.granted() + bar.refused()))
          .raw("</b></li>\n");
    }
    page.raw("</ul>\n</section>\n");
  }

  private void picture(MeterGrid grid) {
    List<MeterGrid.MeterCell> cells = grid.cells();
    int cell = cells.size() <= FEW_CELLS ? WIDE_CELL : CELL;
    int width = Math.max(LEAST_WIDTH, cells.size() * cell + EDGE);
    int height = TOP + HEIGHT + 6;
    page.raw("<svg class=\"meter\" role=\"img\" aria-labelledby=\"meter-words\" viewBox=\"0 0 ")
        .raw(width + " " + height + "\" width=\"" + width + "\" height=\"" + height + "\">")
        .element("title", "id=\"meter-words\"", meter.words())
        .raw("<defs><pattern id=\"hatch\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"")
        .raw(" patternTransform=\"rotate(45)\"><rect class=\"refused-light\" width=\"8\"")
        .raw(" height=\"8\"/><rect class=\"refused\" width=\"3\" height=\"8\"/></pattern></defs>");
    for (int i = 0; i < cells.size(); i++) {
      MeterGrid.MeterCell one = cells.get(i);
      int x = i * cell + (grid.edgeAfter() >= 0 && i >= grid.edgeAfter() ? EDGE : 0);
      String box =
          "x=\""
              + x
              + "\" y=\""
              + TOP
              + "\" width=\""
              + (cell - GAP)
              + "\" height=\""
              + HEIGHT
              + "\" rx=\"3\"";
      page.raw(
          switch (one.state()) {
            case GRANTED -> "<rect class=\"" + holder(one.bar()) + "\" " + box + "/>";
            case REFUSED -> "<rect class=\"over\" fill=\"url(#hatch)\" " + box + "/>";
            case FREE -> "<rect class=\"free\" " + box + "/>";
          });
    }
    edge(grid, cell, width);
    page.raw("</svg>\n");
  }

  private void edge(MeterGrid grid, int cell, int width) {
    String words = meter.limit() == null ? "no limit" : "limit " + meter.limit();
    if (grid.edgeAfter() < 0) {
      page.raw("<text class=\"edge-words\" x=\"0\" y=\"14\">" + words + "</text>");
      return;
    }
    int x = grid.edgeAfter() * cell + (EDGE - GAP) / 2;
    String anchor = x > width - 60 ? "end" : x < 60 ? "start" : "middle";
    page.raw("<rect class=\"edge\" x=\"" + (x - 1) + "\" y=\"" + (TOP - 5) + "\" width=\"2\"")
        .raw(" height=\"" + (HEIGHT + 10) + "\"/><text class=\"edge-words\" x=\"" + x)
        .raw("\" y=\"14\" text-anchor=\"" + anchor + "\">" + words + "</text>");
  }

  private static String holder(int bar) {
    return "holder-" + bar % SessionMeter.COLOURS;
  }
}
