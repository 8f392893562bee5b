package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

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

  /** The store counts services apart from MAPI, so each refusal has a cause of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "imap | 2013     | client-program",
        "pop  | 2019     | client-program",
        "owa  | 2013     | client-program",
        "ews  | 2016     | client-program",
        "owa  | 2010 SP1 | client-program",
      })
  void refusedServicesHaveACauseBesideRefusedMapi(String kind, String release, String other)
      throws IOException {
    Path file =
        written(
            "outlook: {release: 2010}\nprograms:\n - {name: Search, kind: search, sessions: 40}\n"
                + " - {name: I, kind: "
                + kind
                + ", sessions: 24}\n",
            "{release: " + release + ", throttling: unlimited}");
    JsonNode json =
        new ObjectMapper().readTree(program.run("rehearse", file.toString(), "--json").out());

    for (String id : List.of("service-session-limit", other)) {
      assertThat(json.path("findings"))
          .filteredOn(f -> f.path("id").asString().equals(id))
          .singleElement()
          .satisfies(f -> assertThat(f.path("verdict").asString()).as(id).isEqualTo("likely"));
    }
    assertThat(json.path("cause").asString())
        .contains("Search uses up the sessions")
        .endsWith("Also: Limit of service sessions.");
    assertThat(json.path("findings").toString())
        .contains("Sessions of MAPI clients such as Outlook were refused too")
        .doesNotContain("the rule failed");
  }

  /** The record of a refused web client is surer than what a rehearsal shows of Outlook. */
  @Test
  void refusedMapiIsNamedBesideAConfirmedLimitOfServices() throws IOException {
    Files.writeString(folder.resolve("e.txt"), OWA.replace("cn=cy", "cn=bo"));
    Path file =
        written(
            "outlook: {release: 2010}\nprograms:\n - {name: Search, kind: search, sessions: 40}\n"
                + " - {name: O, kind: owa, sessions: 24}\nevidence: [e.txt]\n",
            "{release: 2013, throttling: unlimited}");

    String out = rehearsed(file);
    assertThat(out.substring(out.indexOf("CAUSE"), out.indexOf("WHO HOLDS")))
        .contains(
            "The store refused a session of a service client", "Also: A program beside Outlook.");
  }

  private static final String FOLDERS_BEHIND =
      "outlook: {release: 2016, additionalMailboxes: [{name: Info, folders: 300}, {name: Sales,"
          + " folders: %d}]}\nprograms:\n - {name: Search, kind: add-in, sessions: %d}\n";

  /** The session that would hold too many folders open is refused first, at whichever gate. */
  @ParameterizedTest
  @CsvSource({
    "2016, unlimited, 2500, 30, likely",
    "2016, unlimited, 2500, 1, likely",
    "2010 SP1, default, 2500, 30, likely",
    "2016, unlimited, 500, 30, possible",
    "2016, unlimited, 100, 30, not evaluated"
  })
  void aTroubleBehindARefusalIsNamedToo(
      String release, String policy, int folders, int sessions, String verdict) throws IOException {
    Path file =
        written(
            String.format(Locale.ROOT, FOLDERS_BEHIND, folders, sessions),
            "{release: " + release + ", throttling: " + policy + "}");
    JsonNode json =
        new ObjectMapper().readTree(program.run("rehearse", file.toString(), "--json").out());
    Path ticket = folder.resolve("t.txt");
    program.run("report", file.toString(), "-o", ticket.toString());
    String told = Files.readString(ticket).replaceAll("\\s+", " ");

    assertThat(json.path("findings"))
        .filteredOn(f -> f.path("id").asString().equals("open-object-limit"))
        .singleElement()
        .satisfies(f -> assertThat(f.path("verdict").asString()).isEqualTo(verdict));
    boolean behind = verdict.equals("likely") && sessions > 1;
    assertThat(json.path("cause").asString().contains("Also: Limit of open objects in a session."))
        .isEqualTo(behind);
    assertThat(told.contains("Folders: 2,500 open folders asked for in one session, limit 500"))
        .isEqualTo(behind);
  }

  /** The agent reads what is refused of each kind, and the steps of both fixes. */
  @Test
  void aTicketHoldsTheSecondTroubleAndTheStepsOfASet() throws IOException {
    Path folders =
        written(
            String.format(Locale.ROOT, FOLDERS_BEHIND, 2_500, 30),
            "{release: 2016, throttling: unlimited}");
    Path ticket = folder.resolve("t.txt");
    program.run("report", folders.toString(), "-o", ticket.toString());
    String told = Files.readString(ticket);

    assertThat(told.lines().count()).isLessThanOrEqualTo(22);
    assertThat(told.replaceAll("\\s+", " "))
        .contains("Both together: a. Clear the check box", "b. Switch off Search")
        .contains("Steps: a. 1. Click \"File\"", "b. 1. Close Outlook, then switch off Search.")
        .doesNotContain("for each release", "Session33 lists them");
    Path services =
        written(
            "outlook: {release: 2010}\nprograms:\n - {name: Search, kind: search, sessions: 40}\n"
                + " - {name: I, kind: imap, sessions: 24}\n",
            "{release: 2013, throttling: unlimited}");
    program.run("report", services.toString(), "-o", ticket.toString());
    told = Files.readString(ticket);
    assertThat(told.lines().count()).isLessThanOrEqualTo(22);
    assertThat(told.replaceAll("\\s+", " "))
        .contains("IMAP4: 24 asked for, 16 granted, 8 refused, limit 16 (0x10)")
        .contains("Steps: a. 1. ")
        .doesNotContain("for each release");
  }

  @Test
  void ofVeryManyNamesASentenceHoldsTheFirst() throws IOException {
    StringBuilder programs = new StringBuilder("outlook: {release: 2010}\nprograms:\n");
    for (int i = 1; i <= 60; i++) {
      programs.append(" - {name: Program ").append(i).append(", kind: add-in, sessions: 1}\n");
    }
    Path file = written(programs.toString(), "{release: 2010 SP1}");
    JsonNode json =
        new ObjectMapper().readTree(program.run("rehearse", file.toString(), "--json").out());

    assertThat(json.path("cause").asString())
        .contains("Program 1, Program 10, ", " and 40 more use up the")
        .hasSizeLessThan(700);
    assertThat(json.path("remedies"))
        .allSatisfy(
            r -> {
              assertThat(r.path("reason").asString()).hasSizeLessThan(2_500);
              assertThat(r.path("title").asString()).hasSizeLessThan(500);
            });
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
