package org.session33.clientsim.desktop;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.session33.clientsim.desktop.desk.Desk;

/** The one window. */
final class MainWindow extends JFrame {
  private static final long serialVersionUID = 1;
  private static final Rectangle FIRST_PLACE = new Rectangle(40, 30, 1440, 900);

  private final Workbench bench;
  private final transient Settings settings;

  MainWindow(DesktopParts parts, Settings settings) {
    super("Session33");
    this.settings = settings;
    this.bench = new Workbench(parts, settings, SwingBackground::new);
    setJMenuBar(bench.menu());
    setContentPane(bench);
    setGlassPane(bench.dropGuide());
    getRootPane().setDefaultButton(bench.start());
    setMinimumSize(new Dimension(UIScale.scale(900), UIScale.scale(560)));
    setBounds(onScreen(settings.window(FIRST_PLACE)));
    bench.arrange(getWidth());
    bench.onClose(this::leave);
    bench.desk().listen(() -> setTitle(bench.title()));
    setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowOpened(WindowEvent event) {
            // The first key that is pressed begins, and no text field takes it.
            bench.start().requestFocusInWindow();
          }

          @Override
          public void windowClosing(WindowEvent event) {
            bench.quit();
          }
        });
  }

  /** A remembered place may be on a screen that is gone. */
  private static Rectangle onScreen(Rectangle wanted) {
    Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    Rectangle fitted =
        wanted.intersects(screen) ? wanted : new Rectangle(screen.getLocation(), wanted.getSize());
    fitted.width = Math.min(fitted.width, screen.width);
    fitted.height = Math.min(fitted.height, screen.height);
    fitted.x = Math.max(screen.x, Math.min(fitted.x, screen.x + screen.width - fitted.width));
    fitted.y = Math.max(screen.y, Math.min(fitted.y, screen.y + screen.height - fitted.height));
    return fitted;
  }

  /** What the window works on. */
  Desk desk() {
    return bench.desk();
  }

  /** What stands in it. */
  Workbench bench() {
    return bench;
  }

  private void leave() {
    if ((getExtendedState() & MAXIMIZED_BOTH) == 0) {
      settings.setWindow(getBounds());
    }
    bench.remember();
    dispose();
  }
}
