/**
 * What was seen: events, error texts and logons, and the readers that find them in files of every
 * dress. Evidence that was read and evidence that was rehearsed are the same types.
 */
@NullMarked
package org.session33.diagnostics.evidence;

import org.jspecify.annotations.NullMarked;
