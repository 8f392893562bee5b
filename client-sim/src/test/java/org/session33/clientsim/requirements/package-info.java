/** The founding requirements, each traced to the tests that cover it. */
@NullMarked
package org.session33.clientsim.requirements;

import org.jspecify.annotations.NullMarked;
