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
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;
import org.session33.clientsim.desktop.desk.Background;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.desktop.walk.WalkPanel;
import org.session33.clientsim.desktop.walk.steps.OutlookComputer;
import org.session33.clientsim.desktop.walk.steps.WalkCatalogue;
import org.session33.clientsim.desktop.walk.steps.WalkPlan;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.AtomicFile;
import org.session33.profiles.files.InputException;

/** Paints the desktop into pictures of fixed size, for the README; needs no screen. */
final class DesktopPictures {
  /** Width and height of a picture at 100 percent, in pixels. */
  static final int WIDTH = 1440;

  static final int HEIGHT = 900;

  private static final int WALK_WIDTH = 1120;
  private static final int WALK_HEIGHT = 720;

  /** Texts that flow ask for another layout once they know their width. */
  private static final int LAYOUTS = 6;

  private final DesktopParts parts;

  DesktopPictures(DesktopParts parts) {
    this.parts = parts;
  }

  /** Work that is done at once, so that a picture shows its end. */
  static final class Direct implements Background {
    @Override
    public <T> void begin(String what, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
      T result;
      try {
        result = work.run(() -> false);
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
   * @param sample the case that is opened; empty for a desk without one
   * @param dark whether in the dark theme
   * @param zoom percent
   * @param action what is done before the picture is taken
   */
  record Shot(String name, String sample, boolean dark, int zoom, Consumer<Workbench> action) {}

  /** What the README shows. */
  static List<Shot> shots() {
    return List.of(
        new Shot("desktop-light", "team-mailbox", false, 100, DesktopPictures::start),
        new Shot("desktop-dark", "team-mailbox", true, 100, DesktopPictures::start),
        new Shot(
            "desktop-fixed",
            "team-mailbox",
            false,
            100,
            bench -> {
              start(bench);
              bench.desk().apply(List.of("clear-download-shared-folders"), "Clear the check box");
            }),
        new Shot("dialog-german", "german", false, 100, DesktopPictures::start));
  }

  private static void start(Workbench bench) {
    bench.desk().take(RehearsalStep.of(RehearsalStep.Kind.START_OUTLOOK));
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
        written.add(save(paint(arranged(shot)), folder.resolve(shot.name() + ".png")));
      }
      written.add(save(paint(walk()), folder.resolve("walk-the-fix.png")));
    } catch (InputException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private static String save(BufferedImage image, Path file) throws IOException, InputException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    AtomicFile.write(file, bytes.toByteArray());
    return file.toString();
  }

  /** In the midst of walking the first fix of the first sample, laid out. */
  JRootPane walk() {
    Shot shot = new Shot("walk", "team-mailbox", false, 100, DesktopPictures::start);
    return laidOut(
        () -> {
          Workbench bench = bench(shot);
          Desk desk = bench.desk();
          Case theCase = Objects.requireNonNull(desk.theCase());
          RehearsalRun acted = Objects.requireNonNull(desk.lastRun());
          List<WalkPlan> plans =
              new WalkCatalogue(parts.advisor(), parts.facts().limits())
                  .prepare(
                      theCase,
                      ids -> parts.runner().changed(theCase, acted, ids),
                      acted.result().advice().subList(0, 1));
          WalkPanel panel = new WalkPanel(desk, plans, theCase, () -> {});
          toTheCheckBox((OutlookComputer) panel.walk().machine());
          JRootPane pane = new JRootPane();
          pane.setContentPane(panel);
          pane.setSize(WALK_WIDTH, WALK_HEIGHT);
          panel.arrange(WALK_WIDTH);
          return pane;
        });
  }

  /** Goes through the dialogs to the check box that the fix clears. */
  private static void toTheCheckBox(OutlookComputer computer) {
    computer.chooseAccountSettings();
    computer.selectAccount();
    computer.openAccount();
    computer.moreSettings();
    computer.selectTab(true);
  }

  /** The desktop of a picture, laid out. */
  JRootPane arranged(Shot shot) {
    return laidOut(
        () -> {
          Workbench bench = bench(shot);
          JRootPane pane = new JRootPane();
          pane.setJMenuBar(bench.menu());
          pane.setContentPane(bench);
          pane.setDefaultButton(bench.start());
          // Who needs everything larger has a larger screen, or makes columns wider.
          pane.setSize(WIDTH * shot.zoom() / 100, HEIGHT * shot.zoom() / 100);
          bench.arrange(pane.getWidth());
          return pane;
        });
  }

  private Workbench bench(Shot shot) {
    UIScale.setZoomFactor(shot.zoom() / 100f);
    Appearance.install(shot.dark());
    Workbench bench =
        new Workbench(parts, new Settings(new InMemoryPreferences()), p -> new Direct());
    if (!shot.sample().isEmpty()) {
      bench.desk().open(shot.sample());
    }
    shot.action().accept(bench);
    return bench;
  }

  private static JRootPane laidOut(Supplier<JRootPane> made) {
    JRootPane pane = onEventThread(made);
    for (int pass = 0; pass < LAYOUTS; pass++) {
      onEventThread(
          () -> {
            layOut(pane);
            return pane;
          });
    }
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
