package org.session33.diagnostics.remedies;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places in braces of a text; where nothing is known a plain word stands instead. */
final class Placeholders {
  /** The place of the user's alias, as an argument of a command. */
  static final String ALIAS = "aliasArgument";

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"");
  private static final Pattern STAND_IN = Pattern.compile("<[^<>]+>");
  private static final Map<String, String> UNKNOWN =
      Map.ofEntries(
          Map.entry("user", "the user"),
          Map.entry(ALIAS, "<alias of the user>"),
          Map.entry("userArgument", "<name of the user>"),
          Map.entry("theMailbox", "the additional mailbox"),
          Map.entry("mailboxArgument", "<name of the mailbox>"),
          Map.entry("toFolders", ""),
          Map.entry("folders", "few enough are left"),
          Map.entry("programs", "the program"),
          Map.entry("calendars", "fewer shared calendars"),
          Map.entry("calendarsLeft", "few enough are"),
          Map.entry(
              "takeBack",
              "Delete the value where none stood before, else set it back to the number that stood"
                  + " there, or import the registry backup"),
          Map.entry("workers", "fewer worker threads"),
          Map.entry("sessions", "fewer sessions"),
          Map.entry("exchange", "Exchange"),
          Map.entry("value", "the wanted number"),
          Map.entry("newLimit", "no more than is needed"),
          Map.entry("inRehearsal", ""),
          Map.entry("inHexadecimal", ""),
          Map.entry("orCreate", ""),
          Map.entry("wrongName", "VALUE"),
          Map.entry("wrongKey", "KEY"),
          Map.entry("valueName", "Maximum Allowed Sessions Per User"),
          Map.entry("valueKey", "ParametersSystem"),
          Map.entry("checkBox", "Download shared folders"),
          Map.entry("outlookVersion", "VERSION"),
          Map.entry("objectType", "objects"));

  private Placeholders() {}

  /**
   * Whether a command still has a stand-in for a value that nobody knows. A stand-in stands in
   * angle brackets, which no shell takes for an argument, so it cannot be run by mistake.
   */
  static boolean hasStandIn(String command) {
    return STAND_IN.matcher(QUOTED.matcher(command).replaceAll("")).find();
  }

  /** Fills each place once; what is filled in is never searched for places again. */
  static String fill(String text, Map<String, String> values) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String value = values.getOrDefault(name, UNKNOWN.getOrDefault(name, name));
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  /** A name as an argument for PowerShell, which then takes nothing in it for a command. */
  static String argument(String name) {
    return "'" + name.replaceAll("['\u2018\u2019\u201A\u201B]", "$0$0") + "'";
  }
}
