/** What every command shares: the terminal, exit codes, options, and the text of a result. */
@NullMarked
package org.session33.clientsim.cli.output;

import org.jspecify.annotations.NullMarked;
