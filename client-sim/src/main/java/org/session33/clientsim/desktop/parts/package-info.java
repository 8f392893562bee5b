/** Small parts that the desktop is made of, and its colours and fonts. */
@NullMarked
package org.session33.clientsim.desktop.parts;

import org.jspecify.annotations.NullMarked;
