package org.session33.clientsim.desktop.ticket;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowRow;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
import org.session33.diagnostics.text.SlotWords;

/** All that a ticket says, a row for each kind; the arrow keys go through all of it. */
final class SlotList extends JPanel {
  private static final long serialVersionUID = 1;
  private final transient List<SlotButton> buttons = new ArrayList<>();

  SlotList(List<TicketMark> marks, TicketSelection selection) {
    super(new MigLayout("insets 0, fillx, wrap 2, gapy 3, gapx 10", "[][0:0, grow, fill]"));
    setOpaque(false);
    Map<Slot, List<TicketMark>> kinds = new LinkedHashMap<>();
    for (Slot kind : Slot.values()) {
      List<TicketMark> some = marks.stream().filter(m -> m.slot().slot() == kind).toList();
      if (!some.isEmpty()) {
        kinds.put(kind, some);
      }
    }
    kinds.forEach((kind, some) -> row(kind, some, selection));
    for (int index = 0; index < buttons.size(); index++) {
      SlotButton before = buttons.get(Math.max(0, index - 1));
      SlotButton next = buttons.get(Math.min(buttons.size() - 1, index + 1));
      for (String key : List.of("UP", "LEFT")) {
        buttons.get(index).onKey(key, before::take);
      }
      for (String key : List.of("DOWN", "RIGHT")) {
        buttons.get(index).onKey(key, next::take);
      }
    }
  }

  private void row(Slot kind, List<TicketMark> marks, TicketSelection selection) {
    JLabel label = new JLabel(SlotWords.label(kind));
    label.setFont(Appearance.small());
    label.setForeground(Appearance.colour("muted"));
    add(label, "top, gaptop 1");
    FlowRow row = new FlowRow(8);
    for (TicketMark mark : marks) {
      SlotButton button = new SlotButton(mark, selection);
      buttons.add(button);
      row.add(button);
    }
    add(row, "wmin 0");
  }

  /** Scrolls to what is selected, where it is here and out of sight. */
  void show(TicketSelection selection) {
    buttons.stream()
        .filter(b -> b.mark().slot().equals(selection.slot()))
        .findFirst()
        .ifPresent(b -> b.scrollRectToVisible(new Rectangle(b.getSize())));
    repaint();
  }

  /** Whether the keyboard is with one of them. */
  boolean hasFocus(List<TicketMark> among) {
    return buttons.stream().anyMatch(b -> b.isFocusOwner() && among.contains(b.mark()));
  }
}
