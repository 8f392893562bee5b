/** Event Viewer's XML, whole or cut off, read and written. */
@NullMarked
package org.session33.diagnostics.evidence.eventxml;

import org.jspecify.annotations.NullMarked;
