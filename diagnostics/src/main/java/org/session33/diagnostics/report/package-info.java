/** The one result model that every face shows, as a document and redacted. */
@NullMarked
package org.session33.diagnostics.report;

import org.jspecify.annotations.NullMarked;
