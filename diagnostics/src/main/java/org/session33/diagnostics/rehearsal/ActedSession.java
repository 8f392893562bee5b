package org.session33.diagnostics.rehearsal;

import java.time.Duration;
import org.session33.profiles.sessions.PlannedSession;

/**
 * One session that was asked for in a rehearsal.
 *
 * @param planned what it is for
 * @param opened when it was asked for, from the start of the rehearsal
 * @param granted whether the store gave it
 */
public record ActedSession(PlannedSession planned, Duration opened, boolean granted) {}
