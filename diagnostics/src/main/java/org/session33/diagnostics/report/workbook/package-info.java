/** Writes a report as an Excel workbook. */
@NullMarked
package org.session33.diagnostics.report.workbook;

import org.jspecify.annotations.NullMarked;
