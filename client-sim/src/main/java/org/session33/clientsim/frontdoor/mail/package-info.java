/**
 * The doors of mail programs, IMAP4 and POP3. GreenMail speaks the protocols and keeps the mail;
 * what is here is the hook to the store and the caution that a test server does without: bounded
 * lines, bounded waiting, nothing bound off loopback.
 */
@NullMarked
package org.session33.clientsim.frontdoor.mail;

import org.jspecify.annotations.NullMarked;
