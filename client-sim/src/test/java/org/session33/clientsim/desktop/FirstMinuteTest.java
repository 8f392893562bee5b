package org.session33.clientsim.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.pictures.OutlookPicture;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.diagnostics.rehearsal.OutlookState;

/**
 * The first minute of an agent who never saw the desktop, in a real window, by mouse and keyboard:
 * open a sample, start Outlook, read the dialog, apply the first remedy, see Outlook open.
 *
 * <p>Without a screen it is skipped and says so; CI sets {@code session33.screen=required}, and
 * then a missing screen is a failure.
 */
class FirstMinuteTest {
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<Boolean> changes = new LinkedBlockingQueue<>();
  private MainWindow window;
  private Robot robot;

  @BeforeEach
  void openTheWindow() throws Exception {
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
              made.desk().listen(() -> changes.add(true));
              made.setVisible(true);
              made.toFront();
              return made;
            });
    robot.waitForIdle();
  }

  @AfterEach
  void closeTheWindow() {
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

  @Test
  void theFirstMinute() {
    click(button("Samples"));
    JDialog samples = await("the samples", () -> dialog("Samples"));
    // A window that is not on the screen yet takes no click.
    robot.waitForIdle();
    click(buttonIn(samples, "Open"));
    awaitChange("the case", () -> window.desk().theCase() != null);
    assertThat(window.getTitle()).startsWith("Session33 – Alice cannot open Outlook");

    click(button("Start Outlook"));
    awaitChange("the rehearsal", () -> lastRun().isPresent());
    assertThat(lastRun().orElseThrow().lastStep().outcome().outlook())
        .isEqualTo(OutlookState.REFUSED);
    OutlookPicture picture = (OutlookPicture) part(OutlookPicture.class::isInstance).orElseThrow();
    assertThat(picture.getAccessibleContext().getAccessibleDescription())
        .contains("Unable to open your default e-mail folders");

    RehearsalRun refused = lastRun().orElseThrow();
    Component apply =
        part(c -> name(c).startsWith("Apply and rehearse again: Clear the check box"))
            .orElseThrow();
    click(apply);
    awaitChange(
        "the second rehearsal",
        () -> !Optional.of(refused).equals(lastRun()) && !window.desk().isBusy());
    assertThat(lastRun().orElseThrow().lastStep().outcome().outlook())
        .isEqualTo(OutlookState.OPENED);
    assertThat(picture.getAccessibleContext().getAccessibleDescription())
        .startsWith("Outlook opens.");
    assertThat(window.getTitle()).endsWith("(changed)");
  }

  @Test
  void theSameByKeysAlone() {
    onEventThread(
        () -> {
          window.desk().open("team-mailbox");
          return true;
        });
    awaitChange("the case", () -> window.desk().theCase() != null);

    press(KeyEvent.VK_F5);
    awaitChange("the rehearsal", () -> lastRun().isPresent());
    press(KeyEvent.VK_CONTROL, KeyEvent.VK_D);
    awaitChange("the broken network", () -> window.desk().steps().size() == 2);
    assertThat(window.desk().steps().get(1))
        .isEqualTo(RehearsalStep.of(RehearsalStep.Kind.DROP_NETWORK));
    press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
    awaitChange("the undo", () -> window.desk().steps().size() == 1);
    press(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
    awaitChange("the redo", () -> window.desk().steps().size() == 2);
  }

  @Test
  void closingWithUnsavedChangesAsks() {
    onEventThread(
        () -> {
          window.desk().open("team-mailbox");
          return true;
        });
    awaitChange("the case", () -> window.desk().theCase() != null);
    onEventThread(
        () -> {
          window.desk().edit("No Outlook", c -> c.withOutlook(null));
          return true;
        });

    answer("Go back");
    assertThat(onEventThread(() -> window.isShowing() && window.desk().isChanged())).isTrue();

    answer("Leave without saving");
    await("the end", () -> Optional.of(true).filter(t -> !window.isDisplayable()));
  }

  /** Closes the window as its cross does, and presses a button of the question that comes. */
  private void answer(String button) {
    SwingUtilities.invokeLater(
        () -> window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING)));
    JDialog question = await("the question", () -> dialog("Unsaved changes"));
    AbstractButton pressed = (AbstractButton) buttonIn(question, button);
    onEventThread(
        () -> {
          pressed.doClick(0);
          return true;
        });
    await("the answer", () -> Optional.of(true).filter(t -> dialog("Unsaved changes").isEmpty()));
  }

  private Optional<RehearsalRun> lastRun() {
    return onEventThread(() -> Optional.ofNullable(window.desk().lastRun()));
  }

  private void press(int... keys) {
    // Without a window manager nobody gives the window the keys.
    onEventThread(
        () -> {
          window.toFront();
          window.bench().start().requestFocus();
          return true;
        });
    await(
        "the keyboard", () -> Optional.of(true).filter(t -> window.bench().start().isFocusOwner()));
    for (int key : keys) {
      robot.keyPress(key);
    }
    for (int index = keys.length - 1; index >= 0; index--) {
      robot.keyRelease(keys[index]);
    }
  }

  private void click(Component component) {
    Point middle =
        onEventThread(
            () -> {
              if (component instanceof JComponent part) {
                part.scrollRectToVisible(new Rectangle(0, 0, part.getWidth(), part.getHeight()));
              }
              Point corner = component.getLocationOnScreen();
              return new Point(
                  corner.x + component.getWidth() / 2, corner.y + component.getHeight() / 2);
            });
    robot.mouseMove(middle.x, middle.y);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
  }

  private Component button(String name) {
    return buttonIn(window, name);
  }

  private static Component buttonIn(Container container, String name) {
    return onEventThread(
            () ->
                all(container).stream()
                    .filter(c -> c instanceof AbstractButton && c.isShowing())
                    .filter(c -> name(c).equals(name))
                    .findFirst())
        .orElseThrow(() -> new AssertionError("no button " + name));
  }

  private Optional<Component> part(Predicate<Component> like) {
    return onEventThread(() -> all(window).stream().filter(like).findFirst());
  }

  private static Optional<JDialog> dialog(String title) {
    return onEventThread(
        () -> {
          for (Window open : Window.getWindows()) {
            if (open instanceof JDialog found
                && found.isShowing()
                && title.equals(found.getTitle())) {
              return Optional.of(found);
            }
          }
          return Optional.empty();
        });
  }

  private static String name(Component component) {
    String name =
        component.getAccessibleContext() == null
            ? null
            : component.getAccessibleContext().getAccessibleName();
    return name == null ? "" : name;
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

  /** Waits for something that a change of the desk brings. */
  private void awaitChange(String what, BooleanSupplier there) {
    while (!onEventThread(there::getAsBoolean)) {
      next(what);
    }
  }

  private void next(String what) {
    try {
      if (changes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
        throw new AssertionError(what + " did not come");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Waits for something that comes once the event thread has done what it has to do. */
  private <T> T await(String what, Supplier<Optional<T>> there) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    Optional<T> found = there.get();
    while (found.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not come");
      }
      found = onEventThread(there);
    }
    return found.get();
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
