package org.session33.clientsim.desktop.walk;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.walk.steps.WalkPlan;
import org.session33.profiles.cases.Case;

/** The window of a walk; it stands beside the main window and leaves it free. */
public final class WalkWindow extends JDialog {
  private static final long serialVersionUID = 1;
  private static final Dimension SIZE = new Dimension(1120, 720);

  private final WalkPanel panel;

  /**
   * A window that is not shown yet.
   *
   * @param played the case that the plan was made for
   */
  public WalkWindow(Window owner, Desk desk, WalkPlan plan, Case played) {
    super(owner, "Walk the fix: " + plan.advice().title(), ModalityType.MODELESS);
<<<<<<< HEAD
    panel = new WalkPanel(desk, plan, played, this::dispose);
    setContentPane(panel);
=======
    this.plan = plan;
    this.desk = desk;
    this.opened = desk.opened();
    this.walked = new DeskCase(desk, played);
    showMe = StandIn.button("Show me", 'W', this::showNext);
    showMe.setToolTipText("Marks the control to use next");
    finished = StandIn.button("I am done", 'E', this::finish);
    walk = plan.begin(walked, false);
    screen = new StandInScreen(walk.machine());
    build();
    use();
  }

  private void build() {
    JScrollPane right = new JScrollPane(guide);
    right.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    right.setBorder(BorderFactory.createEmptyBorder());
    stage.setBorder(BorderFactory.createEmptyBorder());
    trainer.setMnemonic('I');
    trainer.setToolTipText("Hides the guide, begins again and keeps the score");
    trainer.addActionListener(event -> again());
    JButton again = StandIn.button("Start again", 'G', this::again);
    JButton close = StandIn.button("Close window", 'Q', this::dispose);
    JPanel buttons =
        new JPanel(new MigLayout("insets 8 14 12 14, fillx, hidemode 3, wrap 2", "[grow][]"));
    buttons.add(trainer);
    buttons.add(close);
    buttons.add(finished, "spanx 2, growx");
    buttons.add(showMe, "spanx 2, split 2");
    buttons.add(again);
    JPanel below = new JPanel(new BorderLayout());
    below.add(now, BorderLayout.CENTER);
    below.add(buttons, BorderLayout.SOUTH);
    JPanel beside = new JPanel(new BorderLayout());
    beside.add(right, BorderLayout.CENTER);
    beside.add(below, BorderLayout.SOUTH);
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, stage, beside);
    split.setBorder(null);
    split.setResizeWeight(1);
    setContentPane(split);
>>>>>>> room-4e
    setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    getRootPane()
        .registerKeyboardAction(
            event -> panel.dismiss(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    Rectangle room = getGraphicsConfiguration().getBounds();
    setSize(
        Math.min(UIScale.scale(SIZE.width), room.width),
        Math.min(UIScale.scale(SIZE.height), room.height));
<<<<<<< HEAD
    setMinimumSize(new Dimension(UIScale.scale(560), UIScale.scale(400)));
    panel.arrange(getWidth());
=======
    setMinimumSize(
        new Dimension(
            Math.min(UIScale.scale(560), room.width), Math.min(UIScale.scale(400), room.height)));
    split.setDividerLocation(getWidth() - Math.min(UIScale.scale(GUIDE_WIDTH), getWidth() / 2));
>>>>>>> room-4e
    setLocationRelativeTo(getOwner());
  }

  /** The case on the desk or its rehearsal changed; another case closes the window. */
  public void refresh() {
    panel.refresh();
  }
}
