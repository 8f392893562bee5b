package org.session33.clientsim.desktop.parts;

import java.awt.Cursor;
import java.awt.Insets;
import javax.swing.JButton;

/** A button that looks like a link: small things to do, beside a text. */
public final class LinkButton extends JButton {
  private static final long serialVersionUID = 1;

  /**
   * A link.
   *
   * @param text its words
   * @param accessibleName what a screen reader says, where the words alone do not tell
   */
  public LinkButton(String text, String accessibleName, Runnable action) {
    super(text);
    getAccessibleContext().setAccessibleName(accessibleName);
    setToolTipText(accessibleName.equals(text) ? null : accessibleName);
    addActionListener(event -> action.run());
    setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    updateUI();
  }

  @Override
  public void updateUI() {
    super.updateUI();
    putClientProperty("JButton.buttonType", "borderless");
    setMargin(new Insets(1, 3, 1, 3));
    setFont(Appearance.small());
    setForeground(Appearance.colour("link"));
  }
}
