/**
 * Outlook and the other programs, acted out on a virtual clock against the stand-in store. {@link
 * org.session33.clientsim.simulation.CaseRehearsal} is the door.
 */
@NullMarked
package org.session33.clientsim.simulation;

import org.jspecify.annotations.NullMarked;
