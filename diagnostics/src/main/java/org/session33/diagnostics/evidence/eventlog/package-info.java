/**
 * The logs of Windows as they lie on disk, read by hand (formats.md 10): {@code .evtx} chunk by
 * chunk with its binary XML, {@code .evt} as the ring that it is.
 */
@NullMarked
package org.session33.diagnostics.evidence.eventlog;

import org.jspecify.annotations.NullMarked;
