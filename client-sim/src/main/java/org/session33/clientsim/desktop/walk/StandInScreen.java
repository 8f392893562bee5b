package org.session33.clientsim.desktop.walk;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.walk.steps.AdministratorComputer;
import org.session33.clientsim.desktop.walk.steps.Control;
import org.session33.clientsim.desktop.walk.steps.Machine;
import org.session33.clientsim.desktop.walk.steps.OutlookComputer;
import org.session33.clientsim.desktop.walk.steps.ServerComputer;
import org.session33.clientsim.desktop.walk.steps.Surface;

/** The screen of a stand-in computer: its open windows, each a little below the one before. */
final class StandInScreen extends JPanel implements Scrollable {
  private static final long serialVersionUID = 1;
  private static final int EDGE = 16;
  private static final int STEP_RIGHT = 26;
  private static final int STEP_DOWN = 44;

  private final transient Machine machine;
  private final transient Map<Surface, StandIn> windows;
  private final transient List<Surface> shown = new ArrayList<>();
  private transient @Nullable Control marked;

  /** The screen of a machine. */
  StandInScreen(Machine machine) {
    super(null);
    this.machine = machine;
    this.windows = windows(machine);
    getAccessibleContext().setAccessibleName("Stand-in: " + machine.place());
    refresh();
  }

  private static Map<Surface, StandIn> windows(Machine machine) {
    Map<Surface, StandIn> windows = new EnumMap<>(Surface.class);
    if (machine instanceof OutlookComputer outlook) {
      windows.put(Surface.OUTLOOK, new OutlookStandIn(outlook));
      windows.put(Surface.ACCOUNT_SETTINGS, new AccountListStandIn(outlook));
      windows.put(Surface.ACCOUNT, new AccountStandIn(outlook));
      windows.put(Surface.MORE_SETTINGS, new MoreSettingsStandIn(outlook));
    } else if (machine instanceof ServerComputer server) {
      windows.put(Surface.SERVER, new ServerStandIn(server));
      windows.put(Surface.RUN, new RunStandIn(server));
      windows.put(Surface.REGISTRY_EDITOR, new RegistryEditorStandIn(server));
      windows.put(Surface.DWORD, new DwordStandIn(server.editor()));
      windows.put(Surface.SERVICES, new ServicesStandIn(server));
    } else if (machine instanceof AdministratorComputer manager) {
      windows.put(Surface.SYSTEM_MANAGER, new SystemManagerStandIn(manager));
      windows.put(Surface.PROPERTIES, new PropertiesStandIn(manager));
      windows.put(Surface.ADD_ACCOUNT, new AddAccountStandIn(manager));
    }
    return windows;
  }

  /** A window of the screen, open or not. */
  StandIn window(Surface surface) {
    StandIn window = windows.get(surface);
    if (window == null) {
      throw new IllegalArgumentException("this machine has no " + surface);
    }
    return window;
  }

  /** The window that lies on top. */
  StandIn top() {
    return window(shown.get(shown.size() - 1));
  }

  /** Shows the windows that are open; a window that has just come to the top gets the focus. */
  void refresh() {
    List<Surface> open = machine.windows();
    marked = null;
    for (Surface surface : open) {
      window(surface).refresh();
      window(surface).setUsable(machine.isUsable(surface));
      window(surface).afterUsable();
    }
    keepFocus();
    if (!open.equals(shown)) {
      shown.clear();
      shown.addAll(open);
      removeAll();
      // What is added first is painted last.
      for (int i = open.size() - 1; i >= 0; i--) {
        add(window(open.get(i)));
      }
      SwingUtilities.invokeLater(this::focusTop);
    }
    revalidate();
    repaint();
  }

  /** A button that can no longer be pressed gives the focus to its own window, not to the guide. */
  private void keepFocus() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (owner != null && isAncestorOf(owner) && !owner.isEnabled() && !shown.isEmpty()) {
      top().first().requestFocusInWindow();
    }
  }

  private void focusTop() {
    StandIn top = top();
    doLayout();
    scrollRectToVisible(top.getBounds());
    top.first().requestFocusInWindow();
    if (getRootPane() != null) {
      getRootPane().setDefaultButton(top.defaultButton());
    }
  }

  /** Marks a control with a frame and puts the focus on it. */
  void mark(Control control) {
    marked = control;
    JComponent component = component(control);
    if (component != null) {
      component.requestFocusInWindow();
      component.scrollRectToVisible(
          new Rectangle(0, 0, component.getWidth(), component.getHeight()));
    }
    repaint();
  }

  private @Nullable JComponent component(Control control) {
    for (int i = shown.size() - 1; i >= 0; i--) {
      JComponent found = window(shown.get(i)).control(control);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public boolean isOptimizedDrawingEnabled() {
    return false;
  }

  @Override
  public void doLayout() {
    for (int i = 0; i < shown.size(); i++) {
      place(window(shown.get(i)), i, !shown.get(i).isDialog());
    }
  }

  /** A program fills the screen as far as it goes; a dialog is as large as it has to be. */
  private void place(Component window, int index, boolean fill) {
    // Where the screen is narrow, windows lie straight below each other and stay whole.
    int least = window.getMinimumSize().width + UIScale.scale(EDGE);
    int x = UIScale.scale(EDGE + index * STEP_RIGHT);
    x = Math.max(UIScale.scale(EDGE), Math.min(x, getWidth() - least));
    int y = UIScale.scale(EDGE + index * STEP_DOWN);
    int roomAcross = getWidth() - x - UIScale.scale(EDGE);
    int roomDown = getHeight() - y - UIScale.scale(EDGE);
    Dimension wanted = window.getPreferredSize();
    int width = Math.max(window.getMinimumSize().width, roomAcross);
    int height = Math.max(wanted.height, roomDown);
    window.setBounds(
        x, y, fill ? width : Math.min(wanted.width, width), fill ? height : wanted.height);
    window.doLayout();
  }

  @Override
  public Dimension getPreferredSize() {
    int width = 0;
    int height = 0;
    for (int i = 0; i < shown.size(); i++) {
      StandIn window = window(shown.get(i));
      Dimension least = window.getMinimumSize();
      width = Math.max(width, UIScale.scale(2 * EDGE) + least.width);
      height =
          Math.max(
              height, UIScale.scale(2 * EDGE + i * STEP_DOWN) + window.getPreferredSize().height);
    }
    return new Dimension(width, height);
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return UIScale.scale(STEP_DOWN);
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return orientation == SwingConstants.VERTICAL ? visible.height : visible.width;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return getParent().getWidth() >= getPreferredSize().width;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent().getHeight() >= getPreferredSize().height;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    graphics.setColor(Appearance.colour("ground"));
    graphics.fillRect(0, 0, getWidth(), getHeight());
  }

  @Override
  protected void paintChildren(Graphics graphics) {
    super.paintChildren(graphics);
    JComponent component = marked == null ? null : component(marked);
    if (component == null || component.getWidth() == 0) {
      return;
    }
    Rectangle around =
        SwingUtilities.convertRectangle(component.getParent(), component.getBounds(), this);
    int gap = UIScale.scale(4);
    Graphics2D smooth = Appearance.smooth(graphics);
    smooth.setColor(Appearance.colour("link"));
    smooth.setStroke(new BasicStroke(UIScale.scale(3f)));
    smooth.drawRoundRect(
        around.x - gap,
        around.y - gap,
        around.width + 2 * gap,
        around.height + 2 * gap,
        3 * gap,
        3 * gap);
    smooth.dispose();
  }
}
