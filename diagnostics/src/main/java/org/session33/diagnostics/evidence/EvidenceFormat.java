package org.session33.diagnostics.evidence;

import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

/** A dress that evidence comes in, recognised by content and never by name. */
public interface EvidenceFormat {
  /** A short name in small letters: {@code event-xml}. */
  String id();

  /**
   * Whether a file looks like this format.
   *
   * @param head its first bytes, at most 64 KiB
   * @param headText the same, decoded; rubbish for binary files
   */
  boolean accepts(byte[] head, String headText);

  /**
   * Reads a file. No value means that there is nothing in it; then the first problem says why. The
   * evidence need not name the file.
   */
  Reading<Evidence> read(SourceFile file);
}
