package org.session33.clientsim.desktop.pictures;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.diagnostics.remedies.advice.LimitPoint;
import org.session33.diagnostics.text.ResultWords;

/** Limit against refused sessions: every point is a rehearsal. */
public final class LimitCurveChart extends Picture {
  private static final long serialVersionUID = 1;
  private static final int TOP = 24;
  private static final int BOTTOM = 22;
  private static final int SIDE = 14;

  private transient List<LimitPoint> points = List.of();
  private transient @Nullable Integer now;

  /** An empty chart. */
  public LimitCurveChart() {
    super("Limit against refused sessions");
  }

  /**
   * Shows a curve.
   *
   * @param inForce the limit in force, or null for none
   */
  public void show(List<LimitPoint> shown, @Nullable Integer inForce) {
    points = List.copyOf(shown);
    now = inForce;
    describe(words());
    repaint();
  }

  private String words() {
    Integer opens = smallest().map(LimitPoint::limit).orElse(null);
    return ResultWords.opensFrom(opens, now);
  }

  private Optional<LimitPoint> smallest() {
    return points.stream().filter(p -> p.refused() == 0).findFirst();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(UIScale.scale(260), UIScale.scale(112));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (points.size() < 2) {
      return;
    }
    Graphics2D smooth = Appearance.smooth(graphics);
    smooth.setFont(Appearance.small());
    FontMetrics metrics = smooth.getFontMetrics();
    int base = getHeight() - UIScale.scale(BOTTOM);
    smooth.setColor(Appearance.colour("picture.line"));
    smooth.drawLine(UIScale.scale(SIDE), base, getWidth() - UIScale.scale(SIDE), base);
    Path2D curve = new Path2D.Double();
    LimitPoint first = points.get(0);
    curve.moveTo(x(first.limit()), y(first.refused()));
    for (LimitPoint point : points) {
      curve.lineTo(x(point.limit()), y(point.refused()));
    }
    smooth.setColor(Appearance.holder(0));
    smooth.setStroke(new BasicStroke(UIScale.scale(2f)));
    smooth.draw(curve);
    int dot = UIScale.scale(4);
    for (LimitPoint point : points) {
      smooth.fillOval(
          (int) x(point.limit()) - dot / 2, (int) y(point.refused()) - dot / 2, dot, dot);
    }
    Integer limit = now;
    if (limit != null) {
      mark(smooth, limit, "now " + limit, "refused", 0);
    }
    smallest()
        .ifPresent(p -> mark(smooth, p.limit(), "opens from " + p.limit(), "good.foreground", 1));
    smooth.setColor(Appearance.colour("muted"));
    int text = base + metrics.getAscent() + UIScale.scale(3);
    smooth.drawString(ResultWords.limit(first.limit()), UIScale.scale(SIDE), text);
    String last = Integer.toString(points.get(points.size() - 1).limit());
    smooth.drawString(last, getWidth() - UIScale.scale(SIDE) - metrics.stringWidth(last), text);
    String most = ResultWords.refused(first.refused());
    smooth.drawString(most, UIScale.scale(SIDE + 4), (int) y(first.refused()) - UIScale.scale(5));
    smooth.dispose();
  }

  private void mark(Graphics2D smooth, int limit, String words, String colour, int row) {
    FontMetrics metrics = smooth.getFontMetrics();
    double x = x(limit);
    smooth.setColor(Appearance.colour(colour));
    smooth.setStroke(
        new BasicStroke(
            UIScale.scale(1f),
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_BEVEL,
            1,
            new float[] {UIScale.scale(3f), UIScale.scale(3f)},
            0));
    int top = UIScale.scale(4) + row * metrics.getHeight();
    smooth.drawLine((int) x, top, (int) x, getHeight() - UIScale.scale(BOTTOM));
    int width = metrics.stringWidth(words);
    double left = row == 0 ? x - width - UIScale.scale(4) : x + UIScale.scale(5);
    double most = getWidth() - width - 2.0;
    smooth.drawString(words, (int) Math.max(0, Math.min(left, most)), top + metrics.getAscent());
  }

  private double x(int limit) {
    double first = points.get(0).limit();
    double last = points.get(points.size() - 1).limit();
    double room = getWidth() - 2.0 * UIScale.scale(SIDE);
    return UIScale.scale(SIDE) + room * (limit - first) / Math.max(1, last - first);
  }

  private double y(int refused) {
    double most = Math.max(1, points.stream().mapToInt(LimitPoint::refused).max().orElse(1));
    double room = getHeight() - UIScale.scale(TOP) - UIScale.scale(BOTTOM);
    return UIScale.scale(TOP) + room * (1 - refused / most);
  }
}
