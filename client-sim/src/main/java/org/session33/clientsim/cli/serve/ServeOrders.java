package org.session33.clientsim.cli.serve;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.clientsim.frontdoor.FrontDoors;
import org.session33.clientsim.frontdoor.ServedCase;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.VisibleText;

/** Follows what is typed while the doors are open. */
final class ServeOrders {
  static final String SUMMARY =
      "ledger, advise, apply REMEDY-ID, set NUMBER, set NAME = NUMBER, restart, help, quit";

  private static final List<String> HELP =
      List.of(
          "ledger                who holds the sessions now",
          "advise                why clients were refused, and which fix works",
          "apply REMEDY-ID       makes the change of a remedy to the server, registry included",
          "set NAME = NUMBER     writes a registry value below " + ServerRegistry.PARAMETERS,
          "set NUMBER            the same for the value that limits service sessions",
          "restart               restarts the Information Store; every client is cut off",
          "quit                  closes the doors");

  private static final Pattern SET =
      Pattern.compile("(?:(?<name>[^=]{1,255}?)\\s*=\\s*)?(?<number>\\d{1,9})");

  private final FrontDoors doors;
  private final Account account;
  private final ServedCase served;
  private final ServeOutput output;

  ServeOrders(FrontDoors doors, Account account, ServedCase served, ServeOutput output) {
    this.doors = doors;
    this.account = account;
    this.served = served;
    this.output = output;
  }

  /** Follows orders until one of them, or an interrupt, ends it. */
  void follow(Orders orders) {
    try {
      while (follow(orders.next().strip())) {
        // The next one.
      }
    } catch (InterruptedException e) {
      // Whoever interrupts wants the doors closed, and so they are.
      Thread.currentThread().interrupt();
    }
  }

  private boolean follow(String order) {
    int blank = order.indexOf(' ');
    String word = (blank < 0 ? order : order.substring(0, blank)).toLowerCase(Locale.ROOT);
    String rest = blank < 0 ? "" : order.substring(blank + 1).strip();
    switch (word) {
      case "" -> {
        // An empty line is a way to look whether the program still listens.
      }
      case "ledger" -> output.ledger(doors, account);
      case "advise" -> output.advice(served.examine());
      case "apply" -> output.say(served.apply(rest));
      case "set" -> set(rest);
      case "restart" -> doors.sessions().restartStore();
      case "quit", "exit" -> {
        return false;
      }
      case "help" -> output.help(HELP);
      default -> output.say("There is no order '" + VisibleText.of(word) + "': " + SUMMARY + ".");
    }
    return true;
  }

  private void set(String rest) {
    Matcher set = SET.matcher(rest);
    if (!set.matches()) {
      output.say("Type 'set NAME = NUMBER' with a decimal number, or 'set NUMBER'.");
      return;
    }
    String name = set.group("name");
    String value = name == null ? LimitValue.SERVICE_SESSIONS_PER_USER : name.strip();
    doors.sessions().write(value, Integer.parseInt(set.group("number")));
    output.say("It is in force once the Information Store is restarted ('restart').");
  }
}
