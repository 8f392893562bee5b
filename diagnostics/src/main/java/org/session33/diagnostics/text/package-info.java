/**
 * What every face says alike. A sentence that states a fact of a result stands here once, or in the
 * class of the fact itself; terminal, ticket, desktop, page, document, workbook and JSON show it
 * and have none of their own. Long texts are broken into lines in one way.
 */
@NullMarked
package org.session33.diagnostics.text;

import org.jspecify.annotations.NullMarked;
