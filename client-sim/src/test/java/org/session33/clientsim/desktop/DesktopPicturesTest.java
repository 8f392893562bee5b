package org.session33.clientsim.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JRootPane;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.JViewport;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.opening.Sample;

/** Paints the whole desktop without a screen and looks at what is there. */
class DesktopPicturesTest {
  private static final DesktopParts PARTS = ProgramUnderTest.piped().part(DesktopParts.class);

  static Stream<DesktopPictures.Shot> shots() {
    List<DesktopPictures.Shot> all = new ArrayList<>(DesktopPictures.shots());
    for (Sample sample : PARTS.gallery().all()) {
      all.add(shot(sample.name(), false, 100));
      all.add(shot(sample.name(), true, 200));
    }
    all.add(shot("", false, 100));
    all.add(shot("", true, 200));
    return all.stream();
  }

  private static DesktopPictures.Shot shot(String sample, boolean dark, int zoom) {
    return new DesktopPictures.Shot(
        sample + "-" + zoom,
        sample,
        dark,
        zoom,
        bench -> bench.desk().take(RehearsalStep.of(RehearsalStep.Kind.START_OUTLOOK)));
  }

  @ParameterizedTest
  @MethodSource("shots")
  void everySampleIsPaintedAndNothingIsCutOffOrNameless(DesktopPictures.Shot shot) {
    DesktopPictures mode = new DesktopPictures(PARTS);
    JRootPane pane = mode.arranged(shot);

    assertThat(colours(mode.paint(pane))).as("colours of the picture").isGreaterThan(40);
    List<String> faults = new ArrayList<>();
    look(pane, faults);
    assertThat(faults).isEmpty();
  }

  @Test
  void theStageOfAnEmptyDeskSaysHowToBegin() {
    JRootPane pane = new DesktopPictures(PARTS).arranged(shot("", false, 100));

    assertThat(descriptions(pane)).contains("Open a case, drop a folder, or choose a sample.");
  }

  @Test
  void evidenceAloneIsDiagnosedBesideAnEmptyStage() {
    DesktopPictures.Shot alone =
        new DesktopPictures.Shot("alone", "event-only", false, 100, bench -> {});
    List<String> words = new ArrayList<>();
    words(new DesktopPictures(PARTS).arranged(alone), words);

    assertThat(words)
        .anyMatch(w -> w.startsWith("The evidence alone cannot tell which of"))
        .anyMatch(w -> w.contains("event-9646.xml alone. Nothing can be rehearsed"))
        .contains("not rehearsed", "Copy for the ticket")
        .doesNotContain("Apply and rehearse again", "Walk");
  }

  /** What a screen reader says of the pictures and other parts. */
  private static List<String> descriptions(Container container) {
    List<String> all = new ArrayList<>();
    for (Component child : container.getComponents()) {
      AccessibleContext context = child.getAccessibleContext();
      if (context != null && context.getAccessibleDescription() != null) {
        all.add(context.getAccessibleDescription());
      }
      if (child instanceof Container inner) {
        all.addAll(descriptions(inner));
      }
    }
    return all;
  }

  @Test
  void theWalkIsShownAtTheBoxThatTheFixClears() {
    JRootPane pane = new DesktopPictures(PARTS).walk();
    List<String> words = new ArrayList<>();
    words(pane, words);

    assertThat(words)
        .contains("3 of 6 done", "Download shared folders (excludes mail folders)", "Cancel");
  }

  private static void words(Container container, List<String> words) {
    for (Component child : container.getComponents()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof JLabel label) {
        words.add(label.getText());
      } else if (child instanceof AbstractButton button) {
        words.add(button.getText());
      } else if (child instanceof JTextComponent text) {
        words.add(text.getText());
      } else if (child instanceof Container inner) {
        words(inner, words);
      }
    }
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

  private static void look(Container container, List<String> faults) {
    for (Component child : container.getComponents()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof JTextComponent text && text.getText() != null) {
        if (text.getParent().getWidth() > 0
            && text.getPreferredSize().height > text.getHeight() + 1) {
          boolean scrolls = text.getParent() instanceof JViewport;
          if (!scrolls) {
            faults.add("cut off: " + text.getText());
          }
        }
      }
      if (child instanceof JLabel label
          && cutOff(label)
          && !(label.getParent() instanceof JTable)) {
        faults.add("cut off: " + label.getText());
      }
      if (child.getX() + child.getWidth() > container.getWidth() + 1
          && !(container instanceof JViewport)
          && !(container instanceof JTable)) {
        faults.add(
            "beyond the edge: "
                + child.getClass().getSimpleName()
                + " in "
                + container.getClass().getSimpleName());
      }
      if (child instanceof AbstractButton button && !hasName(button)) {
        faults.add("a button without a name: " + button);
      }
      if ((child instanceof JComboBox || child instanceof JSpinner || child instanceof JTable)
          && !hasName(child)) {
        faults.add("a control without a name: " + child.getClass());
      }
      if (child instanceof Container inner
          && !(child instanceof JTable)
          && !(child instanceof JSpinner)
          && !(child instanceof JComboBox)) {
        look(inner, faults);
      }
    }
  }

  private static boolean cutOff(JLabel label) {
    return label.getText() != null
        && !label.getText().isBlank()
        && label.getWidth() > 0
        && label.getPreferredSize().width > label.getWidth() + 1;
  }

  private static boolean hasName(Component component) {
    // The arrows of scroll bars and dividers belong to the look, and nobody tabs to them.
    if (component.getClass().getName().startsWith("com.formdev")
        || component.getClass().getName().startsWith("javax.swing.plaf")) {
      return true;
    }
    AccessibleContext context = component.getAccessibleContext();
    String name = context == null ? null : context.getAccessibleName();
    return name != null && !name.isBlank();
  }

  @Test
  void writesThePicturesOfTheReadme(@TempDir Path folder) throws Exception {
    Path into = folder.resolve("docs").resolve("pictures");
    List<String> files = new DesktopPictures(PARTS).write(into);

    assertThat(files).hasSize(DesktopPictures.shots().size() + 1);
    for (String file : files) {
      BufferedImage image = ImageIO.read(Path.of(file).toFile());
      boolean walk = file.endsWith("walk-the-fix.png");
      assertThat(image.getWidth()).isEqualTo(walk ? 1120 : DesktopPictures.WIDTH);
      assertThat(image.getHeight()).isEqualTo(walk ? 720 : DesktopPictures.HEIGHT);
    }
    try (Stream<Path> all = Files.list(into)) {
      assertThat(all).hasSize(files.size());
    }
  }
}
