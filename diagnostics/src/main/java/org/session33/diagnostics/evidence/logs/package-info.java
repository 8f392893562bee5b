/** Logs of Exchange, IIS and Outlook that are read row by row, however long they are. */
@NullMarked
package org.session33.diagnostics.evidence.logs;

import org.jspecify.annotations.NullMarked;
