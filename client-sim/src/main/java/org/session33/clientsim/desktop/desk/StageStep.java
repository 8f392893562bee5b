package org.session33.clientsim.desktop.desk;

import java.time.Duration;
import org.session33.clientsim.acting.Stage;
import org.session33.clientsim.acting.StageException;

/**
 * One thing that a button does on the stage.
 *
 * @param kind what is done
 * @param time how long is waited; zero for everything else
 */
public record StageStep(Kind kind, Duration time) {
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
  public static StageStep of(Kind kind) {
    return new StageStep(kind, Duration.ZERO);
  }

  /** Time passes. */
  public static StageStep waiting(Duration time) {
    return new StageStep(Kind.WAIT, time);
  }

  /** In a few words, for instance {@code Wait 2 h}. */
  public String words() {
    return kind == Kind.WAIT ? kind.words() + " " + VirtualTime.words(time) : kind.words();
  }

  /**
   * Does it.
   *
   * @throws StageException if it cannot be done at this moment
   */
  void act(Stage stage) throws StageException {
    switch (kind) {
      case START_OUTLOOK -> {
        // Without Outlook there is nothing to start: the programs run already.
        if (stage.caseNow().outlook() != null) {
          stage.startOutlook();
        }
      }
      case CLOSE_OUTLOOK -> stage.closeOutlook();
      case DROP_NETWORK -> stage.dropNetwork(false);
      case RESTORE_NETWORK -> stage.restoreNetwork();
      case WAIT -> stage.pass(time);
      case RESTART_STORE -> stage.restartStore();
    }
  }
}
