/** Cases acted out, through the program's own doors. */
@NullMarked
package org.session33.clientsim.simulation;

import org.jspecify.annotations.NullMarked;
