/** Tests of the whole program. */
@NullMarked
package org.session33.clientsim;

import org.jspecify.annotations.NullMarked;
