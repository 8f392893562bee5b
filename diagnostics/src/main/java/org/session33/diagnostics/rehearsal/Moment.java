package org.session33.diagnostics.rehearsal;

import java.time.Duration;

/**
 * Something that happened in a rehearsal.
 *
 * @param at when, from its start
 * @param what in plain words
 * @param failure whether it went wrong
 */
public record Moment(Duration at, String what, boolean failure) {}
