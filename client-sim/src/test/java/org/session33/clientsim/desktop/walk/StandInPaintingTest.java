package org.session33.clientsim.desktop.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.accessibility.Accessible;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTree;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.walk.steps.Follower;
import org.session33.clientsim.desktop.walk.steps.Machine;
import org.session33.clientsim.desktop.walk.steps.Surface;
import org.session33.clientsim.desktop.walk.steps.Walk;
import org.session33.clientsim.desktop.walk.steps.WalkBench;

/** Every stand-in window is painted at every moment of its walk, in both themes and two sizes. */
class StandInPaintingTest {
  private static final List<String> WALKS =
      List.of(
          "clear-download-shared-folders",
          "raise-session-limit",
          "grant-view-information-store-status");

  @AfterEach
  void normalSize() throws Exception {
    SwingUtilities.invokeAndWait(() -> UIScale.setZoomFactor(1));
  }

  /** Goes through a walk and looks at every moment of it. */
  private static void watch(
      String remedy, boolean dark, float zoom, Consumer<StandInScreen> look, Set<Surface> seen)
      throws Exception {
    Walk walk = WalkBench.large("2007", "2003 SP1").walk(remedy);
    Machine machine = walk.machine();
    SwingUtilities.invokeAndWait(
        () -> {
          Appearance.install(dark);
          UIScale.setZoomFactor(zoom);
          StandInScreen screen = new StandInScreen(machine);
          machine.listen(
              () -> {
                seen.addAll(machine.windows());
                screen.refresh();
                screen.mark(machine.cue());
                lay(screen);
                look.accept(screen);
              });
          Follower.follow(walk);
          assertThat(walk.isDone()).isTrue();
        });
  }

  private static void lay(StandInScreen screen) {
    Dimension wanted = screen.getPreferredSize();
    screen.setSize(
        Math.max(wanted.width, UIScale.scale(700)), Math.max(wanted.height, UIScale.scale(600)));
    layAll(screen);
  }

  private static void layAll(Container container) {
    container.doLayout();
    for (Component child : container.getComponents()) {
      if (child instanceof Container inner) {
        layAll(inner);
      }
    }
  }

  private static List<JComponent> inside(Container container) {
    List<JComponent> all = new ArrayList<>();
    for (Component child : container.getComponents()) {
      if (child.isVisible() && child instanceof JComponent component) {
        all.add(component);
        all.addAll(inside(component));
      }
    }
    return all;
  }

  private static int colours(BufferedImage image) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y += 3) {
      for (int x = 0; x < image.getWidth(); x += 3) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours.size();
  }

  @ParameterizedTest
  @CsvSource({"false, 1", "true, 1", "false, 2", "true, 2"})
  void everyWindowIsPaintedAndNoLabelIsCutOff(boolean dark, float zoom) throws Exception {
    Set<Surface> seen = new HashSet<>();
    for (String remedy : WALKS) {
      watch(
          remedy,
          dark,
          zoom,
          screen -> {
            BufferedImage image =
                new BufferedImage(
                    screen.getWidth(), screen.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            screen.paint(graphics);
            graphics.dispose();
            assertThat(colours(image)).isGreaterThan(8);
            assertThat(inside(screen.top())).allSatisfy(StandInPaintingTest::isWhole);
          },
          seen);
    }
    assertThat(seen).containsExactlyInAnyOrder(Surface.values());
  }

  private static void isWhole(JComponent component) {
    boolean hasWords =
        (component instanceof JLabel label && !label.getText().isBlank())
            || (component instanceof AbstractButton button && !button.getText().isBlank());
    if (hasWords) {
      assertThat(component.getWidth())
          .as(component.toString())
          .isGreaterThanOrEqualTo(component.getPreferredSize().width);
      assertThat(component.getHeight())
          .as(component.toString())
          .isGreaterThanOrEqualTo(component.getPreferredSize().height);
    }
  }

  @ParameterizedTest
  @CsvSource({"false, 1"})
  void everyControlHasAnAccessibleNameAndTheWindowOnTopCanBeUsed(boolean dark, float zoom)
      throws Exception {
    for (String remedy : WALKS) {
      watch(
          remedy,
          dark,
          zoom,
          screen -> {
            assertThat(inside(screen.top()))
                .filteredOn(StandInPaintingTest::isControl)
                .isNotEmpty()
                .allSatisfy(
                    c ->
                        assertThat(((Accessible) c).getAccessibleContext().getAccessibleName())
                            .as(c.toString())
                            .isNotBlank());
            assertThat(screen.top().first().isEnabled()).isTrue();
          },
          new HashSet<>());
    }
  }

  private static boolean isControl(JComponent component) {
    return (component instanceof AbstractButton && component.isFocusable())
        || (component instanceof JTextComponent text && text.isEditable())
        || component instanceof JList<?>
        || component instanceof JTable
        || component instanceof JTree
        || component instanceof JTabbedPane;
  }
}
