package org.session33.clientsim.desktop.walk;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.walk.steps.Control;

/**
 * A window of a stand-in computer, drawn as a plain panel with a title. Its controls are real ones;
 * they act on a machine and show what it holds.
 */
abstract class StandIn extends JPanel {
  private static final long serialVersionUID = 1;

  private final String title;
  private final JLabel titleLabel;
  private final JPanel body;
  private final transient @Nullable Runnable close;
  private final transient Map<Control, JComponent> controls = new EnumMap<>(Control.class);
  private transient @Nullable JButton defaultButton;

  /**
   * An empty window.
   *
   * @param close closes it without saving, or null where it cannot be closed
   */
  StandIn(String title, @Nullable Runnable close) {
    super(new MigLayout("insets 1, gap 0, fill, wrap 1", "[grow, fill]", "[][grow, fill]"));
    this.title = title;
    this.close = close;
    setOpaque(false);
    JPanel bar = new JPanel(new MigLayout("insets 4 10 4 4, fillx", "[grow, fill][]", "[]"));
    bar.setOpaque(false);
    titleLabel = new JLabel(title);
    bar.add(titleLabel, "wmin 0");
    if (close != null) {
      JButton cross = new JButton("✕");
      cross.putClientProperty("JButton.buttonType", "toolBarButton");
      cross.setMargin(new Insets(1, 6, 1, 6));
      cross.getAccessibleContext().setAccessibleName("Close " + title);
      cross.addActionListener(event -> close.run());
      // Tab goes through the dialog's own controls first, as it does in the programs.
      cross.setFocusable(false);
      bar.add(cross);
    }
    add(bar);
    body = new JPanel(new MigLayout("insets 8 12 12 12, fill, wrap 1, hidemode 3", "[grow, fill]"));
    body.setOpaque(false);
    add(body);
    getAccessibleContext().setAccessibleName(title);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    // The super class's constructor gets here before the label is there.
    if (titleLabel != null) {
      titleLabel.setFont(Appearance.plain().deriveFont(Font.BOLD));
    }
  }

  /** Its name on the title bar. */
  final String title() {
    return title;
  }

  /** Where its controls go. */
  final JPanel body() {
    return body;
  }

  /** Shows what the machine holds. */
  abstract void refresh();

  /** The control that has the focus when the window opens. */
  abstract JComponent first();

  /** Closes it as its cross does; nothing where it has none. */
  final void dismiss() {
    if (close != null) {
      close.run();
    }
  }

  /** The button that ENTER presses, or null. */
  final @Nullable JButton defaultButton() {
    return defaultButton;
  }

  /** A control that a step may ask for, or null where it stands in another window. */
  final @Nullable JComponent control(Control control) {
    return controls.get(control);
  }

  /** Remembers which component a control is. */
  final <T extends JComponent> T known(Control control, T component) {
    controls.put(control, component);
    return component;
  }

  /** A button. */
  static JButton button(String text, int mnemonic, Runnable action) {
    JButton button = new JButton(text);
    button.setMnemonic(mnemonic);
    button.addActionListener(event -> action.run());
    return button;
  }

  /** A menu bar with one menu. */
  final void addMenu(JMenu menu) {
    JMenuBar bar = new JMenuBar();
    bar.setOpaque(false);
    bar.add(menu);
    body.add(bar);
  }

  /** A row of buttons at the right; the first one is pressed by ENTER. */
  final void addButtons(JButton... buttons) {
    JPanel row = new JPanel(new MigLayout("insets 6 0 0 0, alignx right"));
    row.setOpaque(false);
    for (JButton button : buttons) {
      row.add(button);
    }
    defaultButton = buttons[0];
    body.add(row, "growx, aligny bottom");
  }

  /** ENTER presses no button here. */
  final void clearDefault() {
    defaultButton = null;
  }

  /** Lets all controls be used, or none while a dialog lies over the window. */
  final void setUsable(boolean usable) {
    enable(this, usable);
  }

  /** Is called after the controls were let be used; some can be used only at times. */
  void afterUsable() {}

  private static void enable(Container container, boolean usable) {
    for (Component child : container.getComponents()) {
      child.setEnabled(usable);
      if (child instanceof Container inner) {
        enable(inner, usable);
      }
    }
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D smooth = Appearance.smooth(graphics);
    int arc = UIScale.scale(8);
    int bar = getComponent(0).getHeight() + 1;
    smooth.setColor(Appearance.colour("dialog"));
    smooth.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    Graphics2D head = (Graphics2D) smooth.create();
    head.clipRect(0, 0, getWidth(), bar);
    head.setColor(Appearance.colour("dialog.title"));
    head.fillRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    head.dispose();
    smooth.setColor(Appearance.colour("picture.line"));
    smooth.drawLine(0, bar, getWidth() - 1, bar);
    smooth.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
    smooth.dispose();
    super.paintComponent(graphics);
  }

  /** A thin frame round a list or a table without a scroll pane. */
  static void frame(JComponent component) {
    component.setBorder(BorderFactory.createLineBorder(Appearance.colour("picture.line")));
  }
}
