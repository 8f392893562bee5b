/**
 * What a ticket in plain words says, as slots: who is hit, since when, what works and what fails,
 * what was tried. Words are data, a file for each kind of slot with English and German; one engine
 * reads them all.
 */
@NullMarked
package org.session33.diagnostics.evidence.ticket;

import org.jspecify.annotations.NullMarked;
