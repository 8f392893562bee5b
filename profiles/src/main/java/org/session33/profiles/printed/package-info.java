/**
 * Objects as PowerShell gives them out: printed for eyes, as a table of commas, as XML, as JSON.
 * One door reads them all; nobody behind it knows the dress, and nothing here knows what a value
 * means.
 */
@NullMarked
package org.session33.profiles.printed;

import org.jspecify.annotations.NullMarked;
