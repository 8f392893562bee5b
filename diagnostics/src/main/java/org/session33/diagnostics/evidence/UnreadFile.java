package org.session33.diagnostics.evidence;

/**
 * A file that nothing could be read from.
 *
 * @param file its name as its owner knows it
 * @param reason why, in plain words
 */
public record UnreadFile(String file, String reason) {}
