package org.session33.clientsim.desktop.parts;

import java.awt.Font;
import java.util.Locale;
import javax.swing.JLabel;

/** The heading of a column or a part of it, in small capitals. */
public final class Heading extends JLabel {
  private static final long serialVersionUID = 1;

  /** A heading. */
  public Heading(String text) {
    super(text.toUpperCase(Locale.ROOT));
    getAccessibleContext().setAccessibleName(text);
    updateUI();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setFont(Appearance.small().deriveFont(Font.BOLD));
    setForeground(Appearance.colour("muted"));
  }
}
