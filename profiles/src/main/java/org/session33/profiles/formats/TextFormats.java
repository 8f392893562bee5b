package org.session33.profiles.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.session33.profiles.windows.RegQueryReader;

/** Tells formats by the lines that only they have. */
final class TextFormats {
  private static final String PRF_WIZARD =
      ";automatically generated prf file from the microsoft office customization and installation"
          + " wizard";

  private static final Set<String> CASE_KEYS =
      Set.of(
          "title", "user", "outlook", "profile", "programs", "server", "evidence", "sessionModel");

  /** What only texts about our faults say: sentences of events, error codes, words of dialogs. */
  private static final List<String> SIGNS =
      List.of(
          "exceeded the maximum of",
          "mapi-sitzung",
          "mapiexceptionsessionlimit",
          "0x80040112",
          "80040305-54a-4d",
          "ec=1246",
          "ec=0x4de",
          "event id: 9646",
          "event id 9646",
          "event 9646",
          "open your default e-mail folders",
          "open your default email folders",
          "limited the number of items you can open");

  /** What every event has in JSON: its number, and something else of an event. */
  private static final Pattern JSON_NUMBER =
      Pattern.compile("(?i)\"(?:Id|Event_?Id|EventCode|InstanceId)\"\\s{0,9}:\\s{0,9}\"?\\d");

  private static final Pattern JSON_EVENT =
      Pattern.compile(
          "(?i)\"(?:Message|ProviderName|Provider|Source|MachineName|LogName|EntryType)\""
              + "\\s{0,9}:");

  /** The line below the headings of a table that a console shows. */
  private static final Pattern RULED = Pattern.compile("-+(?:\\s+-+){2,}\\s*");

  /** The headings of tables of events: of eventquery.vbs, Get-EventLog and Get-WinEvent. */
  private static final List<Set<String>> EVENT_HEADINGS =
      List.of(
          Set.of("event", "source"),
          Set.of("ereignis", "quelle"),
          Set.of("entrytype", "source"),
          Set.of("timecreated", "id"));

  private TextFormats() {}

  /** A format that has a structure of its own. */
  static Optional<FileFormat> of(FormatHead head) {
    String text = head.text();
    String first = firstLine(text);
    if (first.equals("windows registry editor version 5.00") || first.equals("regedit4")) {
      return Optional.of(FileFormat.REGISTRY_EXPORT);
    }
    if (first.startsWith("[hkey_") || first.startsWith("[-hkey_")) {
      return Optional.of(FileFormat.REGISTRY_EXPORT);
    }
    if (RegQueryReader.recognises(text)) {
      return Optional.of(FileFormat.REGISTRY_QUERY);
    }
    if ((first.startsWith("{") || first.startsWith("["))
        && JSON_NUMBER.matcher(text).find()
        && JSON_EVENT.matcher(text).find()) {
      return Optional.of(FileFormat.EVENT_JSON);
    }
    return lineByLine(text);
  }

  private static Optional<FileFormat> lineByLine(String text) {
    Set<String> sections = new HashSet<>();
    Set<String> keys = new HashSet<>();
    boolean events = false;
    boolean rpcLog = false;
    boolean shownTable = false;
    Set<String> above = Set.of();
    for (String raw : (Iterable<String>) text.lines()::iterator) {
      String line = raw.strip().toLowerCase(Locale.ROOT);
      if (line.equals("[general]") || line.equals("[service list]")) {
        sections.add(line);
      } else if (line.startsWith(PRF_WIZARD)) {
        return Optional.of(FileFormat.PRF);
      }
      String key = topLevelKey(raw);
      if (!key.isEmpty()) {
        keys.add(key);
      }
      events |=
          line.startsWith("event[")
              || line.startsWith("event type:")
              || line.startsWith("log name:");
      rpcLog |=
          line.startsWith("#") && line.contains("session-id") && line.contains("client-software");
      shownTable |=
          RULED.matcher(line).matches() && EVENT_HEADINGS.stream().anyMatch(above::containsAll);
      above = new HashSet<>(List.of(line.split("\\s+")));
      if (isSynchronizer(line)) {
        return Optional.of(FileFormat.SYNC_ISSUES);
      }
    }
    if (sections.size() == 2) {
      return Optional.of(FileFormat.PRF);
    }
    if (keys.contains("scenarios")) {
      return Optional.of(FileFormat.SCENARIO_YAML);
    }
    long caseKeys = keys.stream().filter(CASE_KEYS::contains).count();
    if (caseKeys >= 2 || (caseKeys == 1 && keys.contains("format"))) {
      return Optional.of(FileFormat.CASE_YAML);
    }
    if (events) {
      return Optional.of(FileFormat.EVENT_TEXT);
    }
    if (shownTable) {
      return Optional.of(FileFormat.EVENT_CSV);
    }
    return rpcLog ? Optional.of(FileFormat.RPC_CLIENT_ACCESS_LOG) : Optional.empty();
  }

  /** Text without a structure, when it says something of the faults that are known. */
  static Optional<FileFormat> free(FormatHead head) {
    // Sentences are broken over lines in mails and tickets.
    String joined = String.join(" ", head.text().toLowerCase(Locale.ROOT).split("\\s+"));
    if (SIGNS.stream().anyMatch(joined::contains)) {
      return Optional.of(FileFormat.FREE_TEXT);
    }
    Set<String> names = new HashSet<>();
    for (String line : (Iterable<String>) head.text().lines()::iterator) {
      int colon = line.indexOf(" :");
      if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
        names.add(line.substring(0, colon).strip());
      }
    }
    return names.size() >= 2 && Cmdlet.ofColumns(names).isPresent()
        ? Optional.of(FileFormat.POWERSHELL_LIST)
        : Optional.empty();
  }

  private static String firstLine(String text) {
    return text.lines()
        .map(l -> l.strip().toLowerCase(Locale.ROOT))
        .filter(l -> !l.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The word before a colon at the very beginning of a line, empty when there is none. */
  private static String topLevelKey(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0 || (colon + 1 < line.length() && line.charAt(colon + 1) != ' ')) {
      return "";
    }
    String key = line.substring(0, colon);
    return key.chars().allMatch(Character::isLetter) ? key : "";
  }

  /** {@code 10:12:13 Synchronizer Version 12.0.6529}, in lower case. */
  private static boolean isSynchronizer(String line) {
    int at = line.indexOf("synchronizer version");
    return at > 0 && at <= 12 && Character.isDigit(line.charAt(0)) && line.indexOf(':') > 0;
  }
}
