/** What is advised: remedies and sets of them with their proofs, as every face shows them. */
@NullMarked
package org.session33.diagnostics.remedies.advice;

import org.jspecify.annotations.NullMarked;
