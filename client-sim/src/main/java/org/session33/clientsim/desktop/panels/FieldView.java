package org.session33.clientsim.desktop.panels;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.form.FormEdit;
import org.session33.clientsim.desktop.form.FormField;
import org.session33.clientsim.desktop.form.FormPart;

/** One value with its label, and what there is to say about it. */
final class FieldView implements PartView, FieldInput.Surroundings {
  private static final int COUNT_WIDTH = 84;

  private final JPanel panel;
  private final FieldInput input;
  private final FieldNotes notes = new FieldNotes();
  private final Consumer<FormEdit> edits;

  FieldView(FormField field, Consumer<FormEdit> edits) {
    this.edits = edits;
    this.input = FieldInput.of(field, this);
    boolean labelled =
        switch (field.kind()) {
          case SWITCH, HEADLINE, LONG_TEXT -> false;
          default -> true;
        };
    panel =
        new JPanel(
            new MigLayout(
                "insets 0, fillx, gapx 6, gapy 2, hidemode 3",
                labelled ? columns(field.kind()) : "[grow, fill]",
                "[center][]"));
    panel.setOpaque(false);
    if (labelled) {
      JLabel label = new JLabel(field.label());
      label.setLabelFor(input.keyboard());
      panel.add(label, "wmin 0");
    }
    panel.add(input.component(), "wmin 0, wrap");
    panel.add(notes.component(), "spanx, wmin 0");
  }

  /** Counts need less room than other values, and their labels more. */
  private static String columns(FormField.Kind kind) {
    return kind == FormField.Kind.COUNT
        ? "[grow, fill][" + COUNT_WIDTH + "!, fill]"
        : "[pref:46%, fill][0:0, grow, fill]";
  }

  @Override
  public JPanel component() {
    return panel;
  }

  @Override
  public boolean fits(FormPart part) {
    return part instanceof FormField field && field.kind() == input.field().kind();
  }

  @Override
  public void show(FormPart part) {
    FormField field = (FormField) part;
    input.show(field);
    notes.show(field.warning(), field.note().text());
  }

  @Override
  public List<FieldInput> inputs() {
    return List.of(input);
  }

  @Override
  public void apply(FormEdit edit) {
    edits.accept(edit);
  }

  @Override
  public void complain(String id, String complaint) {
    notes.complain(complaint);
  }
}
