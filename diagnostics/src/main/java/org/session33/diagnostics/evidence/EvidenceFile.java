package org.session33.diagnostics.evidence;

/**
 * A file that evidence came from.
 *
 * @param file its name as its owner knows it
 * @param format the id of the {@link EvidenceFormat} that read it
 * @param records how many events, texts and holdings were read, from 0
 */
public record EvidenceFile(String file, String format, int records) {}
