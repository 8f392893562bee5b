/** The desktop: a window that shows results and decides nothing. */
@NullMarked
package org.session33.clientsim.desktop;

import org.jspecify.annotations.NullMarked;
