/** The limits that a connection passes on its way to a mailbox, and what is known of each. */
@NullMarked
package org.session33.profiles.gates;

import org.jspecify.annotations.NullMarked;
