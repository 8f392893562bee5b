/**
 * Files that show no failure by themselves, a server's registry, a list or an answer of
 * Autodiscover for instance: what each one holds, what that means, and what is missing to go on.
 */
@NullMarked
package org.session33.diagnostics.evidence.parts;

import org.jspecify.annotations.NullMarked;
