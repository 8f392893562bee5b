/** What is handed over with a fix: registry files, scripts, what takes them back, and a README. */
@NullMarked
package org.session33.diagnostics.report.fixes;

import org.jspecify.annotations.NullMarked;
