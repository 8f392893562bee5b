package org.session33.clientsim.desktop.parts;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import javax.swing.AbstractButton;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.UIManager;

/** The desktop's own icons: drawn in black, shown in the colour of the text beside them. */
public final class Icons {
  private static final String FOLDER = "org/session33/clientsim/desktop/icons/";

  private Icons() {}

  /** An icon by its name, in the colour that its button has at the moment it is painted. */
  public static Icon of(String name) {
    FlatSVGIcon icon = new FlatSVGIcon(FOLDER + name + ".svg");
    icon.setColorFilter(
        new FlatSVGIcon.ColorFilter(
            (component, black) -> {
              if (component instanceof AbstractButton && !component.isEnabled()) {
                return Appearance.colour("muted");
              }
              if (component instanceof JButton button && button.isDefaultButton()) {
                return UIManager.getColor("Button.default.foreground");
              }
              return component == null ? black : component.getForeground();
            }));
    return icon;
  }
}
