/** What is refused in a case, gate by gate and holder by holder, seen or hidden. */
@NullMarked
package org.session33.diagnostics.remedies.troubles;

import org.jspecify.annotations.NullMarked;
