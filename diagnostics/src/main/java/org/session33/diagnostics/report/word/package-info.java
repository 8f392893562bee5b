/** Writes a report as a Word document of two pages, for a ticket or a change request. */
@NullMarked
package org.session33.diagnostics.report.word;

import org.jspecify.annotations.NullMarked;
