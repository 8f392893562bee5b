package org.session33.clientsim.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.desk.EvidenceCard;
import org.session33.clientsim.desktop.files.EvidencePanel;
import org.session33.clientsim.desktop.files.ReadingBand;
import org.session33.profiles.files.SourceFile;

/**
 * Files that are dragged from another window with the mouse, pasted, and stopped while they are
 * read, in a real window. Without a screen it is skipped; CI sets {@code session33.screen=required}
 * and then a missing screen is a failure.
 */
class FilesInTheWindowTest {
  private static final long PATIENCE_SECONDS = 60;

  private static final String TICKET =
      "Unable to open your default e-mail folders. The Microsoft Exchange Server computer is not"
          + " available.\n";

  private static final String ROW =
      "2024-03-01 00:00:01 10.0.0.1 POST /mapi/emsmdb/ - 443 D\\alice 10.0.0.9 Outlook 200 15\n";

  @TempDir private Path folder;
  private MainWindow window;
  private JFrame source;
  private List<File> dragged = List.of();
  private Robot robot;

  @BeforeEach
  void openTheWindows() throws Exception {
    boolean headless = GraphicsEnvironment.isHeadless();
    if (headless && "required".equals(System.getProperty("session33.screen"))) {
      throw new AssertionError("a screen is required here and there is none: is Xvfb running?");
    }
    assumeFalse(headless, "there is no screen, so no window can be opened");
    robot = new Robot();
    DesktopParts parts = ProgramUnderTest.piped().part(DesktopParts.class);
    window =
        onEventThread(
            () -> {
              MainWindow made = DesktopFace.window(parts, new Settings(new InMemoryPreferences()));
              made.setBounds(0, 0, 1000, 700);
              made.setVisible(true);
              return made;
            });
    source =
        onEventThread(
            () -> {
              JFrame made = new JFrame("files");
              made.setUndecorated(true);
              made.add(handle());
              made.setBounds(1020, 100, 120, 80);
              made.setVisible(true);
              return made;
            });
    robot.waitForIdle();
  }

  @AfterEach
  void closeTheWindows() {
    if (window != null) {
      onEventThread(
          () -> {
            for (Window open : Window.getWindows()) {
              open.dispose();
            }
            return true;
          });
    }
  }

  /** Something from which the files can be dragged. */
  private JLabel handle() {
    JLabel label = new JLabel("files");
    label.setTransferHandler(
        new TransferHandler() {
          private static final long serialVersionUID = 1;

          @Override
          public int getSourceActions(JComponent component) {
            return COPY_OR_MOVE;
          }

          @Override
          protected Transferable createTransferable(JComponent component) {
            return files(dragged);
          }
        });
    label.addMouseMotionListener(
        new MouseAdapter() {
          @Override
          public void mouseDragged(MouseEvent event) {
            label.getTransferHandler().exportAsDrag(label, event, TransferHandler.MOVE);
          }
        });
    return label;
  }

  private static Transferable files(List<File> files) {
    return new Transferable() {
      @Override
      public DataFlavor[] getTransferDataFlavors() {
        return new DataFlavor[] {DataFlavor.javaFileListFlavor};
      }

      @Override
      public boolean isDataFlavorSupported(DataFlavor flavor) {
        return DataFlavor.javaFileListFlavor.equals(flavor);
      }

      @Override
      public Object getTransferData(DataFlavor flavor) {
        return files;
      }
    };
  }

  private File file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toFile();
  }

  @Test
  void aMixOfFilesIsDroppedOnTheStartPageAndMoreOnItsEvidence() throws IOException {
    File ticket = file("ticket.txt", TICKET);
    File odd = file("odd.bin", "\u0000\u0001\u0002 nothing");

    drop(List.of(ticket, odd), part(c -> c instanceof Workbench));
    await("the evidence", () -> !names().isEmpty());
    assertThat(names()).containsExactlyInAnyOrder("ticket.txt", "odd.bin");

    drop(
        List.of(file("second.txt", TICKET + "again")),
        part(
            c ->
                c instanceof JScrollPane pane
                    && pane.getViewport().getView() instanceof EvidencePanel));
    await("the second", () -> names().contains("second.txt"));
    assertThat(names()).hasSize(3);
    assertThat(ticket).as("a file is copied and never taken away").exists();
  }

  @Test
  void aFileIsDroppedOnTextFieldsAndTextsOfAnOpenCase() throws IOException {
    onEventThread(
        () -> {
          window.desk().open("team-mailbox");
          return true;
        });
    await("the case", () -> window.desk().theCase() != null);

    drop(
        List.of(file("ticket.txt", TICKET)),
        part(c -> c instanceof JTextField && c.isShowing() && c.isEnabled()));
    await("the evidence", () -> evidence().size() == 1);
    onEventThread(
        () -> {
          window.desk().undo();
          return true;
        });
    await("the undo", () -> evidence().isEmpty());
  }

  @Test
  void filesAndTextArePasted() throws IOException {
    clipboard(files(List.of(file("ticket.txt", TICKET))));
    press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    await("the file", () -> names().contains("ticket.txt"));

    clipboard(new StringSelection(TICKET + "again"));
    press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
    await("the text", () -> names().contains("pasted text"));
  }

  @Test
  void escapeStopsReading() throws IOException {
    File log =
        file(
            "iis.log",
            "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip"
                + " cs(User-Agent) sc-status time-taken\n"
                + ROW.repeat(1_500_000));
    onEventThread(
        () -> {
          window.desk().openFiles(List.of(log.toPath()), () -> true);
          return true;
        });
    await("the band", () -> part(c -> c instanceof ReadingBand).isVisible());
    press(KeyEvent.VK_ESCAPE);
    await("the end", () -> !window.desk().isBusy());

    assertThat(onEventThread(() -> window.desk().notice()).what()).contains("stopped");
    assertThat(onEventThread(() -> window.desk().looseEvidence())).isNull();
    await("the band to go", () -> !part(c -> c instanceof ReadingBand).isVisible());
  }

  private List<String> names() {
    return onEventThread(
        () -> window.desk().evidenceCards().stream().map(EvidenceCard::name).toList());
  }

  private List<SourceFile> evidence() {
    return onEventThread(() -> window.desk().theCase().evidence());
  }

  private static void clipboard(Transferable content) {
    onEventThread(
        () -> {
          Toolkit.getDefaultToolkit().getSystemClipboard().setContents(content, null);
          return true;
        });
  }

  private void drop(List<File> files, Component onto) {
    dragged = files;
    Point from = middle(source);
    Point to = middle(onto);
    robot.mouseMove(from.x, from.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    for (int step = 1; step <= 20; step++) {
      robot.mouseMove(from.x + (to.x - from.x) * step / 20, from.y + (to.y - from.y) * step / 20);
      robot.waitForIdle();
    }
    int[] moved = {0};
    await(
        "the guide",
        () -> {
          robot.mouseMove(to.x + ++moved[0] % 3, to.y);
          return window.bench().dropGuide().isVisible();
        });
    for (int step = 0; step < 10; step++) {
      robot.mouseMove(to.x + step % 3, to.y + step % 2);
      robot.waitForIdle();
      assertThat(onEventThread(() -> window.bench().dropGuide().isVisible()))
          .as("the guide stays while the drag is over it")
          .isTrue();
    }
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    await("the guide to go", () -> !window.bench().dropGuide().isVisible());
  }

  private static Point middle(Component component) {
    return onEventThread(
        () -> {
          Point corner = component.getLocationOnScreen();
          return new Point(
              corner.x + component.getWidth() / 2, corner.y + component.getHeight() / 2);
        });
  }

  private void press(int... keys) {
    // Without a window manager nobody gives the window the keys.
    onEventThread(
        () -> {
          window.toFront();
          window.getRootPane().setFocusable(true);
          window.getRootPane().requestFocus();
          return true;
        });
    await("the keyboard", () -> window.getRootPane().isFocusOwner());
    for (int key : keys) {
      robot.keyPress(key);
    }
    for (int index = keys.length - 1; index >= 0; index--) {
      robot.keyRelease(keys[index]);
    }
  }

  private Component part(Predicate<Component> like) {
    return onEventThread(() -> all(window).stream().filter(like).findFirst().orElseThrow());
  }

  private static List<Component> all(Container container) {
    List<Component> found = new ArrayList<>();
    for (Component child : container.getComponents()) {
      found.add(child);
      if (child instanceof Container inner) {
        found.addAll(all(inner));
      }
    }
    return found;
  }

  private void await(String what, BooleanSupplier there) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!onEventThread(there::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not come");
      }
    }
  }

  private static <T> T onEventThread(Supplier<T> work) {
    if (SwingUtilities.isEventDispatchThread()) {
      return work.get();
    }
    FutureTask<T> task = new FutureTask<>(work::get);
    SwingUtilities.invokeLater(task);
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
