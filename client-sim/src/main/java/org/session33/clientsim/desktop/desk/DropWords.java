package org.session33.clientsim.desktop.desk;

import org.session33.profiles.cases.Case;

/**
 * What becomes of files that are dropped now.
 *
 * @param title in a few words
 * @param text one or two sentences
 */
public record DropWords(String title, String text) {
  /** What becomes of them on a desk. */
  public static DropWords of(Desk desk) {
    Case theCase = desk.theCase();
    if (theCase != null) {
      return new DropWords(
          "Drop it onto this case",
          "Evidence is added to it, and Undo takes that back. A case, a profile export or a zip"
              + " that holds one opens in its place.");
    }
    return desk.looseEvidence() == null
        ? new DropWords(
            "Drop it here",
            "A case, a profile export, a folder or a zip opens. Event logs, lists, mails and texts"
                + " are read as evidence, several at once too.")
        : new DropWords(
            "Drop it beside the evidence",
            "More evidence is read together with what lies here. A case or a profile export"
                + " opens.");
  }
}
