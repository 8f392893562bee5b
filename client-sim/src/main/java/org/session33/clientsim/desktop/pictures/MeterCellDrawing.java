package org.session33.clientsim.desktop.pictures;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.diagnostics.report.content.MeterGeometry;
import org.session33.diagnostics.report.content.MeterGrid;

/** Paints one cell of a meter, or the sample of one in a legend. */
final class MeterCellDrawing {
  /** The part of a cell's height that shows whose it is where the cell itself is patterned. */
  private static final double FOOT = 0.12;

  private static final float DASH = 3;
  private static final double DOT = 1.6;
  private static final double DOTS_APART = 5;

  private MeterCellDrawing() {}

  /**
   * Paints a cell.
   *
   * @param box where it stands, in pixels of the screen
   * @param colour of its holder
   * @param certain whether a refusal is one; where it is not, it may come about
   */
  static void paint(
      Graphics2D smooth, Rectangle2D box, MeterGrid.State state, Color colour, boolean certain) {
    double arc = 2 * MeterGeometry.ROUND * UIScale.scale(1f);
    Shape shape =
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), arc, arc);
    switch (state) {
      case GRANTED -> {
        smooth.setColor(colour);
        smooth.fill(shape);
      }
      case REFUSED -> {
        hatch(smooth, shape, certain);
        foot(smooth, box, shape, colour);
      }
      case KEPT -> {
        outline(smooth, shape, true);
        smooth.setColor(Appearance.colour("free"));
        smooth.draw(
            new Line2D.Double(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMinY()));
        smooth.draw(
            new Line2D.Double(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
        foot(smooth, box, shape, colour);
      }
      case UNKNOWN -> {
        dots(smooth, box, shape);
        outline(smooth, shape, true);
      }
      case FREE -> outline(smooth, shape, false);
    }
  }

  private static void outline(Graphics2D smooth, Shape shape, boolean dashed) {
    smooth.setColor(Appearance.colour(dashed ? "muted" : "free"));
    float[] dash = {UIScale.scale(DASH), UIScale.scale(DASH)};
    smooth.setStroke(
        dashed
            ? new BasicStroke(
                UIScale.scale(1f), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, dash, 0)
            : new BasicStroke(UIScale.scale(1f)));
    smooth.draw(shape);
    smooth.setStroke(new BasicStroke(UIScale.scale(1f)));
  }

  /** One sees whose it would have been. */
  private static void foot(Graphics2D smooth, Rectangle2D box, Shape shape, Color colour) {
    double height = Math.max(UIScale.scale(2f), box.getHeight() * FOOT);
    Shape before = smooth.getClip();
    smooth.clip(shape);
    smooth.setColor(colour);
    smooth.fill(
        new Rectangle2D.Double(box.getX(), box.getMaxY() - height, box.getWidth(), height));
    smooth.setClip(before);
  }

  private static void hatch(Graphics2D smooth, Shape shape, boolean certain) {
    if (certain) {
      smooth.setColor(Appearance.colour("refused.light"));
      smooth.fill(shape);
    }
    Shape before = smooth.getClip();
    smooth.clip(shape);
    smooth.setColor(Appearance.colour("refused"));
    float stripe = UIScale.scale((float) MeterGeometry.STRIPE);
    smooth.setStroke(new BasicStroke(certain ? stripe : stripe / 2));
    java.awt.Rectangle box = shape.getBounds();
    // Along the line, while the table's stripes are counted across them.
    double step = UIScale.scale((float) MeterGeometry.HATCH) * Math.sqrt(2);
    for (double x = box.x - box.height; x < box.x + box.width; x += step) {
      smooth.draw(new Line2D.Double(x, box.y + box.height, x + box.height, box.y));
    }
    smooth.setClip(before);
    if (certain) {
      smooth.setStroke(new BasicStroke(UIScale.scale(1f)));
      smooth.draw(shape);
    } else {
      outline(smooth, shape, true);
    }
  }

  private static void dots(Graphics2D smooth, Rectangle2D box, Shape shape) {
    Shape before = smooth.getClip();
    smooth.clip(shape);
    smooth.setColor(Appearance.colour("muted"));
    double apart = UIScale.scale((float) DOTS_APART);
    double size = UIScale.scale((float) DOT);
    for (double y = box.getY() + apart / 2; y < box.getMaxY(); y += apart) {
      for (double x = box.getX() + apart / 2; x < box.getMaxX(); x += apart) {
        smooth.fill(new Ellipse2D.Double(x, y, size, size));
      }
    }
    smooth.setClip(before);
  }
}
