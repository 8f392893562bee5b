package org.session33.clientsim.desktop;

import java.awt.Component;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.desk.Desk;
import org.session33.clientsim.desktop.desk.FrontDoorBoard;
import org.session33.clientsim.desktop.desk.Notice;
import org.session33.clientsim.desktop.panels.FrontDoorPanel;
import org.session33.clientsim.frontdoor.PortException;
import org.session33.profiles.cases.Case;

/** Opens the front doors of the case on the desk, in a window of their own; one at a time. */
final class FrontDoorWindow {
  private final Component owner;
  private final Desk desk;
  private final FrontDoorBoard.Opener opener;
  private @Nullable JFrame frame;

  FrontDoorWindow(Component owner, Desk desk, FrontDoorBoard.Opener opener) {
    this.owner = owner;
    this.desk = desk;
    this.opener = opener;
  }

  /** Opens the doors, or brings their window to the front. */
  void open() {
    JFrame before = frame;
    if (before != null && before.isDisplayable()) {
      before.toFront();
      return;
    }
    Case served = desk.theCase();
    if (served == null) {
      return;
    }
    JFrame window = new JFrame("Session33: front doors of " + served.title());
    Refresher refresher = new Refresher();
    try {
      FrontDoorBoard board = opener.open(served, refresher::later);
      FrontDoorPanel panel =
          new FrontDoorPanel(
              board,
              new FrontDoorPanel.Actions() {
                @Override
                public void takeOver() {
                  Case seen = board.seen();
                  desk.edit(
                      "clients at the front doors",
                      c -> c.withPrograms(seen.programs()).withServer(seen.server()));
                }

                @Override
                public void closeDoors() {
                  window.dispose();
                }
              });
      refresher.panel = panel;
      window.setContentPane(panel);
      window.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
      window.addWindowListener(
          new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
              board.close();
            }
          });
      window.pack();
      window.setLocationRelativeTo(owner);
      window.setVisible(true);
      frame = window;
    } catch (PortException e) {
      window.dispose();
      desk.tell(Notice.error("No door can be opened.", e.getMessage()));
    }
  }

  /** Closes the doors with the main window. */
  void close() {
    JFrame open = frame;
    if (open != null) {
      open.dispose();
    }
  }

  /** Refreshes the panel on its own thread, once for any number of events that wait. */
  private static final class Refresher {
    private final AtomicBoolean waiting = new AtomicBoolean();
    private @Nullable FrontDoorPanel panel;

    void later() {
      if (waiting.compareAndSet(false, true)) {
        SwingUtilities.invokeLater(
            () -> {
              waiting.set(false);
              if (panel != null) {
                panel.refresh();
              }
            });
      }
    }
  }
}
