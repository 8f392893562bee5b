/**
 * Causes: each {@link org.session33.diagnostics.findings.Rule} looks at evidence, profile and
 * server and gives its verdict. A rule cannot tell whether evidence was read from a file or
 * rehearsed.
 */
@NullMarked
package org.session33.diagnostics.findings;

import org.jspecify.annotations.NullMarked;
