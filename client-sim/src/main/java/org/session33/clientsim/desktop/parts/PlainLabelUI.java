package org.session33.clientsim.desktop.parts;

import com.formdev.flatlaf.ui.FlatLabelUI;
import javax.swing.JComponent;
import javax.swing.plaf.ComponentUI;
import javax.swing.plaf.basic.BasicHTML;

/**
 * Labels, and with them the cells of tables, lists and trees, show text and never HTML. Swing takes
 * whatever begins with {@code <html>} for a page and would fetch its pictures from the network; a
 * mailbox may be called so, and nothing that is shown may leave the machine.
 */
public final class PlainLabelUI extends FlatLabelUI {
  /** The client property by which Swing is told; it has no constant for it. */
  static final String NO_HTML = "html.disable";

  private PlainLabelUI() {
    super(false);
  }

  /** Makes one for a label; called by Swing. */
  public static ComponentUI createUI(JComponent label) {
    label.putClientProperty(NO_HTML, true);
    label.putClientProperty(BasicHTML.propertyKey, null);
    return new PlainLabelUI();
  }
}
