/** One case from end to end: rehearse, gather evidence, find causes, prove remedies. */
@NullMarked
package org.session33.diagnostics.examination;

import org.jspecify.annotations.NullMarked;
