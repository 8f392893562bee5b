/** Runs scenarios again when their files are saved. */
@NullMarked
package org.session33.clientsim.scenario.watch;

import org.jspecify.annotations.NullMarked;
