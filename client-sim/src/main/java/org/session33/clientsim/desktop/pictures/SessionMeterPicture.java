package org.session33.clientsim.desktop.pictures;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.event.MouseEvent;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.view.MeterView;
import org.session33.clientsim.desktop.view.Prompt;
import org.session33.diagnostics.report.content.MeterGeometry;
import org.session33.diagnostics.report.content.MeterGrid;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.diagnostics.text.ResultWords;

/**
 * The session meter: one cell a session up to the limit, coloured by holder, the refused ones
 * hatched beyond the edge. Where there are more cells than fit, each stands for several sessions.
 * It stands as the page of a report has it, closer where there is less room.
 */
public final class SessionMeterPicture extends Picture {
  private static final long serialVersionUID = 1;
  private static final int LEGEND_ROW = 20;
  private static final int SWATCH = 11;

  private transient @Nullable MeterView view;

  /** An empty meter. */
  public SessionMeterPicture() {
    super("Session meter");
    setToolTipText("");
    setFocusable(false);
  }

  /** Shows a view, or an empty meter. */
  public void show(@Nullable MeterView shown) {
    view = shown;
    describe(shown == null ? "" : shown.meter().words());
    revalidate();
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    int rows = view == null ? 1 : legend(null, Math.max(UIScale.scale(320), getWidth()));
    return new Dimension(
        UIScale.scale(420), scaled(MeterGeometry.HEIGHT) + rows * UIScale.scale(LEGEND_ROW));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    MeterView shown = view;
    Graphics2D smooth = Appearance.smooth(graphics);
    smooth.setFont(Appearance.small());
    if (shown == null) {
      smooth.setColor(Appearance.colour("muted"));
      smooth.drawString(
          Prompt.START_FOR_SESSIONS.words(),
          0,
          scaled(MeterGeometry.TOP + MeterGeometry.CELL_HEIGHT / 2.0));
    } else {
      cells(smooth, shown.meter());
      smooth.translate(0, scaled(MeterGeometry.HEIGHT));
      legend(smooth, getWidth());
    }
    smooth.dispose();
  }

  /** Where the cells stand at the present width. */
  private MeterGeometry geometry(SessionMeter meter) {
    return MeterGeometry.within(MeterGrid.of(meter), getWidth() / (double) UIScale.scale(1f));
  }

  /** Pixels of the screen for points of the page. */
  private static int scaled(double points) {
    return Math.round(UIScale.scale((float) points));
  }

  private void cells(Graphics2D smooth, SessionMeter meter) {
    MeterGeometry geometry = geometry(meter);
    List<MeterGrid.MeterCell> cells = geometry.grid().cells();
    for (int i = 0; i < cells.size(); i++) {
      Shape shape = shape(geometry, i);
      switch (cells.get(i).state()) {
        case GRANTED -> {
          smooth.setColor(Appearance.holder(cells.get(i).bar()));
          smooth.fill(shape);
        }
        case REFUSED -> hatch(smooth, shape);
        case FREE -> {
          smooth.setColor(Appearance.colour("free"));
          smooth.setStroke(new BasicStroke(UIScale.scale(1f)));
          smooth.draw(shape);
        }
      }
    }
    edge(smooth, meter, geometry);
  }

  private static Shape shape(MeterGeometry geometry, int cell) {
    double scale = UIScale.scale(1f);
    double arc = 2 * MeterGeometry.ROUND * scale;
    return new RoundRectangle2D.Double(
        geometry.left(cell) * scale,
        MeterGeometry.TOP * scale,
        geometry.cellWidth() * scale,
        MeterGeometry.CELL_HEIGHT * scale,
        arc,
        arc);
  }

  private static void hatch(Graphics2D smooth, Shape shape) {
    smooth.setColor(Appearance.colour("refused.light"));
    smooth.fill(shape);
    Shape before = smooth.getClip();
    smooth.clip(shape);
    smooth.setColor(Appearance.colour("refused"));
    smooth.setStroke(new BasicStroke(UIScale.scale((float) MeterGeometry.STRIPE)));
    java.awt.Rectangle box = shape.getBounds();
    // Along the line, while the table's stripes are counted across them.
    double step = scaled(MeterGeometry.HATCH) * Math.sqrt(2);
    for (double x = box.x - box.height; x < box.x + box.width; x += step) {
      smooth.draw(new Line2D.Double(x, box.y + box.height, x + box.height, box.y));
    }
    smooth.setClip(before);
    smooth.setStroke(new BasicStroke(UIScale.scale(1f)));
    smooth.draw(shape);
  }

  private void edge(Graphics2D smooth, SessionMeter meter, MeterGeometry geometry) {
    smooth.setFont(Appearance.small().deriveFont(java.awt.Font.BOLD));
    FontMetrics metrics = smooth.getFontMetrics();
    String text = ResultWords.limit(meter.limit());
    if (geometry.grid().edgeAfter() < 0) {
      smooth.setColor(Appearance.colour("muted"));
      smooth.drawString(text, 0, metrics.getAscent());
      return;
    }
    int x = scaled(geometry.edge());
    smooth.setColor(Appearance.colour("refused"));
    smooth.setStroke(new BasicStroke(UIScale.scale((float) MeterGeometry.LINE)));
    smooth.drawLine(
        x,
        scaled(MeterGeometry.TOP - MeterGeometry.BEYOND),
        x,
        scaled(MeterGeometry.TOP + MeterGeometry.CELL_HEIGHT + MeterGeometry.BEYOND));
    int width = metrics.stringWidth(text);
    smooth.drawString(
        text,
        (int) Math.max(0, Math.min(getWidth() - width, x - width / 2.0)),
        metrics.getAscent());
  }

  /** Paints the legend, or only counts its rows where there is nothing to paint on. */
  private int legend(@Nullable Graphics2D smooth, int width) {
    MeterView shown = view;
    if (shown == null) {
      return 1;
    }
    FontMetrics metrics = getFontMetrics(Appearance.small());
    int row = 0;
    int x = 0;
    for (int index = 0; index < shown.meter().bars().size(); index++) {
      String text = text(shown.meter().bars().get(index));
      int needed = UIScale.scale(SWATCH + 6 + 16) + metrics.stringWidth(text);
      if (x > 0 && x + needed > width) {
        x = 0;
        row++;
      }
      if (smooth != null) {
        int y = row * UIScale.scale(LEGEND_ROW);
        smooth.setColor(Appearance.holder(index));
        smooth.fillRoundRect(
            x,
            y + UIScale.scale(3),
            UIScale.scale(SWATCH),
            UIScale.scale(SWATCH),
            UIScale.scale(4),
            UIScale.scale(4));
        smooth.setFont(Appearance.small());
        smooth.setColor(getForeground());
        smooth.drawString(text, x + UIScale.scale(SWATCH + 6), y + metrics.getAscent());
      }
      x += needed;
    }
    return row + 1;
  }

  /** Who it is, with its numbers, for instance {@code Team Sales, folders 25 of 31}. */
  private static String text(SessionMeter.Bar bar) {
    return bar.words() + " " + bar.held();
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    MeterView shown = view;
    if (shown == null || shown.tips().isEmpty()) {
      return null;
    }
    MeterGeometry geometry = geometry(shown.meter());
    double scale = UIScale.scale(1f);
    int at = geometry.cellAt(event.getX() / scale, event.getY() / scale);
    if (at < 0 || geometry.grid().cells().get(at).state() == MeterGrid.State.FREE) {
      return null;
    }
    String tip = shown.tips().get(geometry.grid().cells().get(at).session());
    return geometry.grid().sessionsEach() == 1 ? tip : tip + " (" + geometry.grid().says() + ")";
  }
}
