/**
 * One class a cause: it looks at what is observed and gives its verdict. {@link
 * org.session33.diagnostics.findings.rules.ShippedRules} is the list of them.
 */
@NullMarked
package org.session33.diagnostics.findings.rules;

import org.jspecify.annotations.NullMarked;
