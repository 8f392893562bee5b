/** The Knowledge Base articles that findings and remedies point to. */
@NullMarked
package org.session33.diagnostics.articles;

import org.jspecify.annotations.NullMarked;
