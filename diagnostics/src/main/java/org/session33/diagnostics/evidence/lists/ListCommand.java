package org.session33.diagnostics.evidence.lists;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.profiles.formats.Cmdlet;

/** What the command above a printed list tells of how much of it is there. */
final class ListCommand {
  private static final Pattern FILTER =
      Pattern.compile(
          "(?i)\\|\\s*(?:where(?:-object)?|\\?)(?=[\\s{(])"
              + "|\\|\\s*select(?:-object)?\\b[^|]*-(?:first|last|skip|index|unique)\\b");

  private ListCommand() {}

  /** Whether it leaves rows out. */
  static boolean isFiltered(String command) {
    return FILTER.matcher(command).find();
  }

  /** Whether it asks for one mailbox by its name. */
  static boolean namesAMailbox(String command, Cmdlet cmdlet) {
    Matcher named =
        Pattern.compile(
                "(?i)\\b"
                    + Pattern.quote(cmdlet.title())
                    + "\\s+(?:-Identity(?::|\\s+))?[\"']?[^\\s|;\"'$*-][^|;*]*(?:\\||;|$)")
            .matcher(command);
    return named.find();
  }
}
