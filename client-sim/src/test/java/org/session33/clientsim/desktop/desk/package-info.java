/** Tests of what the desktop holds and does; none of them needs a screen. */
@NullMarked
package org.session33.clientsim.desktop.desk;

import org.jspecify.annotations.NullMarked;
