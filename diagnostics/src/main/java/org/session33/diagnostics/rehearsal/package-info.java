/**
 * The port through which a case is acted out, and what a person would see of it. {@link
 * org.session33.diagnostics.rehearsal.Rehearsal} is implemented by the client simulation.
 */
@NullMarked
package org.session33.diagnostics.rehearsal;

import org.jspecify.annotations.NullMarked;
