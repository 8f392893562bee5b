/** What files and tickets say, saved as a case and as a scenario that holds what was seen. */
@NullMarked
package org.session33.clientsim.saving;

import org.jspecify.annotations.NullMarked;
