package org.session33.clientsim.desktop.pictures;

import java.awt.Dimension;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import org.session33.clientsim.desktop.parts.Appearance;

/** Something that is painted by hand; a screen reader gets it in words. */
abstract class Picture extends JComponent implements Accessible {
  private static final long serialVersionUID = 1;

  /**
   * A picture.
   *
   * @param name what it is, for a screen reader
   */
  Picture(String name) {
    getAccessibleContext().setAccessibleName(name);
    updateUI();
  }

  /** Says in words what is seen. */
  final void describe(String words) {
    getAccessibleContext().setAccessibleDescription(words);
  }

  /** Not the present size, as Swing would have it: a picture may become narrower and lower. */
  @Override
  public final Dimension getMinimumSize() {
    return new Dimension(0, getPreferredSize().height);
  }

  /** Some pictures are as high as their width lets them be. */
  @Override
  public final void setBounds(int x, int y, int width, int height) {
    boolean other = width != getWidth();
    super.setBounds(x, y, width, height);
    if (other) {
      // Later, since the layout that is going on would mark all as laid out at its end.
      SwingUtilities.invokeLater(this::revalidate);
    }
  }

  @Override
  public final void updateUI() {
    setForeground(UIManager.getColor("Label.foreground"));
    setFont(Appearance.plain());
  }

  @Override
  public final AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext =
          new AccessibleJComponent() {
            private static final long serialVersionUID = 1;

            @Override
            public AccessibleRole getAccessibleRole() {
              return AccessibleRole.CANVAS;
            }
          };
    }
    return accessibleContext;
  }
}
