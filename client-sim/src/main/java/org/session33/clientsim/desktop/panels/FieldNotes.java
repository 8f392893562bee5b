package org.session33.clientsim.desktop.panels;

import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.parts.FlowText;

/** What stands under a value: a complaint about what was typed, what is off, where it came from. */
final class FieldNotes {
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 1, hidemode 3", "[grow, fill]"));
  private final FlowText complaint = new FlowText("", FlowText.Kind.WARNING);
  private final FlowText warning = new FlowText("", FlowText.Kind.WARNING);
  private final FlowText note = new FlowText("", FlowText.Kind.NOTE);

  FieldNotes() {
    panel.setOpaque(false);
    for (FlowText text : new FlowText[] {complaint, warning, note}) {
      panel.add(text, "wmin 0");
      text.setVisible(false);
    }
    panel.setVisible(false);
  }

  JPanel component() {
    return panel;
  }

  void complain(String text) {
    set(complaint, text);
  }

  void show(String warn, String from) {
    set(warning, warn);
    set(note, from);
  }

  private void set(FlowText part, String text) {
    if (part.getText().equals(text)) {
      return;
    }
    part.setText(text);
    part.setVisible(!text.isEmpty());
    panel.setVisible(complaint.isVisible() || warning.isVisible() || note.isVisible());
    panel.revalidate();
    panel.repaint();
  }
}
