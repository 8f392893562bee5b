package org.session33.clientsim.desktop;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.view.RehearsalStep;

/** The words of the desktop when a sample's rehearsal is over, in the order of its parts. */
public final class DesktopWords {
  private static final DesktopParts PARTS = ProgramUnderTest.piped().part(DesktopParts.class);

  private DesktopWords() {}

  /** The names of all samples. */
  public static List<String> samples() {
    return PARTS.gallery().names();
  }

  /** What stands in texts, labels, buttons and tables of a sample. */
  public static List<String> of(String sample) {
    List<String> words = new ArrayList<>();
    collect(arranged(sample), false, words);
    return words;
  }

  /** The same, and what pictures say to those who cannot see them. */
  public static List<String> withPictures(String sample) {
    List<String> words = new ArrayList<>();
    collect(arranged(sample), true, words);
    return words;
  }

  private static Container arranged(String sample) {
    return new DesktopPictures(PARTS)
        .arranged(
            new DesktopPictures.Shot(
                sample,
                sample,
                false,
                100,
                bench -> bench.desk().take(RehearsalStep.of(RehearsalStep.Kind.START_OUTLOOK))));
  }

  private static void collect(Container container, boolean pictures, List<String> words) {
    for (Component child : container.getComponents()) {
      if (child instanceof JLabel label) {
        add(label.getText(), words);
      } else if (child instanceof AbstractButton button) {
        add(button.getText(), words);
      } else if (child instanceof JTextComponent text) {
        add(text.getText(), words);
      } else if (child instanceof JTable table) {
        collect(table, words);
      } else if (isPicture(child)) {
        if (pictures) {
          add(child.getAccessibleContext().getAccessibleDescription(), words);
        }
      } else if (child instanceof Container inner) {
        collect(inner, pictures, words);
      }
    }
  }

  private static boolean isPicture(Component child) {
    AccessibleContext said = child.getAccessibleContext();
    return said != null && said.getAccessibleRole() == AccessibleRole.CANVAS;
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
