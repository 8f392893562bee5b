/** The command {@code test} and the forms of its result. */
@NullMarked
package org.session33.clientsim.cli.testing;

import org.jspecify.annotations.NullMarked;
