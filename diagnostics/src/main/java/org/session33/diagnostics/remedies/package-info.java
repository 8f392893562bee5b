/** Fixes: what each changes in a case, and the proof by rehearsing the changed case. */
@NullMarked
package org.session33.diagnostics.remedies;

import org.jspecify.annotations.NullMarked;
