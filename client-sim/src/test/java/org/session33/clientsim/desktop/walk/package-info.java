/** The stand-in dialogs, painted without a screen. */
@org.jspecify.annotations.NullMarked
package org.session33.clientsim.desktop.walk;
