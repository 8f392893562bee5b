/**
 * What readers of people's text share: lines and their places, labels and numbers of any language.
 */
@NullMarked
package org.session33.diagnostics.evidence.text;

import org.jspecify.annotations.NullMarked;
