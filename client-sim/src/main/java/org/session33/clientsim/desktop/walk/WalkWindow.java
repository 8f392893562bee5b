package org.session33.clientsim.desktop.walk;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.walk.steps.WalkPlan;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.profiles.cases.Case;

/** The window of a walk; it stands beside the main window and leaves it free. */
public final class WalkWindow extends JDialog {
  private static final long serialVersionUID = 1;
  private static final Dimension SIZE = new Dimension(1120, 720);

  private final WalkPanel panel;

  /**
   * A window that is not shown yet.
   *
   * @param plans the walks, at least one; those of a set stand in the order of its parts
   * @param theCase the case that the plans were made for
   */
  public WalkWindow(Window owner, Desk desk, List<WalkPlan> plans, Case theCase) {
    super(
        owner,
        "Walk the fix: "
            + plans.stream()
                .map(p -> p.advice().title())
                .collect(Collectors.joining(AdviceSet.AND)),
        ModalityType.MODELESS);
    panel = new WalkPanel(desk, plans, theCase, this::dispose);
    setContentPane(panel);
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
    setMinimumSize(
        new Dimension(
            Math.min(UIScale.scale(560), room.width), Math.min(UIScale.scale(400), room.height)));
    panel.arrange(getWidth());
    setLocationRelativeTo(getOwner());
  }

  /** The case on the desk or its rehearsal changed; another case closes the window. */
  public void refresh() {
    panel.refresh();
  }
}
