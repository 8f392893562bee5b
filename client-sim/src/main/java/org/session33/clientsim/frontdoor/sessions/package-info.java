/**
 * Where every real client goes by. {@link
 * org.session33.clientsim.frontdoor.sessions.FrontDoorSessions} is the one hook between the doors
 * and the store of a case; {@link org.session33.clientsim.frontdoor.sessions.Door} is what the
 * rooms of mail programs and browsers open.
 */
@NullMarked
package org.session33.clientsim.frontdoor.sessions;

import org.jspecify.annotations.NullMarked;
