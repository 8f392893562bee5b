package org.session33.clientsim.desktop.panels;

import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowText;
import org.session33.clientsim.desktop.parts.Pill;
import org.session33.diagnostics.examination.Completeness;

/** Says above an outcome or a diagnosis what is missing from it; it cannot be dismissed. */
final class IncompleteBanner extends JPanel {
  private static final long serialVersionUID = 1;
  private final FlowText words = new FlowText("", FlowText.Kind.WARNING);

  IncompleteBanner() {
    super(new MigLayout("insets 8 10 8 10, fillx, wrap 1, gapy 4", "[grow, fill]"));
    add(new Pill(Completeness.WORD, Pill.Tone.WARN), "growx 0");
    add(words, "wmin 0");
    getAccessibleContext().setAccessibleName(Completeness.WORD);
    setVisible(false);
    updateUI();
  }

  /** Shows what is missing and what it may change; nothing where nothing is missing. */
  void show(String missing) {
    words.setText(missing);
    setVisible(!missing.isEmpty());
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBackground(Appearance.colour("warn.background"));
  }
}
