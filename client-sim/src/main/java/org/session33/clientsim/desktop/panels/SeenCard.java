package org.session33.clientsim.desktop.panels;

import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.Card;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.diagnostics.evidence.timeline.SeenTimeline;
import org.session33.diagnostics.evidence.timeline.TimelineEntry;
import org.session33.diagnostics.text.ResultWords;

/** What files tell, in the order in which it happened; long ones end with how many more. */
final class SeenCard extends JPanel {
  private static final long serialVersionUID = 1;
  private static final int MOST = 40;

  SeenCard(SeenTimeline seen) {
    super(new MigLayout("insets 0, fill", "[grow, fill]"));
    setOpaque(false);
    Card card = new Card();
    if (seen.withoutZone()) {
      card.add(new FlowText(ResultWords.withoutZone(), FlowText.Kind.NOTE), "wmin 0");
    }
    JPanel lines =
        new JPanel(new MigLayout("insets 0, fillx, wrap 2, gapy 3, gapx 8", "[][grow, fill]"));
    lines.setOpaque(false);
    List<TimelineEntry> shown = seen.entries().subList(0, Math.min(MOST, seen.entries().size()));
    for (TimelineEntry entry : shown) {
      JLabel time = new JLabel(entry.time());
      time.setFont(Appearance.small());
      time.setForeground(Appearance.colour("muted"));
      lines.add(time, "top");
      FlowText words = new FlowText(entry.sentence(), FlowText.Kind.NOTE);
      words.setToolTipText(entry.first().where().toString());
      lines.add(words, "wmin 0");
    }
    card.add(lines, "wmin 0");
    if (shown.size() < seen.entries().size()) {
      card.add(
          new FlowText(ResultWords.more(seen.entries().size() - shown.size()), FlowText.Kind.NOTE),
          "wmin 0");
    }
    add(card);
  }
}
