package org.session33.clientsim.cli.serve;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.session33.clientsim.cli.output.IncompleteText;
import org.session33.clientsim.cli.output.ResultText;
import org.session33.clientsim.cli.output.Terminal;
import org.session33.clientsim.frontdoor.FrontDoors;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.clientsim.frontdoor.sessions.Door;
import org.session33.clientsim.frontdoor.sessions.DoorEvent;
import org.session33.clientsim.frontdoor.sessions.DoorLimit;
import org.session33.clientsim.store.Holding;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.text.TextColumns;
import org.session33.profiles.files.VisibleText;

/** For a person who watches: where the doors are, then a line for everything that happens. */
final class ServeText implements ServeOutput {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Terminal terminal;
  private final Completeness answer;
  private final UnaryOperator<String> names;

  ServeText(Terminal terminal, Completeness answer, UnaryOperator<String> names) {
    this.terminal = terminal;
    this.answer = answer;
    this.names = names;
  }

  @Override
  public synchronized void opened(FrontDoors doors, Account account) {
    new IncompleteText(terminal, names).print(answer);
    terminal.heading("Front doors, on this machine only");
    terminal.paragraph(
        doors.sessions().served().server().release()
            + " is stood in for. Point the user's own client at it.",
        2);
    terminal.line();
    for (Door.Address address : doors.addresses()) {
      List<DoorLimit> limits = doors.sessions().limits(address.kind());
      String where =
          address.url() == null ? address.host() + ":" + address.port() : address.url().toString();
      terminal.line(
          "  "
              + TextColumns.pad(address.kind().words(), 22)
              + TextColumns.pad(where, 44)
              + (limits.isEmpty() ? "no limit" : limit(limits.get(0), limits.size() > 1)));
      limits.stream()
          .skip(1)
          .forEach(l -> terminal.line(TextColumns.pad("", 2 + 22 + 44) + limit(l, true)));
    }
    terminal.line();
    terminal.line("  User name " + VisibleText.of(account.login()));
    terminal.line("  Password  " + VisibleText.of(account.password()));
    terminal.line();
    terminal.paragraph(
        "No encryption (plain connections), times in UTC. Type help for what can be done; Ctrl-C"
            + " closes the doors.",
        2);
    terminal.line();
    terminal.flush();
  }

  private static String limit(DoorLimit limit, boolean named) {
    return "limit " + limit.value() + (named ? ", " + limit.name() : "");
  }

  /** A column, with a blank behind it even where its text is too long. */
  private static String column(String text, int width) {
    return TextColumns.pad(text + " ", width);
  }

  @Override
  public synchronized void happened(DoorEvent event) {
    String when = CLOCK.format(event.at()) + "  ";
    if (event.door() == null || event.logged() != null) {
      terminal.paragraph(names.apply(event.words()), 0, when);
    } else {
      String words = event.words();
      String count = event.counted().isEmpty() ? "" : "   " + event.counted() + " held";
      String line =
          column(event.door().words(), 22)
              + column(VisibleText.of(names.apply(event.client())), 23)
              + (count.isEmpty() ? words : TextColumns.pad(words, 9))
              + count;
      terminal.line(
          when + (event.kind() == DoorEvent.Kind.REFUSED ? terminal.style("fg(red)", line) : line));
    }
    terminal.flush();
  }

  @Override
  public synchronized void ledger(FrontDoors doors, Account account) {
    List<Holding> holdings = doors.sessions().ledger(account);
    if (holdings.isEmpty()) {
      terminal.line("  Nobody holds a session.");
    }
    for (Holding holding : holdings) {
      terminal.paragraph(
          names.apply(holding.holder() + ": " + holding.purpose()),
          0,
          String.format(Locale.ROOT, "  %,5d  ", holding.count()));
    }
    terminal.flush();
  }

  @Override
  public synchronized void advice(CaseResult result) {
    new ResultText(terminal, names).print(result);
    terminal.flush();
  }

  @Override
  public synchronized void say(String sentence) {
    terminal.paragraph(sentence, 2);
    terminal.flush();
  }

  @Override
  public synchronized void help(List<String> orders) {
    orders.forEach(order -> terminal.paragraph(order, 2));
    terminal.flush();
  }
}
