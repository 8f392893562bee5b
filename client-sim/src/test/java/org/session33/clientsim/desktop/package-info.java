/** Tests of the desktop; those that need a screen are skipped without one. */
@NullMarked
package org.session33.clientsim.desktop;

import org.jspecify.annotations.NullMarked;
