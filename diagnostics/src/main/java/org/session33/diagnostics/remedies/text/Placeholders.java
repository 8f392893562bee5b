package org.session33.diagnostics.remedies.text;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.outlook.CachedModeValue;
import org.session33.profiles.sessions.SessionModel;

/**
 * Fills the places in braces of a text. Where nothing is known a plain word stands instead, but
 * never in a command, a path or the name of a value: those have no word, and their step is another.
 */
public final class Placeholders {
  /** The place of the user's alias, as an argument of a command. */
  public static final String ALIAS = "aliasArgument";

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** What stands in a place whatever the case: names that are written down once, elsewhere. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "serviceKey", ServerRegistry.SERVICE_KEY,
          "serviceShort", ServerRegistry.SERVICE,
          "service", ServerRegistry.SERVICE_SHOWN,
          "serviceInArticle", ServerRegistry.SERVICE_IN_ARTICLE,
          "disableValue", LimitValue.DISABLE_SESSION_LIMIT,
          "cacheOthersMail", CachedModeValue.CACHE_OTHERS_MAIL.registryName(),
          "keepAliveDefault", keepAliveDefault());

  private static final Map<String, String> UNKNOWN =
      Map.ofEntries(
          Map.entry("user", "the user"),
          Map.entry("theMailbox", "the additional mailbox"),
          Map.entry("mailboxes", "the additional mailbox"),
          Map.entry("accounts", "a second Exchange account"),
          Map.entry("toConnections", ""),
          Map.entry("connectionDefault", "few"),
          Map.entry("restartFor", ", so that it reads the changed registry"),
          Map.entry("newRelease", "a later service pack"),
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
          Map.entry("objectType", "objects"));

  private Placeholders() {}

  /** The value KeepAliveTime has by default, in milliseconds and in hours. */
  private static String keepAliveDefault() {
    Duration life = SessionModel.load().staleSessionLife();
    return life.toMillis() + " (" + life.toHours() + " hours)";
  }

  /** Whether there is a value, or a plain word, for each place of a text. */
  static boolean knows(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1))
        .allMatch(
            name ->
                values.containsKey(name) || ALWAYS.containsKey(name) || UNKNOWN.containsKey(name));
  }

  /** Fills each place once; what is filled in is never searched for places again. */
  public static String fill(String text, Map<String, String> values) {
    Matcher matcher = PLACE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String known = ALWAYS.getOrDefault(name, UNKNOWN.getOrDefault(name, name));
      String value = values.getOrDefault(name, known);
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  /** A name as an argument for PowerShell, which then takes nothing in it for a command. */
  public static String argument(String name) {
    return "'" + name.replaceAll("['\u2018\u2019\u201A\u201B]", "$0$0") + "'";
  }
}
