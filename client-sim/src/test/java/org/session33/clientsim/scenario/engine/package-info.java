/** Tests of scenario files as tests of the JUnit Platform. */
@NullMarked
package org.session33.clientsim.scenario.engine;

import org.jspecify.annotations.NullMarked;
