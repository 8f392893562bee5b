/** Puts the parts together with Guice; nothing else knows it. */
@NullMarked
package org.session33.clientsim.wiring;

import org.jspecify.annotations.NullMarked;
