/**
 * The doors of browsers and of web service clients, on one port: a page that stands in for Outlook
 * Web App, and Exchange Web Services with one operation. Jetty speaks HTTP and refuses what is no
 * proper request.
 */
@NullMarked
package org.session33.clientsim.frontdoor.web;

import org.jspecify.annotations.NullMarked;
