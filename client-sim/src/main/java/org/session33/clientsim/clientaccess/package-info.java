/**
 * What stands before the store: Client Access with its throttling policy, and the POP3 and IMAP4
 * services. They count connections and know nothing of sessions.
 */
@NullMarked
package org.session33.clientsim.clientaccess;

import org.jspecify.annotations.NullMarked;
