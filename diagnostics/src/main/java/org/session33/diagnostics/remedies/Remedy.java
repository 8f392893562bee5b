package org.session33.diagnostics.remedies;

import java.util.function.Function;

/**
 * One fix: the change that it makes to a case. Its texts stand in {@code remedies.yaml} under the
 * same id.
 *
 * @param id its id in results and scenarios
 * @param change works out what it would do to a failing case
 */
public record Remedy(String id, Function<RemedyContext, Attempt> change) {}
