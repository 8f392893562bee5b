/** What the Exchange Management Shell prints of throttling policies, and which one is a user's. */
@NullMarked
package org.session33.profiles.policies;

import org.jspecify.annotations.NullMarked;
