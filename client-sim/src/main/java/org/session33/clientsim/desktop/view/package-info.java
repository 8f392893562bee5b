/** What the pictures of a rehearsal show at a moment, without a screen. */
@NullMarked
package org.session33.clientsim.desktop.view;

import org.jspecify.annotations.NullMarked;
