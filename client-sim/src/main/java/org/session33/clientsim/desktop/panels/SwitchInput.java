package org.session33.clientsim.desktop.panels;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.form.FormField;
import org.session33.clientsim.desktop.parts.FlowText;

/** A check box whose label breaks at the width of the column. */
final class SwitchInput extends FieldInput {
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0, fillx, gapx 6", "[][grow, fill]"));
  private final JCheckBox box = new JCheckBox();
  private final FlowText label = new FlowText("");

  SwitchInput(FormField field, Surroundings surroundings) {
    super(field, surroundings);
    panel.setOpaque(false);
    panel.add(box, "top");
    panel.add(label, "wmin 0");
    label.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            box.requestFocusInWindow();
            box.doClick();
          }
        });
    box.addActionListener(event -> commit());
    prepare();
  }

  @Override
  JComponent component() {
    return panel;
  }

  @Override
  JComponent keyboard() {
    return box;
  }

  @Override
  void commit() {
    if (box.isSelected() != field().isOn()) {
      enter(Boolean.toString(box.isSelected()));
      box.setSelected(field().isOn());
    }
  }

  @Override
  void fill(FormField next) {
    box.getAccessibleContext().setAccessibleName(next.label());
    box.setToolTipText(next.note().full().isEmpty() ? null : next.note().full());
    if (!label.getText().equals(next.label())) {
      label.setText(next.label());
    }
    box.setSelected(next.isOn());
  }
}
