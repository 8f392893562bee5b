/** Writes a report as one HTML page that needs nothing else. */
@NullMarked
package org.session33.diagnostics.report.page;

import org.jspecify.annotations.NullMarked;
