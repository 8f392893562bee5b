/**
 * Events as records without XML: tables of Event Viewer, of PowerShell, of eventquery.vbs and Log
 * Parser, whatever their language, and what each dress has lost of an event.
 */
@NullMarked
package org.session33.diagnostics.evidence.eventtables;

import org.jspecify.annotations.NullMarked;
