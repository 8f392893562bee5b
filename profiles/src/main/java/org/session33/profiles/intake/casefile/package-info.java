/**
 * Our own case files: read into a case with the origin of every value, and written so that they are
 * read as the same case.
 */
@NullMarked
package org.session33.profiles.intake.casefile;

import org.jspecify.annotations.NullMarked;
