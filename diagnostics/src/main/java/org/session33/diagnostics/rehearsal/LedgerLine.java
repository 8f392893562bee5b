package org.session33.diagnostics.rehearsal;

import org.session33.profiles.sessions.SessionRole;

/**
 * Who holds how many sessions, and how many more were refused.
 *
 * @param holder the program
 * @param purpose what for
 * @param role the kind of purpose
 * @param granted sessions held
 * @param refused sessions refused
 */
public record LedgerLine(
    String holder, String purpose, SessionRole role, int granted, int refused) {}
