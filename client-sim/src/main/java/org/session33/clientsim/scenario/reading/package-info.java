/** From a scenario file to scenarios: cases, steps and expectations. */
@NullMarked
package org.session33.clientsim.scenario.reading;

import org.jspecify.annotations.NullMarked;
