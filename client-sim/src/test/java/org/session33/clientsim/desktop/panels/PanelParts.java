package org.session33.clientsim.desktop.panels;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** Finds the parts of a panel, uses them as a person would, and looks at them, without a screen. */
final class PanelParts {
  /** What the window leaves to the column, in pixels at 100 percent. */
  private static final int WIDTH = 300;

  private PanelParts() {}

  static void layOut(CasePanel panel) {
    int width = UIScale.scale(WIDTH);
    panel.setSize(width, UIScale.scale(3000));
    // Texts know their height only once they know their width.
    for (int round = 0; round < 4; round++) {
      layOutAll(panel);
    }
    panel.setSize(width, panel.getPreferredSize().height);
    layOutAll(panel);
  }

  private static void layOutAll(Container container) {
    container.doLayout();
    for (Component part : container.getComponents()) {
      if (part instanceof Container inner) {
        layOutAll(inner);
      }
    }
  }

  static BufferedImage paint(CasePanel panel) {
    BufferedImage picture =
        new BufferedImage(panel.getWidth(), panel.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    panel.paint(graphics);
    graphics.dispose();
    return picture;
  }

  static int colours(BufferedImage picture) {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x += 3) {
      for (int y = 0; y < picture.getHeight(); y += 3) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours.size();
  }

  /** Labels, buttons and chosen values have one line; it must fit. User names may scroll. */
  static void tellIfCut(String sample, Component part, List<String> cut) {
    boolean outside =
        part.getX() < 0 || part.getX() + part.getWidth() > part.getParent().getWidth();
    boolean fixed =
        part instanceof JLabel
            || part instanceof AbstractButton
            || part instanceof JComboBox
            || (part instanceof JTextField line && line.getText().matches("[\\d,]+( \\(0x.*)?"));
    boolean narrow = fixed && needed(part) > part.getWidth();
    if (part.isShowing() || isVisible(part)) {
      if (narrow || outside) {
        cut.add(sample + ": " + part.getName() + " " + words(part) + " has " + part.getWidth());
      }
    }
  }

  private static int needed(Component part) {
    if (part instanceof JTextField line) {
      JComponent suffix = (JComponent) line.getClientProperty("JTextField.trailingComponent");
      return line.getFontMetrics(line.getFont()).stringWidth(line.getText())
          + line.getInsets().left
          + (suffix == null ? 0 : suffix.getPreferredSize().width);
    }
    if (part instanceof AbstractButton button && !button.getText().isEmpty()) {
      return button.getFontMetrics(button.getFont()).stringWidth(button.getText());
    }
    if (part instanceof JComboBox<?> box) {
      return box.getFontMetrics(box.getFont()).stringWidth(String.valueOf(box.getSelectedItem()))
          + box.getHeight();
    }
    return part.getPreferredSize().width;
  }

  private static String words(Component part) {
    return part instanceof JLabel label
        ? label.getText()
        : part instanceof AbstractButton button
            ? button.getText()
            : part instanceof JTextComponent text ? text.getText() : part.getClass().getName();
  }

  private static boolean isVisible(Component part) {
    for (Component at = part; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** All that is in a container, except for what controls are made of. */
  static Stream<Component> parts(Container container) {
    return Stream.of(container.getComponents())
        .flatMap(
            c ->
                c instanceof JComboBox || c instanceof JTextField
                    ? Stream.of(c)
                    : c instanceof Container inner
                        ? Stream.concat(Stream.of(c), parts(inner))
                        : Stream.of(c));
  }

  static boolean takesTheKeyboard(Component part) {
    return part instanceof JTextComponent
        || part instanceof JComboBox
        || (part instanceof AbstractButton button && !(button.getParent() instanceof JSpinner));
  }

  static Component named(Container panel, String name) {
    return parts(panel)
        .filter(c -> name.equals(c.getName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is called " + name));
  }

  static JTextField text(Container panel, String name) {
    return (JTextField) named(panel, name);
  }

  static AbstractButton button(Container panel, String accessibleName) {
    return parts(panel)
        .filter(AbstractButton.class::isInstance)
        .map(AbstractButton.class::cast)
        .filter(b -> accessibleName.equals(b.getAccessibleContext().getAccessibleName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button is called " + accessibleName));
  }

  static List<String> shown(Container panel) {
    return parts(panel)
        .filter(PanelParts::isVisible)
        .filter(JTextComponent.class::isInstance)
        .map(c -> ((JTextComponent) c).getText())
        .toList();
  }

  static void press(JComponent control, String action) {
    control
        .getActionMap()
        .get(action)
        .actionPerformed(new ActionEvent(control, ActionEvent.ACTION_PERFORMED, action));
  }

  static void onScreenThread(Runnable test) {
    try {
      SwingUtilities.invokeAndWait(test);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new AssertionError(e.getCause());
    }
  }
}
