package org.session33.clientsim.desktop.view;

import java.time.Duration;
import org.session33.clientsim.simulation.CaseSimulation;
import org.session33.clientsim.simulation.StepException;

/**
 * One thing that a button does in the simulation.
 *
 * @param kind what is done
 * @param time how long is waited; zero for everything else
 */
public record RehearsalStep(Kind kind, Duration time) {
  /** What a button does. */
  public enum Kind {
    /** Outlook is started, with all that runs beside it. */
    START_OUTLOOK("Start Outlook"),
    /** Outlook is closed. */
    CLOSE_OUTLOOK("Close Outlook"),
    /** The user's network breaks. */
    DROP_NETWORK("Drop network"),
    /** The user's network is back. */
    RESTORE_NETWORK("Restore network"),
    /** Time passes. */
    WAIT("Wait"),
    /** The Information Store is restarted and reads the registry. */
    RESTART_STORE("Restart store");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As a button names it. */
    public String words() {
      return words;
    }
  }

  /** A step that takes no time of its own. */
  public static RehearsalStep of(Kind kind) {
    return new RehearsalStep(kind, Duration.ZERO);
  }

  /** Time passes. */
  public static RehearsalStep waiting(Duration time) {
    return new RehearsalStep(Kind.WAIT, time);
  }

  /** In a few words, for instance {@code Wait 2 h}. */
  public String words() {
    return kind == Kind.WAIT ? kind.words() + " " + VirtualTime.words(time) : kind.words();
  }

  /**
   * Does it.
   *
   * @throws StepException if it cannot be done at this moment
   */
  public void act(CaseSimulation simulation) throws StepException {
    switch (kind) {
      case START_OUTLOOK -> {
        // Without Outlook there is nothing to start: the programs run already.
        if (simulation.caseNow().outlook() != null) {
          simulation.startOutlook();
        }
      }
      case CLOSE_OUTLOOK -> simulation.closeOutlook();
      case DROP_NETWORK -> simulation.dropNetwork(false);
      case RESTORE_NETWORK -> simulation.restoreNetwork();
      case WAIT -> simulation.pass(time);
      case RESTART_STORE -> simulation.restartStore();
    }
  }
}
