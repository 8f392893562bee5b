/** The command {@code serve}: its orders, and what it says while the front doors are open. */
@NullMarked
package org.session33.clientsim.cli.serve;

import org.jspecify.annotations.NullMarked;
