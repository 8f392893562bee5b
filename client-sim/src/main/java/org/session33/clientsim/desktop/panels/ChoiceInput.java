package org.session33.clientsim.desktop.panels;

import java.util.List;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import org.session33.clientsim.desktop.form.FormField;

/** A value that is chosen from a list; choosing takes it in. */
final class ChoiceInput extends FieldInput {
  private static final int MOST_ROWS = 20;

  private final JComboBox<String> box = new JComboBox<>();
  private List<String> choices = List.of();
  private boolean filling;

  ChoiceInput(FormField field, Surroundings surroundings) {
    super(field, surroundings);
    box.setMaximumRowCount(MOST_ROWS);
    box.addActionListener(event -> commit());
    prepare();
  }

  @Override
  JComponent component() {
    return box;
  }

  @Override
  JComponent keyboard() {
    return box;
  }

  @Override
  void commit() {
    Object chosen = box.getSelectedItem();
    if (filling || chosen == null || chosen.equals(field().value())) {
      return;
    }
    if (!enter(chosen.toString()) || !chosen.equals(field().value())) {
      select();
    }
  }

  @Override
  void fill(FormField next) {
    box.setToolTipText(next.note().full().isEmpty() ? null : next.note().full());
    if (!next.choices().equals(choices)) {
      choices = next.choices();
      filling = true;
      box.setModel(new DefaultComboBoxModel<>(choices.toArray(new String[0])));
      filling = false;
    }
    if (!next.value().equals(box.getSelectedItem())) {
      select();
      complain("");
    }
  }

  private void select() {
    filling = true;
    box.setSelectedItem(field().value());
    filling = false;
  }
}
