package org.session33.clientsim.desktop.panels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.form.FormEdit;
import org.session33.clientsim.desktop.form.FormField;
import org.session33.clientsim.desktop.form.FormPart;
import org.session33.clientsim.desktop.form.FormSection;
import org.session33.clientsim.desktop.form.FormTable;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.Heading;
import org.session33.clientsim.desktop.parts.Pill;

/** A card of the form with its heading. */
final class SectionView {
  private final Consumer<FormEdit> edits;
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 6, hidemode 3", "[grow, fill]"));
  private final Pill count = new Pill("", Pill.Tone.INFO);
  private final Card card =
      new Card("insets 10 10 10 10, fillx, wrap 1, gapy 6, hidemode 3", "[grow, fill]", "");
  private final Map<String, PartView> views = new LinkedHashMap<>();

  SectionView(FormSection section, Consumer<FormEdit> edits) {
    this.edits = edits;
    panel.setOpaque(false);
    if (!section.title().isEmpty()) {
      JPanel head = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3"));
      head.setOpaque(false);
      head.add(new Heading(section.title()));
      head.add(count);
      panel.add(head);
    }
    panel.add(card, "wmin 0");
  }

  JPanel component() {
    return panel;
  }

  void show(FormSection section) {
    count.setText(section.count());
    count.setVisible(!section.count().isEmpty());
    Map<String, PartView> kept = new LinkedHashMap<>();
    List<JComponent> components = new ArrayList<>();
    for (FormPart part : section.parts()) {
      PartView view = views.get(part.id());
      if (view == null || !view.fits(part)) {
        view =
            part instanceof FormTable table
                ? new TableView(table, edits)
                : new FieldView((FormField) part, edits);
      }
      view.show(part);
      kept.put(part.id(), view);
      components.add(view.component());
    }
    views.values().stream()
        .filter(v -> !kept.containsValue(v))
        .forEach(v -> v.inputs().forEach(FieldInput::detach));
    views.clear();
    views.putAll(kept);
    Slots.fill(card, components, "wmin 0");
    card.setVisible(components.stream().anyMatch(JComponent::isVisible));
  }

  /** All that takes values, in order. */
  List<FieldInput> inputs() {
    return views.values().stream().flatMap(v -> v.inputs().stream()).toList();
  }
}
