/** Events that a person copied into a mail or a ticket. */
@NullMarked
package org.session33.diagnostics.evidence.pasted;

import org.jspecify.annotations.NullMarked;
