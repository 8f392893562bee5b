/** What is known of each cause, for whoever reads about it. */
@NullMarked
package org.session33.diagnostics.report.causes;

import org.jspecify.annotations.NullMarked;
