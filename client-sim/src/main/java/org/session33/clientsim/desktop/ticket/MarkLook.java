package org.session33.clientsim.desktop.ticket;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.diagnostics.evidence.TicketSlot;

/**
 * How words of a ticket are marked, by how sure the ticket is. Each has a line of its own shape
 * beside its colour, so that they are told apart without colours, too.
 */
enum MarkLook {
  /** Said as a fact: a solid line. */
  SURE("sure", "link", 2, false),
  /** Somebody thinks so: a dashed line. */
  UNSURE("unsure", "warn.foreground", 2, false, 5, 3),
  /** Not so: struck through. */
  DENIED("denied", "muted", 1.4f, true),
  /** Said as a fact that many causes show: a dotted line. */
  SAYS_LITTLE("says little", "muted", 2, false, 0.1f, 4);

  private final String word;
  private final String colour;
  private final float width;
  private final boolean through;
  private final float[] dash;

  MarkLook(String word, String colour, float width, boolean through, float... dash) {
    this.word = word;
    this.colour = colour;
    this.width = width;
    this.through = through;
    this.dash = dash;
  }

  /** The look of the words of a slot. */
  static MarkLook of(TicketSlot slot) {
    if (slot.denied()) {
      return DENIED;
    }
    return switch (slot.certainty()) {
      case SURE -> SURE;
      case UNSURE -> UNSURE;
      case SAYS_LITTLE -> SAYS_LITTLE;
    };
  }

  /** The word of the legend. */
  String word() {
    return word;
  }

  Color colour() {
    return Appearance.colour(colour);
  }

  /**
   * Draws the line of words in one row.
   *
   * @param from the left end in pixels
   * @param to the right end
   * @param baseline of the row
   * @param letters the height of small letters
   */
  void draw(Graphics2D graphics, int from, int to, int baseline, int letters) {
    float thick = UIScale.scale(width);
    float y = through ? baseline - letters / 2f : baseline + UIScale.scale(3f);
    float[] scaled = new float[dash.length];
    for (int index = 0; index < dash.length; index++) {
      scaled[index] = UIScale.scale(dash[index]);
    }
    int cap = this == SAYS_LITTLE ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
    graphics.setStroke(
        dash.length == 0
            ? new BasicStroke(thick)
            : new BasicStroke(thick, cap, BasicStroke.JOIN_ROUND, 1, scaled, 0));
    graphics.setColor(colour());
    graphics.draw(new java.awt.geom.Line2D.Float(from, y, to, y));
  }
}
