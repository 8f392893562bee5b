package org.session33.clientsim.desktop;

import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.parts.Appearance;
import org.session33.clientsim.desktop.parts.FlowRow;
import org.session33.clientsim.desktop.view.VirtualTime;
import org.session33.diagnostics.text.ResultWords;

/**
 * The line at the bottom: what is going on, what it rests on, and that nothing leaves the machine.
 */
final class StatusBar extends JPanel {
  private static final long serialVersionUID = 1;

  private final JLabel left = new JLabel(" ");
  private final JLabel model = new JLabel();
  private final JLabel safe = new JLabel("Nothing leaves this machine");
  private final JProgressBar bar = new JProgressBar();
  private final JButton cancel = new JButton("Cancel");
  private boolean busy;
  private boolean yields;

  StatusBar(Runnable cancelled) {
    super(new MigLayout("insets 4 14 4 14, fillx, hidemode 3", "[0:0, grow, fill][][]"));
    bar.setIndeterminate(true);
    bar.getAccessibleContext().setAccessibleName("Progress");
    cancel.addActionListener(event -> cancelled.run());
    FlowRow words = new FlowRow(20);
    words.add(left);
    words.add(model);
    words.add(safe);
    add(words, "wmin 0");
    add(bar, "w 90!");
    add(cancel);
    progress("");
    updateUI();
  }

  /** Shows that work goes on, or that none does. */
  void progress(String what) {
    busy = !what.isEmpty();
    if (busy) {
      left.setText(what + "…");
    }
    showBar();
  }

  /** Whether something else shows how far it is, and stops it. */
  void yieldTo(boolean other) {
    yields = other;
    showBar();
  }

  private void showBar() {
    bar.setVisible(busy && !yields);
    cancel.setVisible(busy && !yields);
  }

  /** Says something that needs no answer. */
  void say(String text) {
    left.setText(text);
  }

  /** Shows what the desk rests on. */
  void show(Desk desk) {
    RehearsalRun lastRun = desk.lastRun();
    if (desk.isBusy()) {
      return;
    }
    if (lastRun == null) {
      left.setText(desk.theCase() == null ? "Ready" : "Opened: " + desk.name());
      model.setText("");
      return;
    }
    left.setText(ResultWords.actedOut(VirtualTime.clock(lastRun.length())));
    model.setText(ResultWords.modelUse(lastRun.result().parameters()));
  }

  @Override
  public void updateUI() {
    super.updateUI();
    // The super class's constructor gets here before the parts are made.
    if (safe != null) {
      for (JLabel label : new JLabel[] {left, model, safe}) {
        label.setFont(Appearance.small());
        label.setForeground(Appearance.colour("muted"));
      }
      cancel.setFont(Appearance.small());
    }
  }
}
