/** Turns the files that people have into a case. */
@NullMarked
package org.session33.profiles.intake;

import org.jspecify.annotations.NullMarked;
