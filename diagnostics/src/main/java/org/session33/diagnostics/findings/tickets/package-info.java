/**
 * What tickets in plain words say for and against each cause: clues with weights as data, families
 * that hard facts open and close, and the one observation that splits two causes.
 */
@NullMarked
package org.session33.diagnostics.findings.tickets;

import org.jspecify.annotations.NullMarked;
