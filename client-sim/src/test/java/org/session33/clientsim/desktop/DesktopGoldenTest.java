package org.session33.clientsim.desktop;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.golden.Golden;

/**
 * The words of the desktop of every sample when its rehearsal is over, in the order of its parts.
 */
class DesktopGoldenTest {
  private static final DesktopParts PARTS = ProgramUnderTest.piped().part(DesktopParts.class);

  static Stream<String> samples() {
    return PARTS.gallery().names().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void onTheDesktop(String sample) {
    DesktopPictures.Shot shot =
        new DesktopPictures.Shot(
            sample,
            sample,
            false,
            100,
            bench -> bench.desk().take(RehearsalStep.of(RehearsalStep.Kind.START_OUTLOOK)));
    List<String> words = new ArrayList<>();
    collect(new DesktopPictures(PARTS).arranged(shot), words);
    Golden.compare("samples/" + sample + "/desktop.txt", String.join("\n", words));
  }

  private static void collect(Container container, List<String> words) {
    for (Component child : container.getComponents()) {
      if (child instanceof JLabel label) {
        add(label.getText(), words);
      } else if (child instanceof AbstractButton button) {
        add(button.getText(), words);
      } else if (child instanceof JTextComponent text) {
        add(text.getText(), words);
      } else if (child instanceof JTable table) {
        collect(table, words);
      } else if (child instanceof Container inner) {
        collect(inner, words);
      }
    }
  }

  private static void collect(JTable table, List<String> words) {
    for (int row = 0; row < table.getRowCount(); row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < table.getColumnCount(); column++) {
        cells.add(String.valueOf(table.getValueAt(row, column)));
      }
      add(String.join(" | ", cells), words);
    }
  }

  private static void add(String text, List<String> words) {
    if (text != null && !text.isBlank()) {
      words.add(text);
    }
  }
}
