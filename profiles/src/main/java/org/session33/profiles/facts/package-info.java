/** Facts as data: a value never travels without its source and how sure it is. */
@NullMarked
package org.session33.profiles.facts;

import org.jspecify.annotations.NullMarked;
