package org.session33.clientsim.desktop.files;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.datatransfer.DataFlavor;
import java.awt.dnd.DropTargetDragEvent;
import java.awt.dnd.DropTargetDropEvent;
import java.awt.dnd.DropTargetEvent;
import java.awt.dnd.DropTargetListener;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.desk.DropWords;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.FlowText;

/**
 * Lies over the window while something is dragged over it, and says what will become of it. It
 * takes drops itself while it is there.
 */
public final class DropGuide extends JPanel implements DropTargetListener {
  private static final long serialVersionUID = 1;

  /** From one part to the next the drag leaves for a moment, in milliseconds. */
  private static final int PATIENCE = 120;

  private static final int MARGIN = 10;
  private static final int ARC = 14;
  private static final int WASH = 200;

  private final JComponent over;
  private final transient Supplier<DropWords> words;
  private final FlowText title = new FlowText("", FlowText.Kind.LEAD);
  private final FlowText text = new FlowText("");
  private final Timer leaving = new Timer(PATIENCE, event -> setVisible(false));

  /**
   * A hidden guide.
   *
   * @param over the part of the window that takes drops
   * @param words what becomes of what is dropped now
   */
  public DropGuide(JComponent over, Supplier<DropWords> words) {
    super(new MigLayout("fill", "[center]", "[center]"));
    this.over = over;
    this.words = words;
    setOpaque(false);
    leaving.setRepeats(false);
    Card card = new Card("insets 18 22 18 22, wrap 1, gapy 6", "[380!, fill]", "");
    card.add(title, "wmin 0");
    card.add(text, "wmin 0");
    add(card);
    setVisible(false);
    getAccessibleContext().setAccessibleName("What becomes of what is dropped");
  }

  /** Shows what becomes of what is dragged at this moment. */
  public void appear() {
    leaving.stop();
    if (!isVisible()) {
      DropWords now = words.get();
      title.setText(now.title());
      text.setText(now.text());
      getAccessibleContext().setAccessibleDescription(now.title() + ". " + now.text());
      setVisible(true);
    }
  }

  @Override
  public void dragEnter(DropTargetDragEvent event) {
    if (event.isDataFlavorSupported(DataFlavor.javaFileListFlavor)) {
      appear();
    }
  }

  @Override
  public void dragOver(DropTargetDragEvent event) {
    dragEnter(event);
  }

  @Override
  public void dropActionChanged(DropTargetDragEvent event) {
    // It is copied whatever is pressed.
  }

  @Override
  public void dragExit(DropTargetEvent event) {
    leaving.restart();
  }

  @Override
  public void drop(DropTargetDropEvent event) {
    leaving.stop();
    setVisible(false);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D smooth = Appearance.smooth(graphics);
    Component parent = over.getParent();
    Point corner =
        parent == null
            ? new Point()
            : SwingUtilities.convertPoint(parent, over.getLocation(), this);
    int margin = UIScale.scale(MARGIN);
    int arc = UIScale.scale(ARC);
    Color ground = Appearance.colour("ground");
    smooth.setColor(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), WASH));
    smooth.fillRect(corner.x, corner.y, over.getWidth(), over.getHeight());
    smooth.setColor(Appearance.colour("link"));
    float[] dashes = {UIScale.scale(7f), UIScale.scale(5f)};
    smooth.setStroke(
        new BasicStroke(
            UIScale.scale(2f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0));
    smooth.drawRoundRect(
        corner.x + margin,
        corner.y + margin,
        over.getWidth() - 2 * margin - 1,
        over.getHeight() - 2 * margin - 1,
        arc,
        arc);
    smooth.dispose();
    super.paintComponent(graphics);
  }
}
