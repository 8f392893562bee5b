package org.session33.diagnostics.report.page;

import java.util.List;
import org.session33.diagnostics.report.content.Colours;
import org.session33.diagnostics.report.content.GateMeters;
import org.session33.diagnostics.report.content.MeterGeometry;
import org.session33.diagnostics.report.content.MeterGrid;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.diagnostics.text.ResultWords;

/**
 * Draws a meter for each gate below each other: a cell a session or connection, the refused ones
 * hatched behind the limit, those that never came to a gate struck through.
 */
final class PageMeter {
  private static final int LEAST_WIDTH = 160;

  /** About half of how wide a letter at the edge is. */
  private static final double HALF_A_LETTER = 3.7;

  private final Markup page;
  private final GateMeters gates;

  PageMeter(Markup page, GateMeters gates) {
    this.page = page;
    this.gates = gates.shortened(MeterGeometry.MOST_BARS);
  }

  void write() {
    page.raw("<section class=\"card\" aria-labelledby=\"meter\">\n")
        .element("h2", "id=\"meter\"", gates.title())
        .raw("\n");
    if (gates.isEmpty()) {
      page.element("p", "", ResultWords.noSessions());
      gates.passed().forEach(w -> page.element("p", "class=\"note\"", w));
      page.raw("</section>\n");
      return;
    }
    List<MeterGeometry> drawn = MeterGeometry.together(gates.grids());
    for (int i = 0; i < drawn.size(); i++) {
      SessionMeter meter = gates.meters().get(i);
      if (drawn.size() > 1) {
        page.element("h3", "", meter.heading()).element("p", "class=\"counts\"", meter.words());
      }
      picture(meter, drawn.get(i), i);
      if (drawn.get(i).grid().sessionsEach() > 1) {
        page.element("p", "class=\"note\"", drawn.get(i).grid().says() + ".");
      }
      meter.notes().forEach(n -> page.element("p", "class=\"note\"", n).raw("\n"));
    }
    gates.passed().forEach(w -> page.element("p", "class=\"note\"", w).raw("\n"));
    legend();
    page.raw("</section>\n");
  }

  private void legend() {
    page.raw("<ul class=\"legend\">\n");
    for (int i = 0; i < gates.holders().size(); i++) {
      swatch("class=\"" + holder(i) + "\"");
      page.text(gates.holders().get(i)).raw(" <b>").text(gates.held(i)).raw("</b></li>\n");
    }
    for (SessionMeter.Pattern pattern : gates.patterns()) {
      swatch(look(new MeterGrid.MeterCell(0, pattern.state(), 0)));
      page.text(pattern.words()).raw("</li>\n");
    }
    page.raw("</ul>\n");
  }

  private void swatch(String look) {
    page.raw("<li><svg class=\"swatch\" width=\"12\" height=\"12\" aria-hidden=\"true\">")
        .raw("<rect " + look + " width=\"12\" height=\"12\" rx=\"3\"/></svg> ");
  }

  private void picture(SessionMeter meter, MeterGeometry geometry, int number) {
    int width = Math.max(LEAST_WIDTH, (int) geometry.width());
    String size = width + " " + MeterGeometry.HEIGHT;
    String words = "meter-words-" + number;
    page.raw("<svg class=\"meter\" role=\"img\" aria-labelledby=\"" + words + "\" viewBox=\"0 0 ")
        .raw(size + "\" width=\"" + width + "\" height=\"" + MeterGeometry.HEIGHT + "\">")
        .element("title", "id=\"" + words + "\"", meter.words());
    if (number == 0) {
      patterns();
    }
    List<MeterGrid.MeterCell> cells = geometry.grid().cells();
    for (int i = 0; i < cells.size(); i++) {
      page.raw("<rect " + look(cells.get(i)) + place(geometry.left(i), MeterGeometry.TOP))
          .raw(box(geometry.cellWidth(), MeterGeometry.CELL_HEIGHT))
          .raw(" rx=\"" + MeterGeometry.ROUND + "\"/>");
    }
    edge(meter, geometry, width);
    page.raw("</svg>\n");
  }

  /** They stand once on the page; every picture after the first one uses them too. */
  private void patterns() {
    String tile = box(MeterGeometry.HATCH, MeterGeometry.HATCH);
    page.raw("<defs>")
        .raw(pattern("hatch", " patternTransform=\"rotate(45)\""))
        .raw("<rect class=\"refused-light\"" + tile + "/><rect class=\"refused\"")
        .raw(box(MeterGeometry.STRIPE, MeterGeometry.HATCH) + "/></pattern>")
        .raw(pattern("struck", " patternTransform=\"rotate(-45)\""))
        .raw("<rect class=\"struck\"" + box(1, MeterGeometry.HATCH) + "/></pattern>")
        .raw(pattern("dots", ""))
        .raw("<circle class=\"dot\" cx=\"4\" cy=\"4\" r=\"1.6\"/></pattern></defs>");
  }

  private static String pattern(String id, String turned) {
    return "<pattern id=\""
        + id
        + "\" patternUnits=\"userSpaceOnUse\""
        + box(MeterGeometry.HATCH, MeterGeometry.HATCH)
        + turned
        + ">";
  }

  private static String look(MeterGrid.MeterCell cell) {
    return switch (cell.state()) {
      case GRANTED -> "class=\"" + holder(cell.bar()) + "\"";
      case REFUSED -> "class=\"over\" fill=\"url(#hatch)\"";
      case KEPT -> "class=\"kept\" fill=\"url(#struck)\"";
      case UNKNOWN -> "class=\"unknown\" fill=\"url(#dots)\"";
      case FREE -> "class=\"free\"";
    };
  }

  private void edge(SessionMeter meter, MeterGeometry geometry, int width) {
    String words = meter.limitWords();
    if (geometry.grid().edgeAfter() < 0) {
      page.raw("<text class=\"edge-words\" x=\"0\" y=\"14\">" + words + "</text>");
      return;
    }
    double x = geometry.edge();
    double half = words.length() * HALF_A_LETTER;
    String anchor = x - half < 0 ? "start" : x + half > width ? "end" : "middle";
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
