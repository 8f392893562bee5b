package org.session33.diagnostics.examination;

/**
 * From which number on the outcome is another one, found by rehearsal.
 *
 * @param value the case's own path of the number
 * @param from the smallest number with the other outcome; every other unknown number is 0 then
 * @param then how Outlook's start ends from there on, a word of {@link
 *     org.session33.diagnostics.rehearsal.OutlookState}
 */
public record TippingPoint(String value, int from, String then) {}
