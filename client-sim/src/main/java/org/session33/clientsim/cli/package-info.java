/**
 * The command line: a face that renders results and decides nothing. {@link
 * org.session33.clientsim.cli.Session33Command} is the root of the commands.
 */
@NullMarked
package org.session33.clientsim.cli;

import org.jspecify.annotations.NullMarked;
