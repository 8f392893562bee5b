/** Runs scenarios and says what did not come as expected. */
@NullMarked
package org.session33.clientsim.scenario.running;

import org.jspecify.annotations.NullMarked;
