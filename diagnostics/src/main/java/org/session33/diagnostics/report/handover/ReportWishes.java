package org.session33.diagnostics.report.handover;

import org.jspecify.annotations.Nullable;

/**
 * How a report is wanted.
 *
 * @param names whether names of people, mailboxes, machines and files stay in it
 * @param remedyId the remedy to be carried out, or null for the best one
 * @param annex whether a Word document has everything that was weighed on more pages
 */
public record ReportWishes(boolean names, @Nullable String remedyId, boolean annex) {
  /** As reports are made where nothing is said: without names, with the best remedy. */
  public static final ReportWishes DEFAULT = new ReportWishes(false, null, false);
}
