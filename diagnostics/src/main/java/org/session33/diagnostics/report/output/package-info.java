/** Hands a result over: as a workbook, a document, a page, data, a ticket's text or fix files. */
@NullMarked
package org.session33.diagnostics.report.output;

import org.jspecify.annotations.NullMarked;
