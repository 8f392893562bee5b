/**
 * The sentences of Exchange and its clients, told apart: refusals of the store, limits of zero,
 * known error texts, releases that a text names.
 */
@NullMarked
package org.session33.diagnostics.evidence.messages;

import org.jspecify.annotations.NullMarked;
