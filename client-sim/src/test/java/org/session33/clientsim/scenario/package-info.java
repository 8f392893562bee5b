/** Tests of scripted profile tests. */
@NullMarked
package org.session33.clientsim.scenario;

import org.jspecify.annotations.NullMarked;
