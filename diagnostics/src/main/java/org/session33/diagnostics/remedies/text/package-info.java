/**
 * The words of remedies, read from remedies.yaml: steps of each release as data, with their
 * commands.
 */
@NullMarked
package org.session33.diagnostics.remedies.text;

import org.jspecify.annotations.NullMarked;
