package org.session33.clientsim.frontdoor.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.session33.clientsim.frontdoor.sessions.Account;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientMessage;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.outlook.AdditionalMailbox;

/** The three pages: signing in, a mailbox, and what is shown when the store refuses. */
final class OwaPage {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --accent: #0b5cad; --paper: #ffffff; --ink: #1b1f23;
        --soft: #57606a; --line: #d0d7de; --back: #f3f5f7; --fault: #a40e26; }
      @media (prefers-color-scheme: dark) { :root { --accent: #6cb0f5; --paper: #1d2125;
        --ink: #e6e9ec; --soft: #a5adb5; --line: #3a4149; --back: #14171a; --fault: #ff8a95; } }
      body { margin: 0; background: var(--back); color: var(--ink);
        font: 16px/1.5 "Segoe UI", Inter, system-ui, sans-serif; }
      header { padding: 12px 24px; border-bottom: 1px solid var(--line); background: var(--paper); }
      header b { color: var(--accent); }
      header small { color: var(--soft); margin-left: 12px; }
      main { max-width: 720px; margin: 40px auto; padding: 32px; background: var(--paper);
        border: 1px solid var(--line); border-radius: 8px; }
      h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.3; overflow-wrap: anywhere; }
      label { display: block; margin: 16px 0 4px; }
      input { width: 100%; box-sizing: border-box; padding: 8px 10px; font: inherit;
        color: inherit; background: var(--paper); border: 1px solid var(--soft);
        border-radius: 4px; }
      button { margin-top: 24px; padding: 8px 20px; font: inherit; color: var(--paper);
        background: var(--accent); border: 0; border-radius: 4px; cursor: pointer; }
      :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
      a { color: var(--accent); }
      summary { cursor: pointer; color: var(--accent); padding: 4px 0; }
      code { overflow-wrap: anywhere; }
      .note { padding: 8px 12px; border-left: 4px solid var(--accent); background: var(--back); }
      .fault h1 { color: var(--fault); }
      ul { padding-left: 20px; }
      li { overflow-wrap: anywhere; }
      footer { color: var(--soft); font-size: 14px; text-align: center; margin: 24px; }
      """;

  private OwaPage() {}

  static String signIn(Case served, String note) {
    return page(
        served,
        "Sign in",
        "",
        String.format(
            Locale.ROOT,
            """
            <h1>Sign in to your mailbox</h1>
            %s
            <form method="post" action="sign-in">
              <label for="user">User name</label>
              <input id="user" name="user" autocomplete="username" required autofocus>
              <label for="password">Password</label>
              <input id="password" name="password" type="password" autocomplete="current-password"
                required>
              <button type="submit">Sign in</button>
            </form>
            """,
            note.isEmpty()
                ? ""
                : "<p class=\"note\" role=\"status\">" + Pages.escaped(note) + "</p>"));
  }

  static String mailbox(Account account, Case served) {
    List<String> mailboxes =
        served.outlook() == null
            ? List.of()
            : served.outlook().additionalMailboxes().stream().map(AdditionalMailbox::name).toList();
    String others =
        mailboxes.isEmpty()
            ? ""
            : "<h2>Other mailboxes</h2><ul>"
                + mailboxes.stream()
                    .map(name -> "<li>" + Pages.escaped(name) + "</li>")
                    .collect(Collectors.joining())
                + "</ul>";
    return page(
        served,
        "Inbox",
        "",
        String.format(
            Locale.ROOT,
            """
            <h1>%s</h1>
            <h2>Inbox</h2>
            <ul><li><b>This is a stand-in</b>: Session33 counts your sessions as the server of the case
            does.</li></ul>
            %s
            <form method="post" action="sign-out"><button type="submit">Sign out</button></form>
            """,
            Pages.escaped(account.name()),
            others));
  }

  /** The page of KB 980049. */
  static String refused(Case served, ClientMessages messages) {
    ExchangeRelease release = served.server().release();
    String sentence =
        messages
            .owaSentence(release)
            .map(m -> m.text().value())
            .orElse("The server has no session left.");
    String details =
        messages
            .owaException(release)
            .map(
                m ->
                    "<details><summary>Show details</summary><p>Exception type: <code>"
                        + Pages.escaped(m.text().value())
                        + "</code></p></details>")
            .orElse("");
    String assumed =
        messages.owaSentence(release).map(ClientMessage::text).stream()
            .filter(fact -> fact.confidence() != Confidence.DOCUMENTED)
            .map(fact -> "<p><small>" + Pages.escaped("Wording: " + fact.source()) + "</small></p>")
            .collect(Collectors.joining());
    return page(
        served,
        "Error",
        " class=\"fault\"",
        String.format(
            Locale.ROOT,
            """
            <h1>%s</h1>
            %s
            %s
            <p><a href="./">Back to signing in</a></p>
            """,
            Pages.escaped(sentence),
            details,
            assumed));
  }

  private static String page(Case served, String title, String kind, String body) {
    return String.format(
        Locale.ROOT,
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%s - Outlook Web App stand-in</title><style>%s</style></head>
        <body>
        <header><b>Outlook Web App</b><small>stand-in for %s</small></header>
        <main%s>%s</main>
        <footer>Session33 stands in for the server. Nothing here leaves this machine.</footer>
        </body></html>
        """,
        title,
        STYLE,
        Pages.escaped(served.server().release().toString()),
        kind,
        body);
  }
}
