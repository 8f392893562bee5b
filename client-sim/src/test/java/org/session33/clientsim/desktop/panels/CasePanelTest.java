package org.session33.clientsim.desktop.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.clientsim.desktop.panels.PanelParts.button;
import static org.session33.clientsim.desktop.panels.PanelParts.colours;
import static org.session33.clientsim.desktop.panels.PanelParts.layOut;
import static org.session33.clientsim.desktop.panels.PanelParts.named;
import static org.session33.clientsim.desktop.panels.PanelParts.onScreenThread;
import static org.session33.clientsim.desktop.panels.PanelParts.paint;
import static org.session33.clientsim.desktop.panels.PanelParts.parts;
import static org.session33.clientsim.desktop.panels.PanelParts.press;
import static org.session33.clientsim.desktop.panels.PanelParts.shown;
import static org.session33.clientsim.desktop.panels.PanelParts.tellIfCut;
import static org.session33.clientsim.desktop.panels.PanelParts.text;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import javax.swing.JTextField;
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
          look(dark, zoom);
          List<String> cut = new ArrayList<>();
          for (String sample : bench.parts().gallery().names()) {
            desk.open(sample);
            if (desk.theCase() == null) {
              continue;
            }
            CasePanel panel = panel();
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
                  .filter(PanelParts::takesTheKeyboard)
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

          assertThat(desk.theCase())
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
    look(dark, zoom);
    return panel();
  }

  /** Fonts and colours of all panels that are made from here on. */
  private static void look(boolean dark, int zoom) {
    Appearance.install(dark);
    UIScale.setZoomFactor(zoom / 100f);
  }

  private CasePanel panel() {
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
}
