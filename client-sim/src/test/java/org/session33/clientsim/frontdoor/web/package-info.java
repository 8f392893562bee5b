/** What the web door does that only shows from within. */
package org.session33.clientsim.frontdoor.web;
