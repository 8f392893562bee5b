package org.session33.clientsim.desktop.parts;

import com.formdev.flatlaf.ui.FlatToolTipUI;
import javax.swing.JComponent;
import javax.swing.plaf.ComponentUI;
import javax.swing.plaf.basic.BasicHTML;

/** Tips show text and never HTML, for the reason of {@link PlainLabelUI}; lines end as in text. */
public final class PlainToolTipUI extends FlatToolTipUI {
  private PlainToolTipUI() {}

  /** Makes one for a tip; called by Swing. */
  public static ComponentUI createUI(JComponent tip) {
    tip.putClientProperty(PlainLabelUI.NO_HTML, true);
    tip.putClientProperty(BasicHTML.propertyKey, null);
    return new PlainToolTipUI();
  }
}
