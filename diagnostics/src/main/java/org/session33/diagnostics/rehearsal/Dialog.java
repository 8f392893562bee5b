package org.session33.diagnostics.rehearsal;

import org.session33.profiles.facts.Confidence;

/**
 * A message that the user sees.
 *
 * @param id its id in results and scenarios
 * @param title the dialog's title
 * @param text its text, in the language of the profile
 * @param source where the wording is from
 * @param confidence how sure it is
 */
public record Dialog(String id, String title, String text, String source, Confidence confidence) {}
