package org.session33.diagnostics.report.output;

import org.jspecify.annotations.Nullable;

/**
 * How a report is wanted.
 *
 * @param names whether names of people, mailboxes, machines and files stay in it
 * @param remedyId the remedy to be carried out, or null for the best one
 * @param annex whether a Word document has everything that was weighed on more pages
 */
public record ReportOptions(boolean names, @Nullable String remedyId, boolean annex) {
  /** As reports are made where nothing is said: without names, with the best remedy. */
  public static final ReportOptions DEFAULT = new ReportOptions(false, null, false);
}
