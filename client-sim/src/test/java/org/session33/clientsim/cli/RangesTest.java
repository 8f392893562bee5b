package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What nobody knows is a range: what is certain is counted, and an answer says from which value on
 * it would end otherwise.
 */
class RangesTest {
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @TempDir private Path folder;

  private String write(String text) throws IOException {
    return Files.writeString(folder.resolve("a.case.yaml"), text).toString();
  }

  private static String of(String outlook, String more, String exchange) {
    return "format: 1\ntitle: t\nuser: {name: Petra Kunze}\n"
        + (outlook.isEmpty() ? "" : "outlook: {" + outlook + "}\n")
        + more
        + "\nserver: {release: "
        + exchange
        + "}\n";
  }

  private Run rehearse(String text, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("rehearse", write(text)));
    arguments.addAll(List.of(options));
    return program.run(arguments.toArray(String[]::new));
  }

  private JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(rehearse(text, "--json").out());
  }

  private static JsonNode entry(JsonNode list, String id) {
    for (JsonNode entry : list) {
      if (entry.path("id").asString("").equals(id)) {
        return entry;
      }
    }
    return list.path("none");
  }

  private static String flat(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016 | 2016     | 16 | depends | 5 | 37 | 2",
        "2016 | 2016     | 28 | depends | 5 | 61 | 1",
        "2007 | 2007     | 14 | depends | 5 | 33 | 2",
        "2007 | 2003 SP1 | 14 | depends | 5 | 33 | 2",
        "2019 | 2019     | 13 | opened  | 5 |    |",
        "2016 | 2016     |  1 | opened  | 5 |    |",
        "2016 | 2016     |  0 | opened  | 5 |    |",
      })
  void aSharedCalendarSinceOutlook2007CostsNothingForCertain(
      String outlook,
      String exchange,
      int calendars,
      String state,
      int from,
      Integer to,
      Integer tip)
      throws IOException {
    String text = of("release: " + outlook + ", sharedCalendars: " + calendars, "", exchange);
    JsonNode json = json(text);

    assertThat(json.at("/outcome/outlook").asString()).isEqualTo(state);
    assertThat(json.at("/sessions/requested").asInt()).isEqualTo(from);
    if (tip == null) {
      assertThat(json.path("tips")).isEmpty();
      assertThat(json.path("incomplete")).isEmpty();
      assertThat(json.at("/sessions/requestedTo").isMissingNode()).isTrue();
      assertThat(rehearse(text).exitCode()).isZero();
    } else {
      assertThat(json.at("/sessions/requestedFrom").asInt()).isEqualTo(from);
      assertThat(json.at("/sessions/requestedTo").asInt()).isEqualTo(to);
      assertThat(json.at("/tips/0/value").asString()).isEqualTo("sessionModel.sharedCalendar");
      assertThat(json.at("/tips/0/from").asInt()).isEqualTo(tip);
      assertThat(json.at("/tips/0/then").asString()).isEqualTo("refused");
      assertThat(json.at("/smallestLimit/value").asInt()).isEqualTo(to);
      assertThat(rehearse(text).exitCode()).isEqualTo(6);
    }
  }

  @Test
  void theAnswerSaysOnWhatItHangsAndNoCauseIsMoreThanPossible() throws IOException {
    String text = of("release: 2016, sharedCalendars: 16", "", "2016");
    Run run = rehearse(text);
    JsonNode json = json(text);
    JsonNode cause = entry(json.path("findings"), "many-shared-resources");

    assertThat(flat(run))
        .contains("Outlook is refused only if a shared calendar costs 2 sessions.")
        .contains("It depends whether Outlook opens. 5 to 37 sessions asked for.")
        .contains("rehearsed: if a shared calendar costs 2 sessions: 32 of the 37")
        .contains("Proof: if a shared calendar costs 2 sessions: 31 sessions asked for")
        .contains("each shared calendar, every other pair of releases: 0, up to 2 (assumed")
        .doesNotContain("confirmed", "reproduced", "opens as far as is known", "MAPI: 37");
    assertThat(cause.path("verdict").asString()).isEqualTo("possible");
    assertThat(cause.path("against").toString()).contains("only if a shared calendar costs 2");
    for (JsonNode finding : json.path("findings")) {
      assertThat(finding.path("verdict").asString()).isNotIn("confirmed", "likely");
    }
  }

  /** A 9646 of this user says that sessions were refused, not that it was the calendars. */
  @Test
  void aRecordOfARefusalDoesNotConfirmWhatHoldsOnlyAtOneEnd() throws IOException {
    Files.writeString(
        folder.resolve("event.txt"),
        "Mapi session \"/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=pkunze\" exceeded"
            + " the maximum of 32 objects of type \"session\".");
    JsonNode json = json(of("release: 2016, sharedCalendars: 16", "evidence: [event.txt]", "2016"));

    assertThat(entry(json.path("findings"), "many-shared-resources").path("verdict").asString())
        .isEqualTo("possible");
  }

  /** What is out of the profile asks for nothing, however many folders it has. */
  @ParameterizedTest
  @CsvSource({"1, resolves", "5, not-rehearsed"})
  void takingOutAllThatIsNotCountedIsRehearsed(int mailboxes, String proof) throws IOException {
    JsonNode remedies =
        json(of("release: 2010, additionalMailboxes: " + mailboxes, "", "2010 SP1"))
            .path("remedies");

    for (String id : List.of("remove-additional-mailbox", "add-as-second-account")) {
      assertThat(entry(remedies, id).path("proof").asString()).as(id).isEqualTo(proof);
    }
    assertThat(entry(remedies, "fewer-folders").path("proof").asString())
        .isEqualTo("not-rehearsed");
    assertThat(entry(remedies, "raise-object-limit").path("proof").asString())
        .isEqualTo("not-rehearsed");
  }

  @Test
  void aValueThatTheCaseStatesIsNoRange() throws IOException {
    String text =
        of("release: 2016, sharedCalendars: 16", "sessionModel: {sharedCalendar: 2}", "2016");
    JsonNode json = json(text);

    assertThat(json.at("/outcome/outlook").asString()).isEqualTo("refused");
    assertThat(json.at("/sessions/requested").asInt()).isEqualTo(37);
    assertThat(json.path("tips")).isEmpty();
    assertThat(entry(json.path("findings"), "many-shared-resources").path("verdict").asString())
        .isEqualTo("likely");
    assertThat(json(text.replace(": 2}", ": 0}")).at("/outcome/outlook").asString())
        .isEqualTo("opened");
  }

  /** Its numbers are reported: 4 + 1 + 14 x 2 = 33. */
  @Test
  void outlook2003KeepsItsReportedNumbers() throws IOException {
    JsonNode json = json(of("release: 2003, sharedCalendars: 14", "", "2010 SP1"));

    assertThat(json.at("/outcome/outlook").asString()).isEqualTo("refused");
    assertThat(json.at("/sessions/requested").asInt()).isEqualTo(33);
    assertThat(json.path("tips")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the sum passes the limit, no mailbox alone does
        "2010 | 2010 SP1 | 490, 490          | depends",
        "2016 | 2016     | 251, 250          | depends",
        "2016 | 2016     | 250, 250          | opened",
        "2016 | 2016     | 501               | degraded",
        // Outlook 2007 synchronises by sessions and keeps none open
        "2007 | 2007     | 400, 400          | opened",
      })
  void cachedFoldersMayAddUp(String outlook, String exchange, String folders, String state)
      throws IOException {
    List<String> mailboxes = new ArrayList<>();
    for (String count : folders.split(", ")) {
      mailboxes.add("{name: Box " + mailboxes.size() + ", folders: " + count + "}");
    }
    JsonNode json =
        json(
            of(
                "release: "
                    + outlook
                    + ", additionalMailboxes: ["
                    + String.join(", ", mailboxes)
                    + "]",
                "",
                exchange));

    assertThat(json.at("/outcome/outlook").asString()).isEqualTo(state);
    if (state.equals("depends")) {
      assertThat(json.at("/tips/0/value").asString())
          .isEqualTo("sessionModel.sharedFoldersCountedTogether");
      assertThat(json.at("/tips/0/then").asString()).isEqualTo("degraded");
      assertThat(entry(json.path("findings"), "open-object-limit").path("verdict").asString())
          .isEqualTo("possible");
      assertThat(entry(json.path("remedies"), "raise-object-limit").path("proof").asString())
          .isEqualTo("resolves");
    }
  }

  /** Since Exchange 2013 they add up in one database; own accounts never do. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2016 | {name: A, folders: 300, database: DB01}, {name: B, folders: 300, database: DB02} |"
            + " opened",
        "2016 | {name: A, folders: 300, database: DB01}, {name: B, folders: 300, database: db01} |"
            + " depends",
        "2010 SP1 | {name: A, folders: 300, database: DB01}, {name: B, folders: 300, database:"
            + " DB02} | depends",
        "2016 | {name: A, folders: 300}, {name: B, folders: 300, ownAccount: true} | opened",
      })
  void theyAddUpOverWhatTheServerCounts(String exchange, String mailboxes, String state)
      throws IOException {
    JsonNode json =
        json(of("release: 2010, additionalMailboxes: [" + mailboxes + "]", "", exchange));

    assertThat(json.at("/outcome/outlook").asString()).isEqualTo(state);
  }

  @Test
  void thatAllOfItWorksDependsIsNotThatItOpensDepends() throws IOException {
    Run run =
        rehearse(
            of(
                "release: 2010, additionalMailboxes: [{name: A, folders: 490}, {name: B, folders:"
                    + " 490}]",
                "",
                "2010 SP1"));

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(flat(run))
        .contains("Outlook opens; it depends whether all of it works. 9 sessions asked for.")
        .contains("only if the shared folders of the whole profile are counted together");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2010 SP1 | 9  | 9  | depends",
        "2016     | 10 | 7  | depends",
        "2010 SP1 | 8  | 8  | works",
        "2016     | 17 | 1  | refused",
        "2007     | 30 | 30 | works",
      })
  void popAndImapMayShareACounter(String exchange, int pop, int imap, String ends)
      throws IOException {
    String programs =
        "programs: [{name: Old, kind: pop, sessions: "
            + pop
            + "}, {name: New, kind: imap, sessions: "
            + imap
            + "}]";
    Run run = rehearse(of("", programs, exchange));
    JsonNode json = json(of("", programs, exchange));

    assertThat(run.exitCode()).isEqualTo(ends.equals("depends") ? 6 : 0);
    switch (ends) {
      case "depends" -> {
        assertThat(flat(run))
            .contains("It depends whether every program gets its sessions.")
            .contains("essions of programs are refused only if POP3 and IMAP4 share one counter")
            .contains("POP3: " + pop + " asked for, " + pop + " granted, 0 refused, limit 16")
            .contains("IMAP4: " + imap + " asked for");
        assertThat(json.at("/tips/0/value").asString())
            .isEqualTo("sessionModel.popAndImapCountedTogether");
        assertThat(entry(json.path("findings"), "service-session-limit").path("verdict").asString())
            .isEqualTo("possible");
        assertThat(
                entry(json.path("remedies"), "raise-service-session-limit")
                    .path("proof")
                    .asString())
            .isEqualTo("resolves");
      }
      case "refused" -> assertThat(flat(run)).contains("Sessions of programs are refused.");
      default -> assertThat(flat(run)).contains("Every program gets its sessions.");
    }
  }

  /** 5 + 4 + 8 x 2 = 25 leaves room for 7 sessions of folders. */
  @Test
  void twoUnknownsAtOnceAreTriedAloneAndTogether() throws IOException {
    String text =
        of(
            "release: 2007, sharedCalendars: 8, additionalMailboxes: [{name: Info}, {name: Sales}]",
            "",
            "2007");
    JsonNode json = json(text);

    assertThat(json.at("/outcome/outlook").asString()).isEqualTo("depends");
    assertThat(json.at("/sessions/requested").asInt()).isEqualTo(9);
    assertThat(json.at("/sessions/requestedTo").isMissingNode()).isTrue();
    assertThat(json.path("tips")).hasSize(2);
    assertThat(json.at("/tips/0/from").asInt()).isEqualTo(921);
    assertThat(json.path("incomplete")).hasSize(3);
    assertThat(flat(rehearse(text)))
        .contains(
            "only if 'Info' and 'Sales' have 441 folders or more each, or one of them has 921 or")
        .contains(
            "or if a shared calendar costs 2 sessions and 'Info' and 'Sales' have 121 folders"
                + " or more each");
    assertThat(
            json(text.replace("{name: Info}", "{name: Info, folders: 121}")
                    .replace("{name: Sales}", "{name: Sales, folders: 121}"))
                .at("/outcome/outlook")
                .asString())
        .isEqualTo("depends");
    assertThat(
            json(text.replace("{name: Info}", "{name: Info, folders: 120}")
                    .replace("{name: Sales}", "{name: Sales, folders: 120}"))
                .at("/outcome/outlook")
                .asString())
        .isEqualTo("opened");
  }

  @Test
  void whatIsRefusedForCertainStaysRefusedAndUpToHowManyIsSaid() throws IOException {
    String text =
        of(
            "release: 2016, sharedCalendars: 10",
            "programs: [{name: Suche, kind: add-in, sessions: 30}]",
            "2016");
    Run run = rehearse(text);
    JsonNode json = json(text);

    assertThat(run.exitCode()).isZero();
    assertThat(json.at("/outcome/outlook").asString()).isEqualTo("refused");
    assertThat(json.at("/sessions/requestedFrom").asInt()).isEqualTo(35);
    assertThat(json.at("/sessions/requestedTo").asInt()).isEqualTo(55);
    assertThat(flat(run))
        .containsOnlyOnce(
            "If a shared calendar costs 2 sessions, 55 sessions are asked for and 23 are");
  }

  @Test
  void aLargeNumberIsAnsweredAtOnce() throws IOException {
    long before = System.nanoTime();
    JsonNode json =
        json(
            of(
                "release: 2007, additionalMailboxes: [{name: Info}]",
                "",
                "2007, registry: {Maximum Allowed Sessions Per User: 200000}"));

    assertThat(json.path("incomplete")).hasSize(1);
    assertThat(json.at("/tips/0/from").asInt()).isGreaterThan(7_000_000);
    assertThat(System.nanoTime() - before).isLessThan(60_000_000_000L);
  }

  @Test
  void aTicketSaysItAndFitsItsPage() throws IOException {
    program.run(
        "report",
        write(of("release: 2016, sharedCalendars: 16", "", "2016")),
        "-o",
        folder.resolve("t.txt").toString());

    List<String> lines = Files.readAllLines(folder.resolve("t.txt"));
    assertThat(lines.get(1)).startsWith("INCOMPLETE");
    assertThat(String.join(" ", lines).replaceAll("\\s+", " "))
        .contains("only if a shared calendar costs 2 sessions");
    assertThat(lines).hasSizeLessThanOrEqualTo(22).allMatch(l -> l.length() <= 100);
  }

  @Test
  void factsShowTheRange() {
    assertThat(program.run("facts", "session-model").out().replaceAll("\\s+", " "))
        .contains("sharedCalendar", "0, up to 2 sessions", "0 or 1 (1 yes, 0 no)", "X29");
  }

  @Test
  void aScenarioThatExpectsThatItDependsLacksNothing() throws IOException {
    String inline =
        "{user: {name: Ann}, outlook: {release: 2016, sharedCalendars: 16}, server: {release:"
            + " 2016}}";
    Path file = folder.resolve("a.scenario.yaml");
    Files.writeString(
        file,
        "format: 1\nscenarios:\n  - {name: a, case: " + inline + ", expect: {outlook: depends}}\n");

    Run depends = program.run("test", file.toString());
    Files.writeString(
        file, Files.readString(file).replace("outlook: depends", "sessions: {requested: 5}"));
    Run other = program.run("test", file.toString());

    assertThat(depends.exitCode()).as(depends.out()).isZero();
    assertThat(depends.out()).doesNotContain("INCOMPLETE");
    assertThat(other.exitCode()).as(other.out()).isEqualTo(6);
    assertThat(flat(other)).contains("INCOMPLETE", "only if a shared calendar costs 2 sessions");
  }
}
