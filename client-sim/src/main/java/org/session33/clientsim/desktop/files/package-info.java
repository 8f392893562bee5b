/** What shows files as they come: while they are dragged, dropped, pasted, read, and lie alone. */
@NullMarked
package org.session33.clientsim.desktop.files;

import org.jspecify.annotations.NullMarked;
