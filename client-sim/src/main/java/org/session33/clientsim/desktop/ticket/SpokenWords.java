package org.session33.clientsim.desktop.ticket;

import java.util.List;
import java.util.stream.Collectors;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.findings.Clue;
import org.session33.profiles.files.SourceFile;

/** Which words of a ticket a clue quotes: they stand in it in quotes, with dots between them. */
final class SpokenWords {
  private static final String BETWEEN = " ... ";
  private static final String BEHIND = "\": ";

  private SpokenWords() {}

  /** Whether a clue quotes these words. */
  static boolean quotes(Clue clue, TicketSlot slot) {
    String words = clue.words();
    int end = words.indexOf(BEHIND);
    if (!words.startsWith("\"") || end < 0) {
      return false;
    }
    String quoted = BETWEEN + words.substring(1, end) + BETWEEN;
    return quoted.contains(BETWEEN + slot.words() + BETWEEN);
  }

  /** What a clue tells, with the name of its file alone: its folder is seen at the file. */
  private static String placed(Clue clue) {
    String told = clue.told();
    return !clue.where().isEmpty() && told.startsWith(clue.where())
        ? SourceFile.ownName(clue.where()) + told.substring(clue.where().length())
        : told;
  }

  /** What a clue tells, with the numbers of the words that it quotes behind them. */
  static String told(Clue clue, List<TicketMark> marks) {
    String numbers =
        marks.stream()
            .filter(m -> quotes(clue, m.slot()))
            .map(TicketMark::raised)
            .collect(Collectors.joining("\u2009\u00B7\u2009"));
    String told = placed(clue);
    int end = told.indexOf(BEHIND, told.indexOf('"') + 1);
    return numbers.isEmpty() || end < 0
        ? told
        : told.substring(0, end + 1) + numbers + told.substring(end + 1);
  }
}
