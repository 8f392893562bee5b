package org.session33.clientsim.desktop.view;

/** What to do next, where the desktop has nothing to show yet. It states no fact of a result. */
public enum Prompt {
  /** The middle column without a case. */
  OPEN_OR_DROP("Open a case, drop a folder, or choose a sample."),
  /** The right column without a case. */
  OPEN("Open a case, a folder of files, or one of the samples."),
  /** The right column before the first rehearsal. */
  START_FOR_DIAGNOSIS("Start Outlook: the cause and the fixes that are proved to work come here."),
  /** The right column while a rehearsal plays. */
  WAIT_FOR_DIAGNOSIS("The diagnosis comes when the rehearsal is over."),
  /** The meter before the first rehearsal. */
  START_FOR_SESSIONS("Start Outlook to see who takes the sessions."),
  /** A case without Outlook before its first rehearsal. */
  START_PROGRAMS("Press Start to let the programs log on."),
  /** The timeline. */
  GO_TO_A_MOMENT("Click to go there; the arrow keys go from moment to moment.");

  private final String words;

  Prompt(String words) {
    this.words = words;
  }

  /** A full sentence. */
  public String words() {
    return words;
  }

  /** A case before its first rehearsal. */
  public static String startOutlook(String user) {
    return "Press Start Outlook to act out what " + user + " would see.";
  }
}
