/** A folder or a zip of real files, put together into one case. */
@NullMarked
package org.session33.profiles.intake.folder;

import org.jspecify.annotations.NullMarked;
