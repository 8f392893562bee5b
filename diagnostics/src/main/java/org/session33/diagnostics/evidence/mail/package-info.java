/**
 * Mails with what was seen in them: tickets as mail (.eml) and messages that Outlook saved (.msg).
 * A mail is taken apart here, and nothing of what comes out is understood here.
 */
@NullMarked
package org.session33.diagnostics.evidence.mail;

import org.jspecify.annotations.NullMarked;
