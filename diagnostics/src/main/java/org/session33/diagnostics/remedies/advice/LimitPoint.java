package org.session33.diagnostics.remedies.advice;

/**
 * What a rehearsal shows at one limit.
 *
 * @param limit sessions that the store would permit, at least 1
 * @param refused sessions that it then refuses, 0 or more
 */
public record LimitPoint(int limit, int refused) {}
