/** What evidence says as a case: only what was read or said, each value with its place. */
@NullMarked
package org.session33.diagnostics.casefile;

import org.jspecify.annotations.NullMarked;
