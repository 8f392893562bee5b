package org.session33.clientsim.desktop.pictures;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.view.MeterView;

/**
 * The session meter: one cell a session up to the limit, coloured by holder, the refused ones
 * hatched beyond the edge. Where there are more cells than fit, each stands for several sessions.
 */
public final class SessionMeterPicture extends Picture {
  private static final long serialVersionUID = 1;
  private static final int TOP = 20;
  private static final int CELL = 34;
  private static final int GAP = 3;
  private static final int EDGE = 16;
  private static final int NARROWEST = 5;
  private static final int WIDEST = 16;
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
    describe(shown == null ? "" : words(shown));
    revalidate();
    repaint();
  }

  private static String words(MeterView view) {
    String limit = view.limit() == null ? "no limit" : "limit " + view.limit();
    return String.format(
        Locale.ROOT, "%,d granted, %,d refused, %s", view.granted(), view.refused(), limit);
  }

  @Override
  public Dimension getPreferredSize() {
    int rows = view == null ? 1 : legend(null, Math.max(UIScale.scale(320), getWidth()));
    return new Dimension(
        UIScale.scale(420), UIScale.scale(TOP + CELL + 8) + rows * UIScale.scale(LEGEND_ROW));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    MeterView shown = view;
    Graphics2D smooth = Appearance.smooth(graphics);
    smooth.setFont(Appearance.small());
    if (shown == null) {
      smooth.setColor(Appearance.colour("muted"));
      smooth.drawString(
          "Start Outlook to see who takes the sessions.", 0, UIScale.scale(TOP + CELL / 2));
    } else {
      cells(smooth, shown);
      smooth.translate(0, UIScale.scale(TOP + CELL + 8));
      legend(smooth, getWidth());
    }
    smooth.dispose();
  }

  /** Where the cells stand at the present width. */
  private record Grid(double pitch, int per, int slots, int edgeAfter) {}

  private Grid grid(MeterView shown) {
    int sessions = shown.cells().size();
    Integer limit = shown.limit();
    int room = limit == null ? sessions : Math.max(sessions, Math.min(limit, sessions * 3 + 32));
    int per = 1;
    double width = getWidth() - UIScale.scale(EDGE) * 1.0;
    while (Math.ceil((double) room / per) * UIScale.scale(NARROWEST) > width) {
      per++;
    }
    int slots = Math.max(1, (room + per - 1) / per);
    double pitch = Math.min(UIScale.scale(WIDEST + GAP), width / slots);
    // The edge stands behind what is permitted, if that much is on the picture.
    int edgeAfter = limit == null || limit > room ? -1 : limit / per;
    return new Grid(pitch, per, slots, edgeAfter);
  }

  private void cells(Graphics2D smooth, MeterView shown) {
    Grid grid = grid(shown);
    List<MeterView.Cell> cells = shown.cells();
    int used = (cells.size() + grid.per() - 1) / grid.per();
    for (int slot = 0; slot < grid.slots(); slot++) {
      Shape shape = shape(grid, slot);
      if (slot >= used) {
        smooth.setColor(Appearance.colour("card.border"));
        smooth.setStroke(new BasicStroke(UIScale.scale(1f)));
        smooth.draw(shape);
        continue;
      }
      MeterView.Cell cell = cells.get(Math.min(cells.size() - 1, slot * grid.per()));
      if (cell.granted()) {
        smooth.setColor(Appearance.holder(cell.colour()));
        smooth.fill(shape);
      } else {
        hatch(smooth, shape);
      }
    }
    edge(smooth, shown, grid);
  }

  private Shape shape(Grid grid, int slot) {
    double shift = grid.edgeAfter() >= 0 && slot >= grid.edgeAfter() ? UIScale.scale(EDGE) : 0;
    double width = Math.max(2, grid.pitch() - UIScale.scale(GAP));
    double arc = UIScale.scale(4);
    return new RoundRectangle2D.Double(
        slot * grid.pitch() + shift, UIScale.scale(TOP), width, UIScale.scale(CELL), arc, arc);
  }

  private static void hatch(Graphics2D smooth, Shape shape) {
    smooth.setColor(Appearance.colour("refused.light"));
    smooth.fill(shape);
    Shape before = smooth.getClip();
    smooth.clip(shape);
    smooth.setColor(Appearance.colour("refused"));
    smooth.setStroke(new BasicStroke(UIScale.scale(3f)));
    java.awt.Rectangle box = shape.getBounds();
    int step = UIScale.scale(8);
    for (int x = box.x - box.height; x < box.x + box.width; x += step) {
      smooth.drawLine(x, box.y + box.height, x + box.height, box.y);
    }
    smooth.setClip(before);
    smooth.setStroke(new BasicStroke(UIScale.scale(1f)));
    smooth.draw(shape);
  }

  private void edge(Graphics2D smooth, MeterView shown, Grid grid) {
    smooth.setFont(Appearance.small().deriveFont(java.awt.Font.BOLD));
    FontMetrics metrics = smooth.getFontMetrics();
    String text = shown.limit() == null ? "no limit" : "limit " + shown.limit();
    if (grid.edgeAfter() < 0) {
      smooth.setColor(Appearance.colour("muted"));
      smooth.drawString(text, 0, metrics.getAscent());
      return;
    }
    double x = grid.edgeAfter() * grid.pitch() + (UIScale.scale(EDGE) - UIScale.scale(GAP)) / 2.0;
    smooth.setColor(Appearance.colour("refused"));
    smooth.setStroke(new BasicStroke(UIScale.scale(2f)));
    smooth.drawLine((int) x, UIScale.scale(TOP - 4), (int) x, UIScale.scale(TOP + CELL + 4));
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
    for (int index = 0; index < shown.legend().size(); index++) {
      String text = shown.legend().get(index).text();
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

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    MeterView shown = view;
    if (shown == null || shown.cells().isEmpty()) {
      return null;
    }
    Grid grid = grid(shown);
    for (int slot = 0; slot * grid.per() < shown.cells().size(); slot++) {
      if (shape(grid, slot).contains(event.getPoint())) {
        String tip = shown.cells().get(slot * grid.per()).tip();
        return grid.per() == 1 ? tip : tip + " (each cell is " + grid.per() + " sessions)";
      }
    }
    return null;
  }
}
