package org.session33.clientsim.desktop;

import com.formdev.flatlaf.util.UIScale;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.prefs.Preferences;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.cli.DesktopStarter;
import org.session33.clientsim.desktop.parts.Appearance;

/** Opens the desktop: preferences, look and feel, window, in this order. */
public final class DesktopFace implements DesktopStarter {
  private final Provider<DesktopParts> parts;

  /** A desktop of these parts; they are asked for only when it opens. */
  @Inject
  public DesktopFace(Provider<DesktopParts> parts) {
    this.parts = parts;
  }

  @Override
  public boolean hasScreen() {
    return !GraphicsEnvironment.isHeadless();
  }

  @Override
  public void open(@Nullable String openWith) {
    // Where a window manager shows a name, it shows this one.
    System.setProperty("apple.awt.application.name", "Session33");
    System.setProperty("apple.laf.useScreenMenuBar", "true");
    CountDownLatch closed = new CountDownLatch(1);
    List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    SwingUtilities.invokeLater(
        () -> {
          try {
            show(openWith, closed);
          } catch (RuntimeException e) {
            failures.add(e);
            closed.countDown();
          }
        });
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private void show(@Nullable String openWith, CountDownLatch closed) {
    Settings settings = new Settings(Preferences.userRoot().node("org/session33/desktop"));
    MainWindow window = window(parts.get(), settings);
    window.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            closed.countDown();
          }
        });
    window.setVisible(true);
    if (openWith != null) {
      window.desk().open(openWith);
    }
  }

  /** A window that is not shown yet; must be called where screens are drawn. */
  static MainWindow window(DesktopParts parts, Settings settings) {
    UIScale.setZoomFactor(settings.zoom() / 100f);
    Appearance.install(settings.isDark());
    JFrame.setDefaultLookAndFeelDecorated(true);
    JDialog.setDefaultLookAndFeelDecorated(true);
    return new MainWindow(parts, settings);
  }

  @Override
  public List<String> pictures(String folder) {
    return new DesktopPictures(parts.get()).write(Path.of(folder));
  }
}
