/** Real clients and bad ones at the front doors. */
package org.session33.clientsim.frontdoor;
