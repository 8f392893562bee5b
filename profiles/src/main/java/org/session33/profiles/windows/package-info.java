/**
 * The file formats of Windows that readers fill profiles from. Nothing here knows what the values
 * mean.
 */
@NullMarked
package org.session33.profiles.windows;

import org.jspecify.annotations.NullMarked;
