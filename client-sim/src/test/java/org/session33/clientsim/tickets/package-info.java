/** Example tickets: what is answered to each, held against what a careful reader answers. */
@NullMarked
package org.session33.clientsim.tickets;

import org.jspecify.annotations.NullMarked;
