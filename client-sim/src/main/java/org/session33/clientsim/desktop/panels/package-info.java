/** The three columns of the desktop: case, rehearsal, diagnosis. */
@NullMarked
package org.session33.clientsim.desktop.panels;

import org.jspecify.annotations.NullMarked;
