/**
 * Lists that PowerShell made, which show no failure by themselves: what each one holds, what that
 * means, and what is missing to go on.
 */
@NullMarked
package org.session33.diagnostics.evidence.lists;

import org.jspecify.annotations.NullMarked;
