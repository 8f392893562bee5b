package org.session33.clientsim.desktop.pictures;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.view.MeterView;
import org.session33.clientsim.desktop.view.Prompt;
import org.session33.diagnostics.report.content.MeterGeometry;
import org.session33.diagnostics.report.content.MeterGrid;
import org.session33.diagnostics.report.content.SessionMeter;

/**
 * A meter: one cell a connection or session up to the limit, coloured by holder, the refused ones
 * hatched beyond the edge. Where there are more cells than fit, each stands for several. Meters
 * that stand below each other have cells of one width. It stands as the page of a report has it,
 * closer where there is less room.
 */
public final class SessionMeterPicture extends Picture {
  private static final long serialVersionUID = 1;
  private static final int LEGEND_ROW = 20;
  private static final int SWATCH = 11;
  private static final int BEFORE_TEXT = 6;
  private static final int BEHIND_TEXT = 16;

  private transient @Nullable MeterView view;
  private transient List<MeterView> together = List.of();
  private boolean explained = true;
  private transient IntConsumer chosen = session -> {};

  /** An empty meter. */
  public SessionMeterPicture() {
    super("Session meter");
    setToolTipText("");
    setFocusable(false);
    MouseAdapter mouse =
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            MeterView.Mark mark = markAt(event);
            if (mark != null && mark.session() > 0) {
              chosen.accept(mark.session());
            }
          }

          @Override
          public void mouseMoved(MouseEvent event) {
            MeterView.Mark mark = markAt(event);
            boolean leads = mark != null && mark.session() > 0;
            setCursor(leads ? Cursor.getPredefinedCursor(Cursor.HAND_CURSOR) : null);
          }
        };
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
  }

  /** Tells what is done with the number of a session whose cell is clicked. */
  public void onSession(IntConsumer action) {
    chosen = action;
  }

  /** Shows a view alone, or an empty meter. */
  public void show(@Nullable MeterView shown) {
    show(shown, shown == null ? List.of() : List.of(shown), true);
  }

  /**
   * Shows a view among others.
   *
   * @param all the views of the meters that stand below each other, this one among them
   * @param legend whether the legend of all of them stands below it
   */
  public void show(@Nullable MeterView shown, List<MeterView> all, boolean legend) {
    view = shown;
    together = List.copyOf(all);
    explained = legend;
    describe(shown == null ? "" : shown.meter().description());
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
  private MeterGeometry geometry(MeterView shown) {
    List<SessionMeter> meters = together.stream().map(MeterView::meter).toList();
    int own = Math.max(0, together.indexOf(shown));
    double room = getWidth() / (double) UIScale.scale(1f);
    return MeterGeometry.within(MeterGrid.together(meters), room).get(own);
  }

  /** Pixels of the screen for points of the page. */
  private static int scaled(double points) {
    return Math.round(UIScale.scale((float) points));
  }

  private void cells(Graphics2D smooth, SessionMeter meter) {
    MeterView shown = view;
    if (shown == null) {
      return;
    }
    MeterGeometry geometry = geometry(shown);
    double scale = UIScale.scale(1f);
    List<MeterGrid.MeterCell> cells = geometry.grid().cells();
    for (int i = 0; i < cells.size(); i++) {
      Rectangle2D box =
          new Rectangle2D.Double(
              geometry.left(i) * scale,
              MeterGeometry.TOP * scale,
              geometry.cellWidth() * scale,
              MeterGeometry.CELL_HEIGHT * scale);
      Color colour = Appearance.holder(cells.get(i).bar());
      MeterCellDrawing.paint(smooth, box, cells.get(i).state(), colour, meter.certain());
    }
    edge(smooth, meter, geometry);
  }

  private void edge(Graphics2D smooth, SessionMeter meter, MeterGeometry geometry) {
    smooth.setFont(Appearance.small().deriveFont(java.awt.Font.BOLD));
    FontMetrics metrics = smooth.getFontMetrics();
    String text = meter.limitWords();
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

  /** An entry of the legend: a cell and what it stands for. */
  private record Entry(MeterGrid.State state, int bar, boolean certain, String words) {}

  /** Only what is refused looks otherwise where it is not certain. */
  private static Entry entry(SessionMeter.Pattern pattern, boolean certain) {
    boolean sure = certain || pattern.state() != MeterGrid.State.REFUSED;
    return new Entry(pattern.state(), -1, sure, pattern.words());
  }

  private List<Entry> entries(MeterView shown) {
    List<Entry> entries = new ArrayList<>();
    List<SessionMeter.Bar> bars = shown.meter().bars();
    for (int bar = 0; bar < bars.size(); bar++) {
      String words = bars.get(bar).words() + " " + bars.get(bar).held();
      entries.add(new Entry(MeterGrid.State.GRANTED, bar, true, words));
    }
    Set<Entry> patterns = new LinkedHashSet<>();
    for (MeterView one : together) {
      one.meter().patterns().forEach(p -> patterns.add(entry(p, one.meter().certain())));
    }
    entries.addAll(patterns);
    return entries;
  }

  /** Paints the legend, or only counts its rows where there is nothing to paint on. */
  private int legend(@Nullable Graphics2D smooth, int width) {
    MeterView shown = view;
    if (shown == null || !explained) {
      return shown == null ? 1 : 0;
    }
    FontMetrics metrics = getFontMetrics(Appearance.small());
    int row = 0;
    int x = 0;
    for (Entry entry : entries(shown)) {
      int before = UIScale.scale(SWATCH + BEFORE_TEXT);
      int needed = before + metrics.stringWidth(entry.words()) + UIScale.scale(BEHIND_TEXT);
      if (x > 0 && x + needed - UIScale.scale(BEHIND_TEXT) > width) {
        x = 0;
        row++;
      }
      if (smooth != null) {
        int y = row * UIScale.scale(LEGEND_ROW);
        Rectangle2D box =
            new Rectangle2D.Double(
                x, y + UIScale.scale(3), UIScale.scale(SWATCH), UIScale.scale(SWATCH));
        Color colour =
            entry.bar() < 0 ? Appearance.colour("muted") : Appearance.holder(entry.bar());
        MeterCellDrawing.paint(smooth, box, entry.state(), colour, entry.certain());
        smooth.setFont(Appearance.small());
        smooth.setColor(getForeground());
        smooth.drawString(entry.words(), x + before, y + metrics.getAscent());
      }
      x += needed;
    }
    return row + 1;
  }

  private MeterView.@Nullable Mark markAt(MouseEvent event) {
    MeterView shown = view;
    if (shown == null || shown.marks().isEmpty()) {
      return null;
    }
    MeterGeometry geometry = geometry(shown);
    double scale = UIScale.scale(1f);
    int at = geometry.cellAt(event.getX() / scale, event.getY() / scale);
    return at < 0 ? null : shown.mark(geometry.grid().cells().get(at));
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    MeterView.Mark mark = markAt(event);
    MeterView shown = view;
    if (mark == null || shown == null) {
      return null;
    }
    MeterGrid grid = geometry(shown).grid();
    return grid.sessionsEach() == 1 ? mark.tip() : mark.tip() + " (" + grid.says() + ")";
  }
}
