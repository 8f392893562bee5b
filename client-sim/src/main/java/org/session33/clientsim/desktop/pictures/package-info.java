/**
 * What the desktop paints itself: the session meter, the timeline, the small Outlook, the limit
 * curve.
 */
@NullMarked
package org.session33.clientsim.desktop.pictures;

import org.jspecify.annotations.NullMarked;
