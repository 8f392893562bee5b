/** Lists of a mailbox's folders, counted. */
@NullMarked
package org.session33.profiles.intake.statistics;

import org.jspecify.annotations.NullMarked;
