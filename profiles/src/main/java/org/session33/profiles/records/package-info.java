/** Changes one component of a record without a copy method for each. */
@NullMarked
package org.session33.profiles.records;

import org.jspecify.annotations.NullMarked;
