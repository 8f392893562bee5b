package org.session33.clientsim.desktop.panels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.form.FormEdit;
import org.session33.clientsim.desktop.form.FormField;
import org.session33.clientsim.desktop.form.FormTable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.LinkButton;

/** One thing of a list: its values, what there is to say about it, and a way to take it away. */
final class RowView implements FieldInput.Surroundings {
  /** The width of a column with a number, in pixels at 100 percent. */
  static final int NUMBER_WIDTH = 56;

  /** The width of the button that takes a thing away, in pixels at 100 percent. */
  static final int REMOVE_WIDTH = 20;

  private static final int MOST_LETTERS = 14;

  private final boolean columns;
  private final Consumer<FormEdit> edits;
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 2, hidemode 3", "[grow, fill]"));
  private final JPanel head =
      new JPanel(new MigLayout("insets 0, fillx, gapx 3", "[grow, fill][][][]"));
  private final JPanel more = new JPanel(new MigLayout("insets 0, fillx, gapx 6", "[grow, fill]"));
  private final FlowText name = new FlowText("");
  private final LinkButton remove;
  private final FieldNotes notes = new FieldNotes();
  private final Map<String, FieldInput> inputs = new LinkedHashMap<>();
  private final Map<String, JPanel> labelled = new LinkedHashMap<>();
  private final Map<String, String> complaints = new LinkedHashMap<>();
  private FormTable.Row row;

  RowView(FormTable.Row row, boolean columns, Consumer<FormEdit> edits) {
    this.row = row;
    this.columns = columns;
    this.edits = edits;
    this.remove = new LinkButton("✕", "Remove " + row.name(), this::remove);
    for (JPanel part : new JPanel[] {panel, head, more}) {
      part.setOpaque(false);
    }
    panel.add(head, "wmin 0");
    panel.add(more, "wmin 0");
    panel.add(notes.component(), "wmin 0");
    more.setVisible(false);
  }

  JPanel component() {
    return panel;
  }

  List<FieldInput> inputs() {
    return List.copyOf(inputs.values());
  }

  void show(FormTable.Row next) {
    row = next;
    dropGone();
    List<JComponent> first = new ArrayList<>();
    List<JComponent> second = new ArrayList<>();
    boolean named = !next.cells().isEmpty() && next.cells().get(0).id().endsWith(".name");
    if (!named) {
      setName(next.name());
      first.add(name);
    }
    for (FormField cell : next.cells()) {
      FieldInput input = inputs.computeIfAbsent(cell.id(), id -> FieldInput.of(cell, this));
      boolean inHead = columns || first.isEmpty() || !named;
      (inHead ? first : second).add(inHead ? input.component() : labelled(cell, input));
      input.show(cell);
    }
    if (next.removal() != null) {
      first.add(remove);
    }
    remove.getAccessibleContext().setAccessibleName("Remove " + next.name());
    remove.setToolTipText("Remove " + next.name());
    fillHead(first, named);
    Slots.fill(more, second, "wmin 0");
    if (!second.isEmpty()) {
      // With two numbers, or many letters, the kind stands on a line of its own.
      boolean alone = second.size() > 2 || next.cells().get(1).value().length() > MOST_LETTERS;
      ((MigLayout) more.getLayout())
          .setComponentConstraints(second.get(0), alone ? "wmin 0, growx, wrap" : "wmin 0, growx");
      for (JComponent pair : second.subList(1, second.size())) {
        ((MigLayout) more.getLayout())
            .setComponentConstraints(pair, alone ? "wmin 0, growx, split" : "wmin 0");
      }
    }
    more.setVisible(!second.isEmpty());
    notes.show(next.warning(), next.note().text());
    panel.setToolTipText(next.note().full().isEmpty() ? null : next.note().full());
  }

  private void fillHead(List<JComponent> parts, boolean named) {
    String number = "w " + NUMBER_WIDTH + "!";
    for (int index = 0; index < parts.size(); index++) {
      JComponent part = parts.get(index);
      if (part.getParent() != head) {
        String width =
            part == remove
                ? "w " + REMOVE_WIDTH + "!, aligny " + (columns || named ? "center" : "top")
                : index == 0 ? "wmin 0, growx" : columns ? number : number(number);
        head.add(part, width, index);
      }
    }
  }

  /** A number with both notations needs more room than a count. */
  private static String number(String count) {
    return count.replace("!", ":" + NUMBER_WIDTH * 2 + ":");
  }

  private void dropGone() {
    List<String> ids = row.cells().stream().map(FormField::id).toList();
    inputs
        .entrySet()
        .removeIf(
            e -> {
              boolean gone = !ids.contains(e.getKey());
              if (gone) {
                e.getValue().detach();
                head.remove(e.getValue().component());
                labelled.remove(e.getKey());
                complain(e.getKey(), "");
              }
              return gone;
            });
  }

  private JPanel labelled(FormField cell, FieldInput input) {
    return labelled.computeIfAbsent(
        cell.id(),
        id -> {
          boolean choice = cell.kind() == FormField.Kind.CHOICE;
          JPanel pair =
              new JPanel(
                  new MigLayout(
                      "insets 0, fillx, gapx 4", choice ? "[grow, fill]" : "[][grow, fill]"));
          pair.setOpaque(false);
          if (!choice) {
            JLabel label = new JLabel(cell.label());
            label.setFont(Appearance.small());
            label.setForeground(Appearance.colour("muted"));
            label.setLabelFor(input.keyboard());
            pair.add(label);
          }
          pair.add(input.component(), "wmin " + (choice ? 70 : 36));
          return pair;
        });
  }

  private void setName(String text) {
    if (!name.getText().equals(text)) {
      name.setText(text);
    }
  }

  private void remove() {
    FormEdit removal = row.removal();
    if (removal != null) {
      edits.accept(removal);
    }
  }

  /** It is no longer part of the form. */
  void detach() {
    inputs.values().forEach(FieldInput::detach);
  }

  @Override
  public void apply(FormEdit edit) {
    edits.accept(edit);
  }

  @Override
  public void complain(String id, String complaint) {
    complaints.put(id, complaint);
    notes.complain(
        complaints.values().stream().filter(c -> !c.isEmpty()).collect(Collectors.joining(". ")));
  }
}
