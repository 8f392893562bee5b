/**
 * What a report says, before anybody knows whether it becomes a workbook, a document or a page: the
 * facts of a result in tables of typed cells. A report has its texts ready to be shown, without
 * names where it is redacted and without characters that could break a file.
 */
@NullMarked
package org.session33.diagnostics.report.content;

import org.jspecify.annotations.NullMarked;
