package org.session33.diagnostics.evidence.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.formats.FileSummary;
import org.session33.profiles.printed.PrintedObject;
import org.session33.profiles.printed.PrintedObjectReader;
import org.session33.profiles.printed.Printout;

/**
 * Says by which protocols the mailboxes of a list may be opened (Get-CASMailbox, formats.md 16.6).
 * What is switched off there keeps a client out without any limit.
 */
final class ClientAccessList {
  private static final int MOST_LINES = 20;

  /** The switches of protocols, and how people call them. */
  private static final Map<String, String> PROTOCOLS = protocols();

  /** What keeps Outlook out by itself, the value that does, and the text that means it. */
  private static final List<Block> BLOCKS =
      List.of(
          new Block(
              "MAPIEnabled", "False", "mapi-protocol-disallowed", "MAPI is off, for any Outlook"),
          new Block(
              "MAPIBlockOutlookNonCachedMode",
              "True",
              "cached-mode-required",
              "online mode is blocked, Cached Exchange Mode is not"));

  private final List<String> lines = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Map<String, List<ObservedText>> shown = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private int open;
  private int cut;
  private int rows;

  private record Block(String property, String value, String text, String words) {}

  private ClientAccessList() {}

  private static Map<String, String> protocols() {
    Map<String, String> protocols = new LinkedHashMap<>();
    protocols.put("PopEnabled", "POP");
    protocols.put("ImapEnabled", "IMAP");
    protocols.put("OWAEnabled", "Outlook on the web");
    protocols.put("ActiveSyncEnabled", "ActiveSync");
    protocols.put("EwsEnabled", "Exchange Web Services");
    protocols.put("MapiHttpEnabled", "MAPI over HTTP");
    return protocols;
  }

  static Reading<ListReading> read(SourceFile file) {
    ClientAccessList list = new ClientAccessList();
    return new PrintedObjectReader().read(file, list::add).map(list::reading);
  }

  private void add(PrintedObject row) {
    if (Cmdlet.ofCommand(row.command()).filter(c -> c != Cmdlet.GET_CAS_MAILBOX).isPresent()
        || Cmdlet.GET_CAS_MAILBOX.knownColumns(row.properties().keySet()) < 2) {
      return;
    }
    rows++;
    String column = row.property("Name").isPresent() ? "Name" : "DisplayName";
    String name = row.shown(column);
    if (row.isCut(column)) {
      cut++;
    } else if (!name.isEmpty()) {
      names.add(name);
    }
    List<String> said = new ArrayList<>();
    for (Block block : BLOCKS) {
      if (row.value(block.property()).equalsIgnoreCase(block.value())) {
        said.add(block.words());
        row.property(block.property())
            .ifPresent(p -> note(row.isCut(column) ? p.place().toString() : name, block, p));
        if (ListCommand.namesAMailbox(row.command(), Cmdlet.GET_CAS_MAILBOX)) {
          asked.add(name);
        }
      }
    }
    row.text("MAPIBlockOutlookVersions").ifPresent(v -> said.add("Outlook versions blocked: " + v));
    if (row.value("MAPIBlockOutlookRpcHttp").equalsIgnoreCase("True")) {
      said.add("Outlook Anywhere is blocked");
    }
    List<String> off =
        PROTOCOLS.entrySet().stream()
            .filter(p -> row.value(p.getKey()).equalsIgnoreCase("False"))
            .map(Map.Entry::getValue)
            .toList();
    if (!off.isEmpty()) {
      said.add(String.join(", ", off) + (off.size() == 1 ? " is off" : " are off"));
    }
    if (said.isEmpty()) {
      open++;
    } else if (lines.size() < MOST_LINES) {
      lines.add((name.isEmpty() ? "A mailbox" : name) + ": " + String.join("; ", said) + ".");
    }
  }

  private void note(String mailbox, Block block, PrintedObject.Property property) {
    shown
        .computeIfAbsent(mailbox.toLowerCase(Locale.ROOT), m -> new ArrayList<>())
        .add(
            new ObservedText(
                block.text(), block.property() + " : " + property.value(), property.place()));
  }

  private ListReading reading(Printout printout) {
    List<String> says = new ArrayList<>();
    says.add(
        String.format(
            Locale.ROOT,
            "It lists by which protocols %,d mailbox%s may be opened.",
            rows,
            rows == 1 ? "" : "es"));
    says.addAll(lines);
    if (open > 0) {
      says.add(
          String.format(
              Locale.ROOT,
              open == 1
                  ? "In %,d row nothing that it lists is off or blocked."
                  : "In %,d rows nothing that they list is off or blocked.",
              open));
    }
    if (cut > 0) {
      says.add("Names that end in '...' are cut off, and are compared with no other name.");
    }
    if (!shown.isEmpty()) {
      says.add("What is off or blocked here keeps a client out, whatever the limits are.");
    }
    // Of several mailboxes only the command tells which one the trouble is about.
    boolean one = shown.size() == 1 && (rows == 1 || asked.size() == 1);
    return new ListReading(
        FileSummary.of(
                rows,
                says,
                "the event (9646) or the message that somebody saw; " + FileSummary.PROFILE_NEEDED)
            .naming(List.copyOf(names)),
        List.of(),
        one ? List.copyOf(shown.values().iterator().next()) : List.of());
  }
}
