package org.session33.diagnostics.evidence.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.printed.PrintedObject;
import org.session33.profiles.printed.PrintedObjectReader;
import org.session33.profiles.printed.Printout;

/**
 * Says how full the mailboxes of a list are, and which are in quarantine (Get-MailboxStatistics).
 */
final class MailboxList {
  /** The id under which findings know a mailbox in quarantine. */
  private static final String QUARANTINE = "mailbox-quarantined";

  private static final int MOST_LINES = 20;

  /** The bytes of a size: {@code 11.32 GB (12,153,100,324 bytes)}, whatever groups the digits. */
  private static final Pattern BYTES =
      Pattern.compile("\\(([0-9][0-9.,'\\s\u00A0\u202F]{0,30})\\D");

  private static final int DIGITS = 18;

  private final List<String> lines = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final List<ObservedText> quarantined = new ArrayList<>();
  private int rows;
  private int cut;

  private MailboxList() {}

  static Reading<ListReading> read(SourceFile file) {
    MailboxList list = new MailboxList();
    return new PrintedObjectReader().read(file, list::add).map(list::reading);
  }

  private void add(PrintedObject row) {
    if (Cmdlet.ofCommand(row.command()).filter(c -> c != Cmdlet.GET_MAILBOX_STATISTICS).isPresent()
        || Cmdlet.GET_MAILBOX_STATISTICS.knownColumns(row.properties().keySet()) == 0) {
      return;
    }
    rows++;
    String name = row.shown("DisplayName");
    if (row.isCut("DisplayName")) {
      cut++;
    } else if (!name.isEmpty()) {
      names.add(name);
    }
    row.text("LegacyDN").ifPresent(names::add);
    List<String> said = new ArrayList<>();
    number(row.value("ItemCount")).ifPresent(n -> said.add(count(n, "item")));
    Long bytes = bytes(row.value("TotalItemSize"));
    if (bytes != null) {
      said.add(count(bytes, "byte"));
    }
    row.text("StorageLimitStatus").ifPresent(s -> said.add("storage limit: " + s));
    if (row.value("IsQuarantined").equalsIgnoreCase("True")) {
      said.add("in quarantine");
      row.property("IsQuarantined")
          .ifPresent(
              p ->
                  quarantined.add(
                      new ObservedText(
                          QUARANTINE,
                          "IsQuarantined : True",
                          p.place(),
                          name.isEmpty() ? Map.of() : Map.of("mailbox", name))));
    }
    if (lines.size() < MOST_LINES && !said.isEmpty()) {
      String who = name.isEmpty() ? row.value("LegacyDN") : name;
      lines.add((who.isEmpty() ? "A mailbox" : who) + ": " + String.join(", ", said) + ".");
    }
  }

  private static OptionalLong number(String written) {
    String digits = written.replaceAll("[.,'\\s\u00A0\u202F]", "");
    return digits.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(digits))
        : OptionalLong.empty();
  }

  /** The exact size; null where only a rounded one is written, which depends on the language. */
  private static @Nullable Long bytes(String written) {
    Matcher m = BYTES.matcher(written);
    String digits = m.find() ? m.group(1).replaceAll("[^0-9]", "") : "";
    return digits.isEmpty() || digits.length() > DIGITS ? null : Long.valueOf(digits);
  }

  private static String count(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  private ListReading reading(Printout printout) {
    List<String> says = new ArrayList<>();
    says.add(String.format(Locale.ROOT, "It lists %,d mailbox%s.", rows, rows == 1 ? "" : "es"));
    says.addAll(lines);
    if (rows > lines.size() && lines.size() == MOST_LINES) {
      says.add(String.format(Locale.ROOT, "There are %,d more mailboxes.", rows - MOST_LINES));
    }
    if (cut > 0) {
      says.add("Names that end in '...' are cut off, and are compared with no other name.");
    }
    if (!quarantined.isEmpty()) {
      says.add(
          String.format(
              Locale.ROOT,
              "A mailbox in quarantine opens for nobody, whatever the limits are: that is %,d of"
                  + " them.",
              quarantined.size()));
    }
    return new ListReading(
        FileSummary.of(
                rows,
                says,
                "the event (9646) or the message that somebody saw; " + FileSummary.PROFILE_NEEDED)
            .naming(List.copyOf(names)),
        List.of(),
        // Of several mailboxes nothing tells which one the trouble is about.
        rows == 1 ? quarantined : List.of());
  }
}
