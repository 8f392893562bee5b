package org.session33.clientsim.desktop.ticket;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.JComponent;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowRow;

/** How words are marked, each kind of mark under its own name. */
final class MarkLegend {
  private MarkLegend() {}

  static FlowRow row() {
    FlowRow row = new FlowRow(16);
    for (MarkLook look : MarkLook.values()) {
      row.add(new Entry(look));
    }
    return row;
  }

  /** One name with its line. */
  private static final class Entry extends JComponent {
    private static final long serialVersionUID = 1;
    private final MarkLook look;

    Entry(MarkLook look) {
      this.look = look;
      setName("legend " + look.word());
      updateUI();
    }

    @Override
    public void updateUI() {
      setFont(Appearance.small());
    }

    @Override
    public Dimension getPreferredSize() {
      FontMetrics metrics = getFontMetrics(getFont());
      return new Dimension(
          metrics.stringWidth(look.word()) + 2, metrics.getHeight() + UIScale.scale(4));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
      Graphics2D smooth = Appearance.smooth(graphics);
      FontMetrics metrics = smooth.getFontMetrics(getFont());
      if (look == MarkLook.DENIED) {
        smooth.setColor(Appearance.colour("plain.background"));
        smooth.fillRect(0, 0, getWidth(), metrics.getHeight());
      }
      smooth.setColor(Appearance.colour("muted"));
      smooth.setFont(getFont());
      smooth.drawString(look.word(), 0, metrics.getAscent());
      int width = metrics.stringWidth(look.word());
      look.draw(smooth, 0, width, metrics.getAscent(), getFont().getSize() / 2);
      smooth.dispose();
    }
  }
}
