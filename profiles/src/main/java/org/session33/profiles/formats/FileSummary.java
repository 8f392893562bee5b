package org.session33.profiles.formats;

import java.util.List;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.policies.ThrottlingPrint;

/**
 * What one file says by itself.
 *
 * @param records how many values, mailboxes or rows were read, from 0
 * @param says what they are and mean, sentences
 * @param missing what is needed to go on, a clause
 * @param names the names of people, mailboxes and machines in it
 * @param registry the values of the Information Store in it, often none
 * @param throttling the throttling policies in it, often none
 */
public record FileSummary(
    int records,
    List<String> says,
    String missing,
    List<String> names,
    ServerRegistry registry,
    ThrottlingPrint throttling) {
  /** What a part of a profile needs to be acted out. */
  public static final String PROFILE_NEEDED =
      "to act it out, the registry export of the user's Outlook profile or a case file";

  public FileSummary {
    says = List.copyOf(says);
    names = List.copyOf(names);
  }

  /** A summary of what holds no throttling policy. */
  public FileSummary(
      int records, List<String> says, String missing, List<String> names, ServerRegistry registry) {
    this(records, says, missing, names, registry, ThrottlingPrint.NONE);
  }

  /** A summary without names and without values of a server. */
  public static FileSummary of(int records, List<String> says, String missing) {
    return new FileSummary(records, says, missing, List.of(), ServerRegistry.empty());
  }

  /** The same with names. */
  public FileSummary naming(List<String> all) {
    return new FileSummary(records, says, missing, all, registry, throttling);
  }

  /** The same with throttling policies. */
  public FileSummary with(ThrottlingPrint printed) {
    return new FileSummary(records, says, missing, names, registry, printed);
  }
}
