/** What was seen of users and servers, from all files, in the order in which it happened. */
@NullMarked
package org.session33.diagnostics.evidence.timeline;

import org.jspecify.annotations.NullMarked;
