package org.session33.clientsim.desktop.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.session33.clientsim.desktop.desk.EvidenceCard;
import org.session33.clientsim.desktop.desk.LooseEvidence;
import org.session33.clientsim.desktop.desk.PastedText;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.VisibleText;

/**
 * One ticket: its text as it is shown, and what it says.
 *
 * @param key by which it stays the same when its text is changed
 * @param card its file
 * @param text the text with nothing in it that cannot be shown; empty where it cannot be had
 * @param marks what it says, in its order
 */
public record TicketPage(String key, EvidenceCard card, String text, List<TicketMark> marks) {
  private static final int LONG_LINES = 45;

  public TicketPage {
    marks = List.copyOf(marks);
  }

  /** Whether the text is so long that the list of what it says stands over it. */
  boolean isLong() {
    return text.lines().count() > LONG_LINES;
  }

  /** The tickets among evidence; numbers go on from one to the next. */
  public static List<TicketPage> of(LooseEvidence loose, List<EvidenceCard> cards) {
    List<TicketPage> pages = new ArrayList<>();
    int number = 1;
    for (SourceFile file : loose.files()) {
      Optional<EvidenceCard> card = cards.stream().filter(c -> c.file() == file).findFirst();
      List<TicketSlot> said =
          loose.result().evidence().slots().stream()
              .filter(
                  s ->
                      s.where().file().equals(file.name())
                          || s.where().file().startsWith(file.name() + SourceFile.INSIDE))
              .toList();
      if (card.isPresent() && !said.isEmpty()) {
        TicketPage page =
            page(file, card.get(), loose.texts().getOrDefault(file.name(), ""), said, number);
        number += said.size();
        pages.add(page);
      }
    }
    return pages;
  }

  private static TicketPage page(
      SourceFile file, EvidenceCard card, String raw, List<TicketSlot> said, int first) {
    String text = VisibleText.of(raw);
    List<TicketMark> marks = new ArrayList<>();
    for (TicketSlot slot : said) {
      int number = first + marks.size();
      int start = -1;
      int end = -1;
      if (isThere(slot, raw)) {
        start = VisibleText.of(raw.substring(0, slot.start())).length();
        end = start + VisibleText.of(raw.substring(slot.start(), slot.end())).length();
      }
      marks.add(new TicketMark(number, slot, start, end));
    }
    boolean any = marks.stream().anyMatch(m -> m.start() >= 0);
    return new TicketPage(PastedText.origin(file), card, any ? text : "", marks);
  }

  /** Whether the words stand where the slot says; the text of a mail is not that of its file. */
  private static boolean isThere(TicketSlot slot, String raw) {
    return slot.start() >= 0
        && slot.start() < slot.end()
        && slot.end() <= raw.length()
        && plain(raw.substring(slot.start(), slot.end())).equals(plain(slot.words()));
  }

  private static String plain(String words) {
    return words.replaceAll("[\\s>|]+", "");
  }
}
