/**
 * The formats that tell what a user or a server has: each one object with its sign, its reader and
 * its words. They are listed with all others where evidence is read.
 */
@NullMarked
package org.session33.profiles.intake.formats;

import org.jspecify.annotations.NullMarked;
