package org.session33.clientsim.desktop.panels;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowRow;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.clientsim.desktop.pictures.SessionMeterPicture;
import org.session33.clientsim.desktop.view.GateView;
import org.session33.clientsim.desktop.view.GateViews;
import org.session33.clientsim.desktop.view.MeterView;

/**
 * The meters of the gates that a case passes, one below the other with cells of one width, and what
 * goes on from one to the next.
 */
final class GateMeterPanel extends JPanel {
  private static final long serialVersionUID = 1;

  private final transient IntConsumer chosen;
  private final List<GateRow> rows = new ArrayList<>();
  private final FlowText between = new FlowText("", FlowText.Kind.PLAIN);
  private final FlowText others = new FlowText("", FlowText.Kind.NOTE);
  private int showing = -1;

  /**
   * No meter yet.
   *
   * @param chosen takes the number of a session whose cell is clicked
   */
  GateMeterPanel(IntConsumer chosen) {
    super(new MigLayout("insets 0, fillx, wrap 1, gapy 6, hidemode 3", "[0:0, grow, fill]", ""));
    this.chosen = chosen;
    setOpaque(false);
    show(null, false);
  }

  /**
   * Shows the gates of a moment, or that there is nothing to show yet.
   *
   * @param green whether what passes is marked green: not where a part of the case is not known
   */
  void show(@Nullable GateViews views, boolean green) {
    List<GateView> gates = views == null ? List.of() : views.gates();
    if (gates.size() != showing) {
      arrange(Math.max(1, gates.size()));
      showing = gates.size();
    }
    List<MeterView> all = gates.stream().map(GateView::view).toList();
    for (int i = 0; i < rows.size(); i++) {
      boolean last = i == rows.size() - 1;
      rows.get(i).show(gates.isEmpty() ? null : gates.get(i), all, last, green);
    }
    String goesOn = views == null ? "" : views.between();
    between.setText(goesOn.isEmpty() ? "" : "↓  " + goesOn);
    between.setVisible(!goesOn.isEmpty() && gates.size() > 1);
    others.setText(views == null ? "" : String.join("\n", views.lines()));
    others.setVisible(!others.getText().isEmpty());
  }

  private void arrange(int count) {
    removeAll();
    rows.clear();
    for (int i = 0; i < count; i++) {
      GateRow row = new GateRow(chosen);
      rows.add(row);
      add(row, "wmin 0");
      if (i == 0 && count > 1) {
        add(between, "wmin 0, gapleft 6");
      }
    }
    add(others, "wmin 0");
    revalidate();
  }

  /** A name on one line, in a bold font whatever the theme. */
  private static final class Title extends JLabel {
    private static final long serialVersionUID = 1;

    @Override
    public void updateUI() {
      super.updateUI();
      setFont(Appearance.plain().deriveFont(Font.BOLD));
    }
  }

  /** One gate: its name and numbers above its meter, what a refusal writes below. */
  private static final class GateRow extends JPanel {
    private static final long serialVersionUID = 1;
    private final FlowRow head = new FlowRow(6);
    private final Pill place = new Pill("", Pill.Tone.PLAIN);
    private final JLabel title = new Title();
    private final Pill passes = new Pill("", Pill.Tone.GOOD);
    private final Pill refuses = new Pill("", Pill.Tone.BAD);
    private final Pill frees = new Pill("", Pill.Tone.PLAIN);
    private final SessionMeterPicture picture = new SessionMeterPicture();
    private final FlowText notes = new FlowText("", FlowText.Kind.NOTE);

    GateRow(IntConsumer chosen) {
      super(new MigLayout("insets 0, fillx, wrap 1, gapy 3, hidemode 3", "[0:0, grow, fill]", ""));
      setOpaque(false);
      head.add(place);
      head.add(title);
      head.add(passes);
      head.add(refuses);
      head.add(frees);
      picture.onSession(chosen);
      add(head, "wmin 0");
      add(picture, "wmin 0");
      add(notes, "wmin 0");
    }

    void show(@Nullable GateView gate, List<MeterView> all, boolean legend, boolean green) {
      head.setVisible(gate != null && gate.place() > 0);
      notes.setVisible(gate != null && gate.place() > 0 && !gate.notes().isEmpty());
      picture.show(gate == null ? null : gate.view(), all, legend);
      if (gate == null) {
        return;
      }
      place.setText(String.format(Locale.ROOT, "%d", gate.place()));
      title.setText(gate.facts().title() + ", " + gate.about());
      title.setToolTipText(gate.reason());
      pill(passes, gate.passes(), gate, green ? Pill.Tone.GOOD : Pill.Tone.INFO);
      pill(refuses, gate.refuses(), gate, gate.count().certain() ? Pill.Tone.BAD : Pill.Tone.WARN);
      pill(frees, gate.frees(), gate, Pill.Tone.PLAIN);
      notes.setText(String.join(" ", gate.notes()));
      picture.getAccessibleContext().setAccessibleName("Meter of " + gate.facts().title());
    }

    private static void pill(Pill pill, String words, GateView gate, Pill.Tone tone) {
      pill.setVisible(!words.isEmpty());
      pill.show(words, tone);
      pill.setToolTipText(gate.reason());
    }
  }
}
