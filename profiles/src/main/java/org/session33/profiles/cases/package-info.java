/** One helpdesk case: a profile, the other programs, the server and the evidence. */
@NullMarked
package org.session33.profiles.cases;

import org.jspecify.annotations.NullMarked;
