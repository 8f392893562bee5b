package org.session33.clientsim.desktop;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;
import org.session33.clientsim.desktop.desk.Background;
import org.session33.clientsim.desktop.desk.StageStep;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.profiles.files.AtomicFile;
import org.session33.profiles.files.InputException;

/** Paints the desktop into pictures of fixed size, for the README; needs no screen. */
final class PictureMode {
  /** Width and height of a picture at 100 percent, in pixels. */
  static final int WIDTH = 1440;

  static final int HEIGHT = 900;

  /** Texts that flow ask for another layout once they know their width. */
  private static final int LAYOUTS = 6;

  private final DesktopParts parts;

  PictureMode(DesktopParts parts) {
    this.parts = parts;
  }

  /** Work that is done at once, so that a picture shows its end. */
  static final class Direct implements Background {
    @Override
    public <T> void begin(String what, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
      T result;
      try {
        BooleanSupplier never = () -> false;
        result = work.run(never);
      } catch (Exception e) {
        failed.accept(e);
        return;
      }
      done.accept(result);
    }

    @Override
    public void cancel() {
      // Nothing is ever left to cancel.
    }
  }

  /**
   * One picture.
   *
   * @param name of its file, without the ending
   * @param sample the case that is opened
   * @param dark whether in the dark theme
   * @param zoom percent
   * @param deed what is done before the picture is taken
   */
  record Shot(String name, String sample, boolean dark, int zoom, Consumer<Workbench> deed) {}

  /** What the README shows. */
  static List<Shot> shots() {
    return List.of(
        new Shot("desktop-light", "team-mailbox", false, 100, PictureMode::start),
        new Shot("desktop-dark", "team-mailbox", true, 100, PictureMode::start),
        new Shot(
            "desktop-fixed",
            "team-mailbox",
            false,
            100,
            bench -> {
              start(bench);
              bench.desk().apply("clear-download-shared-folders", "Clear the check box");
            }),
        new Shot("desktop-german", "german", false, 100, PictureMode::start),
        new Shot("desktop-large", "broken-vpn", false, 150, PictureMode::start));
  }

  private static void start(Workbench bench) {
    bench.desk().take(StageStep.of(StageStep.Kind.START_OUTLOOK));
  }

  /**
   * Writes all pictures as PNG.
   *
   * @return the files, in order
   * @throws UncheckedIOException if the folder cannot be written to
   */
  List<String> write(Path folder) {
    List<String> written = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (Shot shot : shots()) {
        Path file = folder.resolve(shot.name() + ".png");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(take(shot), "png", bytes);
        AtomicFile.write(file, bytes.toByteArray());
        written.add(file.toString());
      }
    } catch (InputException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private BufferedImage take(Shot shot) {
    return paint(arranged(shot));
  }

  /** The desktop of a picture, laid out. */
  JRootPane arranged(Shot shot) {
    JRootPane pane = onEventThread(() -> pane(shot));
    for (int pass = 0; pass < LAYOUTS; pass++) {
      onEventThread(
          () -> {
            layOut(pane);
            return pane;
          });
    }
    return pane;
  }

  private JRootPane pane(Shot shot) {
    UIScale.setZoomFactor(shot.zoom() / 100f);
    Appearance.install(shot.dark());
    Workbench bench =
        new Workbench(parts, new Settings(new ForgetfulPreferences()), p -> new Direct());
    JRootPane pane = new JRootPane();
    pane.setJMenuBar(bench.menu());
    pane.setContentPane(bench);
    pane.setDefaultButton(bench.start());
    pane.setSize(WIDTH, HEIGHT);
    bench.arrange(WIDTH);
    bench.desk().open(shot.sample());
    shot.deed().accept(bench);
    return pane;
  }

  /** Lays all out, also where no window does it. */
  static void layOut(Container container) {
    invalidate(container);
    arrange(container);
  }

  private static void invalidate(Container container) {
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        invalidate(inner);
      }
    }
    container.invalidate();
  }

  private static void arrange(Container container) {
    container.doLayout();
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        arrange(inner);
      }
    }
  }

  /** Paints what was laid out. */
  BufferedImage paint(JRootPane pane) {
    return onEventThread(
        () -> {
          BufferedImage image =
              new BufferedImage(pane.getWidth(), pane.getHeight(), BufferedImage.TYPE_INT_RGB);
          Graphics2D graphics = image.createGraphics();
          pane.printAll(graphics);
          graphics.dispose();
          return image;
        });
  }

  private static <T> T onEventThread(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    SwingUtilities.invokeLater(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while painting", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
