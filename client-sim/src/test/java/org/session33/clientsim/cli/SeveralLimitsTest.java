package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;

/** Where several limits were met in one evidence, each of them is named and none denied. */
class SeveralLimitsTest {
  private static final String SESSIONS =
      "Mapi session \"/o=A/ou=B/cn=Recipients/cn=zoe\" exceeded the maximum of 32 objects of type"
          + " \"session\".\n";
  private static final String FOLDERS =
      "Mapi session \"/o=A/ou=B/cn=Recipients/cn=bo\" exceeded the maximum of 500 objects of type"
          + " \"objtFolder\".\n";
  private static final String OWA =
      "Mapi session \"/o=A/ou=B/cn=Recipients/cn=cy\" with client type \"OWA\" exceeded the maximum"
          + " of 16 objects of type \"Session\".\n";

  @TempDir private Path folder;
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  private String cause(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("events.txt"), text);
    String out = program.run("diagnose", file.toString()).out().replaceAll("\\s+", " ");
    return out.substring(out.indexOf("CAUSE"), out.indexOf("FILES"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SESSIONS + FOLDERS,
        "Exchange Server 2003\nMapi session \"/o=A/cn=R/cn=a\" exceeded the maximum of 250 objects"
            + " of type \"objtMessage\".\n"
            + SESSIONS,
        "Event ID: 9646\nSource: MSExchangeIS\nDescription: Mapi-Sitzung \"/o=A/cn=R/cn=a\" hat die"
            + " maximal zulässige Anzahl von 32 Objekten vom Typ \"session\" überschritten.\n"
            + FOLDERS,
      })
  void aRefusedSessionIsNotDeniedBesideRefusedObjects(String text) throws IOException {
    assertThat(cause(text))
        .contains("One session holds more", "Sessions of MAPI clients such as Outlook were refused")
        .doesNotContain("The session limit has nothing to do with it");
  }

  @Test
  void theSessionLimitIsSetApartWhereNoSessionWasRefused() throws IOException {
    assertThat(cause(FOLDERS)).contains("The session limit has nothing to do with it");
  }

  @Test
  void everyConfirmedLimitIsNamedInTheCause() throws IOException {
    assertThat(cause("Exchange Server 2016\n" + SESSIONS + OWA + FOLDERS))
        .contains(
            "The store refused a session of a service client",
            "Sessions of MAPI clients such as Outlook were refused too",
            "Also: Limit of open objects in a session.");
  }

  private Path written(String user, String server) throws IOException {
    return Files.writeString(
        folder.resolve("a.case.yaml"),
        "format: 1\ntitle: Gates\nuser: {name: Bo}\n" + user + "server: " + server + "\n");
  }

  private String rehearsed(Path file) {
    return program.run("rehearse", file.toString()).out().replaceAll("\\s+", " ");
  }

  @Test
  void aRefusalByClientAccessAloneSince2013IsToldAsOneThatMayCome() throws IOException {
    Path file =
        written(
            "outlook: {release: 2010}\n", "{release: 2013, throttling: {RCAMaxConcurrency: 4}}");
    Path ticket = folder.resolve("t.txt");
    program.run("report", file.toString(), "-o", ticket.toString());

    assertThat(rehearsed(file)).contains("It depends whether Outlook opens. +- Microsoft Outlook");
    assertThat(Files.readString(ticket).replaceAll("\\s+", " "))
        .contains("Shows: It depends whether Outlook opens. If not: \"Unable to open");
  }

  @Test
  void eachMailServiceKeepsItsOwnSessionsAwayAndOnePassesInTheSingular() throws IOException {
    Path file =
        written(
            "programs:\n - {name: M, kind: pop, sessions: 2}\n - {name: I, kind: imap, sessions:"
                + " 3}\n",
            "{release: 2010 SP1, popImap: {MaxConnectionsPerUser: 1}}");

    assertThat(rehearsed(file))
        .contains(
            "2 connections asked for, 1 passes, 1 refused",
            "1 connection goes on to the store; 1 session never reaches it.",
            "1 connection goes on to the store; 2 sessions never reach it.");
  }

  @Test
  void neverMoreIsRefusedThanIsAskedFor() throws IOException {
    Path file =
        written(
            "outlook: {release: 2010}\nprograms:\n - {name: Search, kind: search, sessions: 40}\n"
                + " - {name: I, kind: imap, sessions: 24}\n",
            "{release: 2013, throttling: unlimited}");

    assertThat(rehearsed(file))
        .contains("29 sessions asked for, 8 refused", "69 sessions asked for, 8 refused")
        .doesNotContain("5 sessions asked for, 8 refused");
  }

  @Test
  void whatTheStoreWouldRefuseTooDoesNotDepend() throws IOException {
    Path file =
        written(
            "outlook: {release: 2010}\nprograms: [{name: P, kind: add-in, sessions: 40}]\n",
            "{release: 2013, throttling: {RCAMaxConcurrency: 41}}");

    assertThat(program.run("rehearse", file.toString(), "--json").out())
        .containsPattern("\"outlook\" ?: ?\"refused\"");
    assertThat(rehearsed(file)).doesNotContain("It depends whether Outlook opens");
  }

  @Test
  void twoMailServicesHaveAMeterEachAtEachGate() throws IOException {
    Path file =
        written(
            "programs:\n - {name: M, kind: pop, sessions: 2}\n - {name: I, kind: imap, sessions:"
                + " 3}\n",
            "{release: 2010 SP1, popImap: {MaxConnectionsPerUser: 1}}");

    assertThat(rehearsed(file))
        .containsOnlyOnce("POP3 service: 2 connections asked for")
        .containsOnlyOnce("IMAP4 service: 3 connections asked for")
        .containsOnlyOnce("POP3: 2 asked for, 1 granted, 0 refused, 1 never reaches the store")
        .containsOnlyOnce("IMAP4: 3 asked for, 1 granted, 0 refused, 2 never reach the store")
        .doesNotContain("POP3 and IMAP4: ");
  }

  @Test
  void whatMayBeRefusedIsAPartOfWhatMayBeAskedFor() throws IOException {
    Path file =
        written(
            "outlook: {release: 2010}\n"
                + "programs:\n"
                + " - {name: S, kind: search, sessions: 30}\n"
                + " - {name: I, kind: imap, sessions: 24}\n"
                + " - {name: P, kind: pop, sessions: 12}\n",
            "{release: 2010 SP1, popImap: {MaxConnectionsPerUser: 10}}");

    assertThat(rehearsed(file))
        .contains(
            "If POP3 and IMAP4 share one counter, 71 sessions are asked for and 35 are refused");
  }
}
