/** The session model and the plan: which sessions a profile would open, and why. */
@NullMarked
package org.session33.profiles.sessions;

import org.jspecify.annotations.NullMarked;
