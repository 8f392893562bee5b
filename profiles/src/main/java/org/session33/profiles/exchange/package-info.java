/** Exchange: its releases, their limits, and what a server's registry makes of them. */
@NullMarked
package org.session33.profiles.exchange;

import org.jspecify.annotations.NullMarked;
