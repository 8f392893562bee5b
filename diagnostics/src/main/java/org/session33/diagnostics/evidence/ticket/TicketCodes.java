package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.diagnostics.evidence.TicketSlot;
import org.session33.diagnostics.evidence.TicketSlot.Slot;

/**
 * The codes in a ticket: results as {@code 0x80040111}, {@code ec=} numbers, numbers of dialogs,
 * exceptions by name, and events by number.
 */
final class TicketCodes {
  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\w])(?<hex>0x[0-9a-f]{8})(?!\\w)|(?<![\\w])ec ?="
              + " ?-?(?<ec>(?:0x)?[0-9a-f]{3,8})(?!\\w)"
              + "|(?<![\\w])(?<name>(?:mapiexception|ecexception)\\w{3,40}|\\w{4,40}exception)(?!\\w)|(?:error|fehler)["
              + " -]?(?:code|number|nummer|nr\\.?)?:?"
              + " ?\\(?#?(?<error>\\d{1,4})(?![\\w.:/])|(?:event|ereignis)s?["
              + " -]?(?:id|kennung|nr\\.?|number|nummer)?s?:?"
              + " ?#?(?<event>\\d{2,5})(?![\\w.:/])|msexchange[\\w/ ]{0,30}?"
              + " #?(?<source>\\d{3,5})(?![\\w.:/])"
              // The events of the store's limits are called by their bare number.
              + "|(?<![\\w.,/:=-])(?<bare>964[56])(?![\\w.,]\\d)(?!"
              + " ?(?:[kmgt]?b|[kmgt]i?b|bytes?|mails?|items?|elemente?|folders?|ordnern?|euro?|eur|usd|users?|benutzer)(?!\\w))",
          Pattern.CASE_INSENSITIVE);

  private TicketCodes() {}

  /** The codes of a text, each with the words around it. */
  static List<TicketSlot> in(String text, List<SentenceSlots> sentences) {
    List<TicketSlot> found = new ArrayList<>();
    Matcher m = CODE.matcher(text);
    int at = 0;
    while (m.find()) {
      while (at < sentences.size() - 1 && sentences.get(at).end() <= m.start()) {
        at++;
      }
      if (at < sentences.size()) {
        found.add(sentences.get(at).of(Slot.CODES, value(m), m.start(), m.end()));
      }
    }
    return found;
  }

  private static String value(Matcher m) {
    if (m.group("hex") != null) {
      return m.group("hex").toLowerCase(Locale.ROOT);
    }
    if (m.group("ec") != null) {
      return "ec-" + m.group("ec").toLowerCase(Locale.ROOT);
    }
    if (m.group("name") != null) {
      return m.group("name").toLowerCase(Locale.ROOT);
    }
    if (m.group("error") != null) {
      return "error-" + m.group("error");
    }
    for (String group : List.of("event", "source")) {
      if (m.group(group) != null) {
        return "event-" + m.group(group);
      }
    }
    return "event-" + m.group("bare");
  }
}
