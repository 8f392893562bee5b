package org.session33.clientsim.desktop.panels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.form.FormEdit;
import org.session33.clientsim.desktop.form.FormPart;
import org.session33.clientsim.desktop.form.FormTable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.LinkButton;

/** Things of one kind, each of which can be changed in place, and a way to add one. */
final class TableView implements PartView {
  /** More rows make the column slow and help nobody; the case file has them all. */
  private static final int MOST_ROWS = 60;

  private final Consumer<FormEdit> edits;
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 4, hidemode 3", "[grow, fill]"));
  private final JPanel header;
  private final JPanel list =
      new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 5, hidemode 3", "[grow, fill]"));
  private final FlowText said = new FlowText("", FlowText.Kind.NOTE);
  private final LinkButton add;
  private final List<RowView> rows = new ArrayList<>();
  private FormTable table;

  TableView(FormTable table, Consumer<FormEdit> edits) {
    this.table = table;
    this.edits = edits;
    this.header = header(table.columns());
    this.add =
        new LinkButton(
            table.adding(),
            "Add: " + table.adding().substring(Math.min(2, table.adding().length())),
            this::add);
    add.setHorizontalAlignment(SwingConstants.LEADING);
    add.setName(table.id() + ".add");
    panel.setOpaque(false);
    list.setOpaque(false);
    panel.add(header, "wmin 0");
    panel.add(list, "wmin 0");
    panel.add(said, "wmin 0");
    panel.add(add, "growx 0, wmin 0");
  }

  private static JPanel header(List<String> columns) {
    JPanel header = new JPanel(new MigLayout("insets 0, fillx, gapx 3", "[grow, fill][][][]"));
    header.setOpaque(false);
    for (int index = 0; index < columns.size(); index++) {
      JLabel label = new JLabel(columns.get(index));
      label.setFont(Appearance.small());
      label.setForeground(Appearance.colour("muted"));
      label.setHorizontalAlignment(index == 0 ? SwingConstants.LEADING : SwingConstants.TRAILING);
      header.add(label, index == 0 ? "wmin 0" : "w " + RowView.NUMBER_WIDTH + "!");
    }
    header.add(new JLabel(), "w " + RowView.REMOVE_WIDTH + "!");
    header.setVisible(!columns.isEmpty());
    return header;
  }

  @Override
  public JPanel component() {
    return panel;
  }

  @Override
  public boolean fits(FormPart part) {
    return part instanceof FormTable next && next.columns().equals(table.columns());
  }

  @Override
  public void show(FormPart part) {
    table = (FormTable) part;
    int count = Math.min(MOST_ROWS, table.rows().size());
    while (rows.size() > count) {
      rows.remove(rows.size() - 1).detach();
    }
    for (int index = 0; index < count; index++) {
      FormTable.Row row = table.rows().get(index);
      if (index == rows.size()) {
        rows.add(new RowView(row, !table.columns().isEmpty(), edits));
      }
      rows.get(index).show(row);
    }
    Slots.fill(list, rows.stream().map(RowView::component).toList(), "wmin 0");
    list.setVisible(count > 0);
    int hidden = table.rows().size() - count;
    String words =
        hidden > 0
            ? String.format(Locale.ROOT, "and %,d more, which the case file lists", hidden)
            : count == 0 ? table.empty() : "";
    if (!said.getText().equals(words)) {
      said.setText(words);
    }
    said.setVisible(!words.isEmpty());
    add.setVisible(!table.additions().isEmpty());
    panel.setVisible(count > 0 || said.isVisible() || add.isVisible());
  }

  @Override
  public List<FieldInput> inputs() {
    return rows.stream().flatMap(r -> r.inputs().stream()).toList();
  }

  private void add() {
    if (table.additions().size() == 1) {
      add(table.additions().get(0));
      return;
    }
    JPopupMenu menu = new JPopupMenu("Add");
    for (FormTable.Addition addition : table.additions()) {
      JMenuItem item = new JMenuItem(addition.label());
      item.addActionListener(event -> add(addition));
      menu.add(item);
    }
    menu.show(add, 0, add.getHeight());
  }

  /** What was added takes the keyboard: its name and numbers are to be typed. */
  private void add(FormTable.Addition addition) {
    int before = rows.size();
    edits.accept(addition.edit());
    if (rows.size() > before) {
      List<FieldInput> inputs = rows.get(rows.size() - 1).inputs();
      if (!inputs.isEmpty()) {
        JComponent first = inputs.get(0).keyboard();
        first.requestFocusInWindow();
        if (first instanceof javax.swing.text.JTextComponent text) {
          text.selectAll();
        }
      }
    }
  }
}
