package org.session33.diagnostics.report.content;

/** The parts of a report, in their order. */
public enum SectionId {
  /** What happened, why, what helps, and what the report is. */
  SUMMARY("Summary"),
  /** Who holds the sessions. */
  SESSIONS("Sessions"),
  /** Each session by itself. */
  EVERY_SESSION("Every session"),
  /** Limits: default, registry, in force. */
  LIMITS("Limits"),
  /** Events of the rehearsal and of the evidence. */
  EVENTS("Events"),
  /** Causes that were weighed. */
  FINDINGS("Findings"),
  /** The one thing to ask for next. */
  NEXT("Ask next"),
  /** Remedies that help, with their proofs. */
  REMEDIES("Remedies"),
  /** Remedies that were rehearsed together. */
  SETS("Sets of remedies"),
  /** Remedies that are of no use here, one line each. */
  FOLDED("No help here"),
  /** Values of the session model that were used. */
  ASSUMPTIONS("Assumptions"),
  /** Files that were read, and files that were not. */
  EVIDENCE("Evidence"),
  /** What a ticket says in plain words. */
  TOLD("What the ticket says"),
  /** What files tell, in the order in which it happened. */
  SEEN("Seen, in order"),
  /** What happened when, on the clock of the rehearsal. */
  TIMELINE("Timeline"),
  /** Where the values of the case come from. */
  ORIGINS("Origins"),
  /** The articles that findings and remedies point to. */
  ARTICLES("Articles");

  private final String title;

  SectionId(String title) {
    this.title = title;
  }

  /** Its name for people; fits the tab of a sheet. */
  public String title() {
    return title;
  }
}
