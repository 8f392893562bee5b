package org.session33.clientsim.desktop.walk;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.util.List;
import java.util.Objects;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.RehearsalRun;
import org.session33.clientsim.desktop.walk.steps.Control;
import org.session33.clientsim.desktop.walk.steps.Mistake;
import org.session33.clientsim.desktop.walk.steps.Walk;
import org.session33.clientsim.desktop.walk.steps.WalkPlan;
import org.session33.clientsim.desktop.walk.steps.WalkResult;
import org.session33.profiles.cases.Case;

/**
 * Walk the fix: the stand-in of the computer on the left, the guide on the right. What is done on
 * the left changes the case on the desk, which is rehearsed at once and can be undone.
 */
public final class WalkPanel extends JPanel {
  private static final long serialVersionUID = 1;
  private static final int GUIDE_WIDTH = 400;

  private final transient List<WalkPlan> plans;
  private final transient Desk desk;
  private final transient @Nullable Case opened;
  private final transient DeskCase walked;
  private final transient Runnable close;
  private final GuidePanel guide = new GuidePanel();
  private final NowPanel now = new NowPanel();
  private final JScrollPane simulation = new JScrollPane();
  private final JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT);
  private final JCheckBox trainer = new JCheckBox("Trainer mode");
  private final JButton showMe;
  private final JButton finished;
  private final JButton following;
  private transient WalkPlan plan;
  private transient Walk walk;
  private StandInScreen screen;
  private String hint = "";
  private transient @Nullable Mistake fresh;
  private int noticed;

  /**
   * A walk at its beginning.
   *
   * @param plans the walks, at least one; those of a set are walked one after the other
   * @param theCase the case that the plans were made for
   * @param close takes the walk off the screen
   */
  public WalkPanel(Desk desk, List<WalkPlan> plans, Case theCase, Runnable close) {
    super(new BorderLayout());
    this.close = close;
    this.plans = List.copyOf(plans);
    this.plan = plans.get(0);
    this.desk = desk;
    this.opened = desk.opened();
    this.walked = new DeskCase(desk, theCase);
    showMe = StandIn.button("Show me", 'W', this::showNext);
    showMe.setToolTipText("Marks the control to use next");
    finished = StandIn.button("I am done", 'E', this::finish);
    following = StandIn.button("Next fix of the set", 'N', this::follow);
    walk = plan.begin(walked, false);
    screen = new StandInScreen(walk.machine());
    build();
    use();
  }

  private void build() {
    JScrollPane right = new JScrollPane(guide);
    right.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    right.setBorder(BorderFactory.createEmptyBorder());
    simulation.setBorder(BorderFactory.createEmptyBorder());
    trainer.setMnemonic('I');
    trainer.setToolTipText("Hides the guide, begins again and keeps the score");
    trainer.addActionListener(event -> again());
    JButton again = StandIn.button("Start again", 'G', this::again);
    JButton leave = StandIn.button("Close window", 'Q', close);
    JPanel buttons =
        new JPanel(new MigLayout("insets 8 14 12 14, fillx, hidemode 3, wrap 2", "[grow][]"));
    buttons.add(trainer);
    buttons.add(leave);
    buttons.add(finished, "spanx 2, growx");
    buttons.add(following, "spanx 2, growx");
    buttons.add(showMe, "spanx 2, split 2");
    buttons.add(again);
    JPanel below = new JPanel(new BorderLayout());
    below.add(now, BorderLayout.CENTER);
    below.add(buttons, BorderLayout.SOUTH);
    JPanel beside = new JPanel(new BorderLayout());
    beside.add(right, BorderLayout.CENTER);
    beside.add(below, BorderLayout.SOUTH);
    split.setLeftComponent(simulation);
    split.setRightComponent(beside);
    split.setBorder(null);
    split.setResizeWeight(1);
    add(split, BorderLayout.CENTER);
  }

  /**
   * Gives the guide its width.
   *
   * @param width of the whole, in pixels
   */
  public void arrange(int width) {
    split.setDividerLocation(width - Math.min(UIScale.scale(GUIDE_WIDTH), width / 2));
  }

  /** Leaves the dialog in front, as the Escape key does. */
  void dismiss() {
    screen.top().dismiss();
  }

  /** What is walked through. */
  public Walk walk() {
    return walk;
  }

  /** Puts the machine of the walk in the simulation. */
  private void use() {
    hint = "";
    fresh = null;
    noticed = 0;
    screen = new StandInScreen(walk.machine());
    simulation.setViewportView(screen);
    walk.machine().listen(this::acted);
    refresh();
  }

  private void acted() {
    hint = "";
    List<Mistake> mistakes = walk.machine().mistakes();
    fresh = mistakes.size() > noticed ? mistakes.get(mistakes.size() - 1) : null;
    noticed = mistakes.size();
    refresh();
  }

  private void again() {
    walk = plan.again(walked, trainer.isSelected());
    use();
  }

  /** Goes on to the next fix of a set; what was done before stays. */
  private void follow() {
    plan = plans.get(place() + 1).after(walked.now());
    walk = plan.begin(walked, trainer.isSelected());
    use();
  }

  /** Which of the plans is walked, from 0. */
  private int place() {
    for (int i = 0; i < plans.size(); i++) {
      if (plans.get(i).advice().equals(plan.advice())) {
        return i;
      }
    }
    return 0;
  }

  private void showNext() {
    Control control = walk.hint();
    hint = walk.machine().cueWords();
    screen.mark(control);
    showGuide();
  }

  private void finish() {
    walk.finish();
    refresh();
  }

  /** The case on the desk or its rehearsal changed; another case closes the window. */
  public void refresh() {
    if (desk.theCase() == null || !Objects.equals(desk.opened(), opened)) {
      close.run();
      return;
    }
    screen.refresh();
    showGuide();
  }

  private void showGuide() {
    boolean training = walk.isTraining() && !walk.isFinished();
    finished.setVisible(training);
    boolean more = place() + 1 < plans.size();
    following.setVisible(more);
    following.setEnabled(walk.isDone());
    following.setToolTipText(more ? plans.get(place() + 1).advice().title() : null);
    showMe.setEnabled(!walk.isFinished() && !walk.isDone());
    RehearsalRun lastRun = desk.lastRun();
    boolean changed = !walked.now().equals(walked.beginning());
    WalkResult result =
        lastRun == null || desk.isBusy() || !changed
            ? null
            : WalkResult.of(walk, lastRun.lastStep().outcome(), lastRun.result().completeness());
    guide.show(walk, plans.size() == 1 ? "" : (place() + 1) + " of " + plans.size());
    now.show(walk, result, hint, fresh);
    SwingUtilities.invokeLater(guide::scroll);
  }
}
