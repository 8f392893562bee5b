/** The program's entry. */
@NullMarked
package org.session33.clientsim;

import org.jspecify.annotations.NullMarked;
