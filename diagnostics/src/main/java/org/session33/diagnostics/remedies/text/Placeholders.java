package org.session33.diagnostics.remedies.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the places in braces of a text. Where nothing is known a plain word stands instead, but
 * never in a command, a path or the name of a value: those have no word, and their step is another.
 */
public final class Placeholders {
  /** The place of the user's alias, as an argument of a command. */
  public static final String ALIAS = "aliasArgument";

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Map<String, String> UNKNOWN =
      Map.ofEntries(
          Map.entry("user", "the user"),
          Map.entry("theMailbox", "the additional mailbox"),
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
          Map.entry("newLimit", "no more than is needed"),
          Map.entry("inRehearsal", ""),
          Map.entry("inForce", ""),
          Map.entry("namedValue", ""),
          Map.entry(
              "whichValue",
              "The object type in event 9646, in the Application log of the Mailbox server, names"
                  + " the registry value. Write nothing before you know it."),
          Map.entry("inHexadecimal", ""),
          Map.entry("orCreate", ""),
          Map.entry("checkBox", "Download shared folders"),
          Map.entry("objectType", "objects"));

  private Placeholders() {}

  /** Whether there is a value, or a plain word, for each place of a text. */
  static boolean knows(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1))
        .allMatch(name -> values.containsKey(name) || UNKNOWN.containsKey(name));
  }

  /** Fills each place once; what is filled in is never searched for places again. */
  public static String fill(String text, Map<String, String> values) {
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
  public static String argument(String name) {
    return "'" + name.replaceAll("['\u2018\u2019\u201A\u201B]", "$0$0") + "'";
  }
}
