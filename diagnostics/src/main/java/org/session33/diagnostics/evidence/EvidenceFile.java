package org.session33.diagnostics.evidence;

import java.util.List;

/**
 * A file that was read.
 *
 * @param file its name as its owner knows it
 * @param format the id of the {@link EvidenceFormat} that read it
 * @param records how many events, texts, holdings, values or rows were read, from 0
 * @param says what it holds and means, sentences; empty for most evidence, which findings judge
 * @param missing what is still needed to go on, a clause without a full stop; often empty
 * @param names the names of people, mailboxes and machines in what it says
 */
public record EvidenceFile(
    String file,
    String format,
    int records,
    List<String> says,
    String missing,
    List<String> names) {
  /** What is said of text that tells of a failure in words of which none is known. */
  public static final String UNKNOWN_FAILURE =
      "It is text that tells of a failure, and no event and no known error text is in it.";

  public EvidenceFile {
    says = List.copyOf(says);
    names = List.copyOf(names);
  }

  /** A file whose records say all that there is to say. */
  public EvidenceFile(String file, String format, int records) {
    this(file, format, records, List.of(), "", List.of());
  }

  /** The same where nothing is needed to go on, because a case was acted out with it. */
  EvidenceFile usedWithACase() {
    return new EvidenceFile(file, format, records, says, "", names);
  }

  /** Whether it is text that tells of a failure in words of which none is known. */
  public boolean tellsOfUnknownFailure() {
    return says.contains(UNKNOWN_FAILURE);
  }
}
