package org.session33.clientsim.desktop.panels;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.DeskBench;
import org.session33.clientsim.desktop.parts.Appearance;

/** The left column, painted without a screen and driven through its own controls. */
class CasePanelTest {
  /** What the window leaves to the column, in pixels at 100 percent. */
  private static final int WIDTH = 300;

  private final DeskBench bench = new DeskBench();
  private final Desk desk = bench.desk();

  @AfterEach
  void otherTestsSeeTheUsualSize() {
    UIScale.setZoomFactor(1);
  }

  static Stream<Arguments> looks() {
    return Stream.of(
        Arguments.of(false, 100),
        Arguments.of(true, 100),
        Arguments.of(false, 200),
        Arguments.of(true, 200),
        Arguments.of(false, 250));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everySampleIsPaintedAndNoTextIsCutOff(boolean dark, int zoom) {
    onScreenThread(
        () -> {
          List<String> cut = new ArrayList<>();
          for (String sample : bench.parts().gallery().names()) {
            desk.open(sample);
            if (desk.played() == null) {
              continue;
            }
            CasePanel panel = panel(dark, zoom);
            BufferedImage picture = paint(panel);
            assertThat(colours(picture)).as(sample).isGreaterThan(8);
            parts(panel).forEach(part -> tellIfCut(sample, part, cut));
          }
          assertThat(cut).isEmpty();
        });
  }

  @Test
  void everyControlHasANameForScreenReaders() {
    onScreenThread(
        () -> {
          desk.open("restore-service");
          List<Component> controls =
              parts(panel(false, 100))
                  .filter(CasePanelTest::takesTheKeyboard)
                  .filter(Component::isFocusable)
                  .toList();

          assertThat(controls).hasSizeGreaterThan(10);
          assertThat(controls)
              .allSatisfy(
                  c ->
                      assertThat(c.getAccessibleContext().getAccessibleName())
                          .as(c.toString())
                          .isNotBlank());
        });
  }

  @Test
  void aNumberIsTakenInByEnterOnceAndUndoBringsTheOldOneBack() {
    onScreenThread(
        () -> {
          desk.open("team-mailbox");
          CasePanel panel = live();
          JTextField folders = text(panel, "outlook.additionalMailboxes[0].folders");

          folders.setText("0x384");
          assertThat(desk.isChanged()).isFalse();
          folders.postActionEvent();

          assertThat(folders.getText()).isEqualTo("900");
          assertThat(desk.undoable()).contains("900 folders in Team Sales");
          desk.undo();
          assertThat(folders.getText()).isEqualTo("1,204");
          assertThat(desk.undoable()).isEmpty();
          desk.redo();
          assertThat(folders.getText()).isEqualTo("900");
          assertThat(text(panel, "outlook.additionalMailboxes[0].folders")).isSameAs(folders);
        });
  }

  @Test
  void aWrongNumberIsMarkedInItsPlaceAndTheCaseStaysAsItWas() {
    onScreenThread(
        () -> {
          desk.open("team-mailbox");
          CasePanel panel = live();
          JTextField calendars = text(panel, "outlook.sharedCalendars");

          calendars.setText("six");
          calendars.postActionEvent();

          assertThat(calendars.getText()).isEqualTo("six");
          assertThat(calendars.getClientProperty("JComponent.outline")).isEqualTo("error");
          assertThat(shown(panel))
              .contains(
                  "'six' is no number of shared calendars; type a whole number from 0 to 100,000");
          assertThat(desk.isChanged()).isFalse();

          press(calendars, "revert");
          assertThat(calendars.getText()).isEqualTo("0");
          assertThat(calendars.getClientProperty("JComponent.outline")).isNull();
        });
  }

  @Test
  void aComplaintStaysUntilItsOwnFieldIsMended() {
    onScreenThread(
        () -> {
          desk.open("team-mailbox");
          CasePanel panel = live();
          JTextField folders = text(panel, "outlook.additionalMailboxes[0].folders");
          folders.setText("abc");
          folders.postActionEvent();

          text(panel, "outlook.additionalMailboxes[0].name").postActionEvent();

          assertThat(shown(panel)).anyMatch(t -> t.startsWith("'abc' is no number of folders"));
          folders.setText("1204");
          folders.postActionEvent();
          assertThat(shown(panel)).noneMatch(t -> t.startsWith("'abc' is no number of folders"));
        });
  }

  @Test
  void whatIsBeingTypedStaysWhileOtherThingsChange() {
    onScreenThread(
        () -> {
          desk.open("team-mailbox");
          CasePanel panel = live();
          JTextField name = text(panel, "user.name");
          name.setText("Alice R");
          name.setCaretPosition(3);

          desk.edit("Online", c -> c.withOutlook(null));
          desk.undo();
          panel.refresh();

          assertThat(name.getText()).isEqualTo("Alice R");
          assertThat(name.getCaretPosition()).isEqualTo(3);
        });
  }

  @Test
  void choicesSwitchesAndArrowsChangeTheCase() {
    onScreenThread(
        () -> {
          desk.open("team-mailbox");
          CasePanel panel = live();

          ((JComboBox<?>) named(panel, "outlook.release")).setSelectedItem("Outlook 2010");
          ((JCheckBox) named(panel, "outlook.cachedExchangeMode")).doClick();
          ((JSpinner) text(panel, "outlook.brokenReconnects").getParent()).setValue("2");

          assertThat(desk.played())
              .extracting(c -> c.outlook())
              .satisfies(
                  o -> {
                    assertThat(o).hasFieldOrPropertyWithValue("cachedExchangeMode", false);
                    assertThat(o).hasFieldOrPropertyWithValue("brokenReconnects", 2);
                  });
          assertThat(shown(panel)).contains("changed here, was Outlook 2007");
          desk.undo();
          desk.undo();
          assertThat(((JCheckBox) named(panel, "outlook.cachedExchangeMode")).isSelected())
              .isTrue();
        });
  }

  @Test
  void thingsAreAddedAndTakenAway() {
    onScreenThread(
        () -> {
          desk.open("team-mailbox");
          CasePanel panel = live();

          ((AbstractButton) named(panel, "outlook.additionalMailboxes.add")).doClick();
          assertThat(text(panel, "outlook.additionalMailboxes[1].name").getText())
              .isEqualTo("New mailbox");

          button(panel, "Remove Team Sales").doClick();
          assertThat(text(panel, "outlook.additionalMailboxes[0].name").getText())
              .isEqualTo("New mailbox");
          assertThat(parts(panel).map(Component::getName))
              .doesNotContain("outlook.additionalMailboxes[1].name");
        });
  }

  @Test
  void anEmptyDeskSaysWhatToDo() {
    onScreenThread(
        () -> {
          CasePanel panel = panel(false, 100);

          assertThat(shown(panel)).anyMatch(t -> t.startsWith("No case is open."));
          assertThat(button(panel, "Drop files or a folder here, or press to choose them"))
              .isNotNull();
        });
  }

  private CasePanel panel(boolean dark, int zoom) {
    Appearance.install(dark);
    UIScale.setZoomFactor(zoom / 100f);
    CasePanel panel = new CasePanel(desk, bench.parts().facts());
    panel.refresh();
    layOut(panel);
    return panel;
  }

  /** A column that follows the desk, as in the window. */
  private CasePanel live() {
    CasePanel panel = panel(false, 100);
    desk.listen(panel::refresh);
    return panel;
  }

  private static void layOut(CasePanel panel) {
    int width = UIScale.scale(WIDTH);
    panel.setSize(width, UIScale.scale(3000));
    // Texts know their height only once they know their width.
    for (int round = 0; round < 4; round++) {
      layOutAll(panel);
    }
    panel.setSize(width, panel.getPreferredSize().height);
    layOutAll(panel);
  }

  private static void layOutAll(Container container) {
    container.doLayout();
    for (Component part : container.getComponents()) {
      if (part instanceof Container inner) {
        layOutAll(inner);
      }
    }
  }

  private static BufferedImage paint(CasePanel panel) {
    BufferedImage picture =
        new BufferedImage(panel.getWidth(), panel.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    panel.paint(graphics);
    graphics.dispose();
    return picture;
  }

  private static int colours(BufferedImage picture) {
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < picture.getWidth(); x += 3) {
      for (int y = 0; y < picture.getHeight(); y += 3) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours.size();
  }

  /** Labels, buttons and chosen values have one line; it must fit. User names may scroll. */
  private static void tellIfCut(String sample, Component part, List<String> cut) {
    boolean outside =
        part.getX() < 0 || part.getX() + part.getWidth() > part.getParent().getWidth();
    boolean fixed =
        part instanceof JLabel
            || part instanceof AbstractButton
            || part instanceof JComboBox
            || (part instanceof JTextField line && line.getText().matches("[\\d,]+( \\(0x.*)?"));
    boolean narrow = fixed && needed(part) > part.getWidth();
    if (part.isShowing() || isVisible(part)) {
      if (narrow || outside) {
        cut.add(sample + ": " + part.getName() + " " + words(part) + " has " + part.getWidth());
      }
    }
  }

  private static int needed(Component part) {
    if (part instanceof JTextField line) {
      JComponent suffix = (JComponent) line.getClientProperty("JTextField.trailingComponent");
      return line.getFontMetrics(line.getFont()).stringWidth(line.getText())
          + line.getInsets().left
          + (suffix == null ? 0 : suffix.getPreferredSize().width);
    }
    if (part instanceof AbstractButton button && !button.getText().isEmpty()) {
      return button.getFontMetrics(button.getFont()).stringWidth(button.getText());
    }
    if (part instanceof JComboBox<?> box) {
      return box.getFontMetrics(box.getFont()).stringWidth(String.valueOf(box.getSelectedItem()))
          + box.getHeight();
    }
    return part.getPreferredSize().width;
  }

  private static String words(Component part) {
    return part instanceof JLabel label
        ? label.getText()
        : part instanceof AbstractButton button
            ? button.getText()
            : part instanceof JTextComponent text ? text.getText() : part.getClass().getName();
  }

  private static boolean isVisible(Component part) {
    for (Component at = part; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** All that is in a container, except for what controls are made of. */
  private static Stream<Component> parts(Container container) {
    return Stream.of(container.getComponents())
        .flatMap(
            c ->
                c instanceof JComboBox || c instanceof JTextField
                    ? Stream.of(c)
                    : c instanceof Container inner
                        ? Stream.concat(Stream.of(c), parts(inner))
                        : Stream.of(c));
  }

  private static boolean takesTheKeyboard(Component part) {
    return part instanceof JTextComponent
        || part instanceof JComboBox
        || (part instanceof AbstractButton button && !(button.getParent() instanceof JSpinner));
  }

  private static Component named(Container panel, String name) {
    return parts(panel)
        .filter(c -> name.equals(c.getName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing is called " + name));
  }

  private static JTextField text(Container panel, String name) {
    return (JTextField) named(panel, name);
  }

  private static AbstractButton button(Container panel, String accessibleName) {
    return parts(panel)
        .filter(AbstractButton.class::isInstance)
        .map(AbstractButton.class::cast)
        .filter(b -> accessibleName.equals(b.getAccessibleContext().getAccessibleName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button is called " + accessibleName));
  }

  private static List<String> shown(Container panel) {
    return parts(panel)
        .filter(CasePanelTest::isVisible)
        .filter(JTextComponent.class::isInstance)
        .map(c -> ((JTextComponent) c).getText())
        .toList();
  }

  private static void press(JComponent control, String action) {
    control
        .getActionMap()
        .get(action)
        .actionPerformed(new ActionEvent(control, ActionEvent.ACTION_PERFORMED, action));
  }

  private static void onScreenThread(Runnable test) {
    try {
      SwingUtilities.invokeAndWait(test);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new AssertionError(e.getCause());
    }
  }
}
