/** Tests of the command line. */
@NullMarked
package org.session33.clientsim.cli;

import org.jspecify.annotations.NullMarked;
