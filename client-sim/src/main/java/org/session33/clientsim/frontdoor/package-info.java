/**
 * Front doors: real mail programs, browsers and web service clients connect on a stand-in of the
 * server, on loopback only, and meet the store's limits. {@link
 * org.session33.clientsim.frontdoor.FrontDoors} opens them all.
 */
@NullMarked
package org.session33.clientsim.frontdoor;

import org.jspecify.annotations.NullMarked;
