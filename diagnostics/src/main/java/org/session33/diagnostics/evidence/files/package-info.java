/** From a file to the reader of its format. */
@NullMarked
package org.session33.diagnostics.evidence.files;

import org.jspecify.annotations.NullMarked;
