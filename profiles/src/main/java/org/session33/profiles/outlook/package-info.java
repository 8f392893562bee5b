/** Outlook: its releases, what one user's profile holds, and the messages it shows. */
@NullMarked
package org.session33.profiles.outlook;

import org.jspecify.annotations.NullMarked;
