/**
 * Opens what a user names: a case file, a folder or zip of real files, or a shipped sample. {@link
 * org.session33.clientsim.opening.CaseOpener} is the door for every face.
 */
@NullMarked
package org.session33.clientsim.opening;

import org.jspecify.annotations.NullMarked;
