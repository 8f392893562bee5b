/** Walk the fix: stand-ins of the dialogs that the articles name, with a guide beside them. */
@NullMarked
package org.session33.clientsim.desktop.walk;

import org.jspecify.annotations.NullMarked;
