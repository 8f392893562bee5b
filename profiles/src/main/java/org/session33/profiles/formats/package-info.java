/** The formats of files, told by what is in a file and never by its name. */
@NullMarked
package org.session33.profiles.formats;

import org.jspecify.annotations.NullMarked;
