package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.opening.SampleGallery;

/**
 * What files and tickets say becomes a case, and the case a test: it passes at once, and fails when
 * its cause is taken out.
 */
class SaveCaseTest {
  private static final String LARGE =
      """
      Call 2210, user: amoore (Ann Moore, claims)
      Outlook 2007, cached. Exchange 2003 SP2, server OAK1.
      Outlook does not open since this morning:
        Unable to open your default e-mail folders. The Microsoft Exchange Server computer is not
        available. Either there are network problems or the Microsoft Exchange Server is down for
        maintenance.
      Yesterday we added the additional mailbox "Claims Archive" to her profile.
      That mailbox has 1,530 folders.
      No phone, no add-ins.
      Application log of OAK1, 08:55:
        Event Source: MSExchangeIS
        Event ID: 9646
        Description: Closing Mapi session "/o=Oak/ou=HQ/cn=Recipients/cn=amoore" because it exceeded
        the maximum of 32 objects of type "session".
      """;

  private static final String BREAKS =
      """
      Exchange 2007 SP2, Outlook 2007. Lea works from the train, only her own mailbox.
      Her connection breaks eleven times in a morning, she leaves Outlook open and dials in again.
      Then Outlook will not open: "Unable to open your default e-mail folders".
      MSExchangeIS 9646 on MBX4: Mapi session "/o=Birch/ou=HQ/cn=Recipients/cn=lvogt" exceeded the
      maximum of 32 objects of type "session".
      """;

  private static final String SECOND =
      """
      Exchange 2007 SP1, Outlook 2007 cached, own mailbox plus one team mailbox with 420 folders.
      Outlook refused this morning, "Unable to open your default e-mail folders".
      9646 for cn=pkessler, 32, type session, on MBX-B.
      She still has a session on the terminal server, Outlook is running in it.
      """;

  private static final String IMAP =
      """
      Exchange 2010 SP1. Her IMAP client holds 20 connections open and is refused at login since
      Monday. There is no Outlook on that PC.
      """;

  private static final String POP =
      """
      Exchange 2013. The POP client of the scanner cannot log in any more. OWA works, colleagues are
      fine, Outlook 2013 of the users is fine too.
      Event on MBX3, 10:12:
      MSExchangeIS 9646 Mapi session "/o=Elm/ou=HQ/cn=Recipients/cn=scan" with client type "POP"
      exceeded the maximum of 16 objects of type "session".
      """;

  @TempDir Path folder;
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  static Stream<Arguments> tickets() {
    return Stream.of(
        Arguments.of(
            LARGE, "name: Claims Archive, folders: 1530", "name: Claims Archive, folders: 30"),
        Arguments.of(SECOND, "kind: second-outlook", "kind: unknown, sessions: 0"),
        Arguments.of(IMAP, "kind: imap, sessions: 20", "kind: imap, sessions: 2"),
        Arguments.of(POP, "kind: pop, sessions: 17", "kind: pop, sessions: 2"));
  }

  @ParameterizedTest
  @MethodSource("tickets")
  void aTicketBecomesATestThatFailsWithoutItsCause(String ticket, String cause, String without)
      throws IOException {
    Path file = write("ticket.txt", ticket);
    Path theCase = folder.resolve("a.case.yaml");
    Path scenario = folder.resolve("a.scenario.yaml");

    Run saved =
        program.run(
            "diagnose",
            file.toString(),
            "--save",
            theCase.toString(),
            "--save-scenario",
            scenario.toString());

    assertThat(saved.exitCode()).as(saved.err()).isZero();
    assertThat(saved.out()).endsWith("Saved: " + theCase + "\nSaved: " + scenario + "\n");
    assertThat(program.run("lint", folder.toString()).exitCode()).isZero();
    assertThat(program.run("rehearse", theCase.toString()).err()).isEmpty();
    assertThat(program.run("test", scenario.toString()).out()).contains("1 passed, 0 failed");
    String text = Files.readString(theCase);
    assertThat(text).contains(cause);
    Files.writeString(theCase, text.replace(cause, without));
    Run failed = program.run("test", scenario.toString());
    assertThat(failed.exitCode()).as(failed.out()).isEqualTo(1);
  }

  @Test
  void brokenConnectionsThatATicketCountsBecomeSteps() throws IOException {
    Path file = write("ticket.txt", BREAKS);
    Path scenario = folder.resolve("b.scenario.yaml");

    Run saved = program.run("diagnose", file.toString(), "--save-scenario", scenario.toString());

    assertThat(saved.exitCode()).as(saved.err()).isZero();
    String text = Files.readString(scenario);
    assertThat(text.split("drop network", -1)).hasSize(12);
    assertThat(text).contains("is told without times").contains("findings: [stale-sessions]");
    failsWithout(scenario, text, ", drop network, restore network");
  }

  @Test
  void brokenConnectionsOfALogBecomeStepsAtTheirTimes() throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add("#Software: Microsoft Internet Information Services 7.5");
    rows.add("#Version: 1.0");
    rows.add("#Date: 2014-03-03 08:00:00");
    rows.add(
        "#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip"
            + " cs(User-Agent) sc-status sc-substatus sc-win32-status time-taken");
    for (int i = 0; i < 12; i++) {
      // The last one comes after the refusal and caused nothing.
      int minute = i < 11 ? i * 9 : 170;
      rows.add(
          String.format(
              Locale.ROOT,
              "2014-03-03 %02d:%02d:10 10.1.1.5 RPC_OUT_DATA /rpc/rpcproxy.dll mbx:6001 443"
                  + " ELM\\lvogt 10.9.8.7 MSRPC 200 0 64 90000",
              8 + minute / 60,
              minute % 60));
    }
    write("u_ex140303.log", String.join("\n", rows) + "\n");
    write(
        "ticket.txt",
        """
        Exchange 2007 SP3, Outlook 2007. "Unable to open your default e-mail folders".

        Log Name:      Application
        Source:        MSExchangeIS
        Date:          2014-03-03 10:14:00
        Event ID:      9646
        Level:         Error
        Computer:      MBX1
        Description:
        Mapi session "/O=ELM/OU=HQ/cn=Recipients/cn=lvogt" exceeded the maximum of 32 objects of\
         type "session".
        """);
    Path scenario = folder.resolve("../saved.scenario.yaml").normalize();

    Run saved = program.run("diagnose", folder.toString(), "--save-scenario", scenario.toString());

    String text = Files.readString(scenario);
    Files.delete(scenario);
    assertThat(saved.exitCode()).as(saved.err()).isZero();
    assertThat(text.split("drop network", -1)).hasSize(12);
    assertThat(text.split("wait 9m", -1)).hasSize(11);
    assertThat(text).contains("[" + folder.getFileName() + "/ticket.txt");
    Path moved = write("saved.scenario.yaml", text.replace(folder.getFileName() + "/", ""));
    failsWithout(
        moved,
        text.replace(folder.getFileName() + "/", ""),
        "wait 9m, drop network, restore network, ");
  }

  private void failsWithout(Path scenario, String text, String step) throws IOException {
    assertThat(program.run("test", scenario.toString()).exitCode()).isZero();
    Files.writeString(scenario, text.replace(step, ""));
    Run failed = program.run("test", scenario.toString());
    assertThat(failed.exitCode()).as(failed.out()).isEqualTo(1);
  }

  @Test
  void aFolderWithAProfileBecomesACaseThatNamesIt() throws IOException {
    program.run("samples", "team-mailbox-files", "-o", folder.resolve("files").toString());
    Path theCase = folder.resolve("team.case.yaml");
    Path scenario = folder.resolve("team.scenario.yaml");

    Run saved =
        program.run(
            "rehearse",
            folder.resolve("files").toString(),
            "--exchange",
            "2003 SP1",
            "--save",
            theCase.toString(),
            "--save-scenario",
            scenario.toString());

    assertThat(saved.exitCode()).as(saved.err()).isZero();
    String text = Files.readString(theCase);
    assertThat(text)
        .contains("profile: files/")
        .contains("registry: files/")
        .contains("stated by the user")
        .doesNotContain("user:")
        .doesNotContain(folder.toString());
    assertThat(program.run("lint", folder.toString()).exitCode()).isZero();
    assertThat(program.run("test", scenario.toString()).exitCode()).isZero();
    Files.writeString(theCase, text.replaceAll("folders: \\d+", "folders: 12"));
    assertThat(program.run("test", scenario.toString()).exitCode()).isEqualTo(1);
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    Path file = write("ticket.txt", LARGE);
    Path theCase = folder.resolve("a.case.yaml");
    Path scenario = folder.resolve("a.scenario.yaml");
    String[] command = {
      "diagnose",
      file.toString(),
      "--save",
      theCase.toString(),
      "--save-scenario",
      scenario.toString()
    };
    program.run(command);
    byte[] first = Files.readAllBytes(theCase);
    byte[] firstScenario = Files.readAllBytes(scenario);

    Run again = program.run(command);

    assertThat(again.exitCode()).isZero();
    assertThat(Files.readAllBytes(theCase)).isEqualTo(first);
    assertThat(Files.readAllBytes(scenario)).isEqualTo(firstScenario);
    // A case that is saved again from itself says the same.
    Path copy = folder.resolve("copy.case.yaml");
    program.run("rehearse", theCase.toString(), "--save", copy.toString());
    assertThat(withoutComments(Files.readString(copy)))
        .isEqualTo(withoutComments(Files.readString(theCase)));
  }

  private static String withoutComments(String text) {
    return text.replaceAll("(?m)^# .*\\n", "").replaceAll("(?m)  # .*$", "");
  }

  @Test
  void eachValueSaysWhereItCameFromAndWhatIsDeniedIsNone() throws IOException {
    Path file = write("ticket.txt", LARGE);
    Path theCase = folder.resolve("a.case.yaml");

    program.run("diagnose", file.toString(), "--save", theCase.toString());

    assertThat(Files.readString(theCase))
        .contains("legacyDN: /o=Oak/ou=HQ/cn=Recipients/cn=amoore  # ticket.txt:11:3 event 9646")
        .contains("release: 2007  # ticket.txt:2:1 Outlook 2007")
        .contains("release: 2003 SP2  # ticket.txt:2:23 Exchange 2003 SP2")
        .contains("cachedExchangeMode: true  # ticket.txt:2:15 \"cached\"")
        .contains("said not to be so: add in")
        .contains("evidence: [ticket.txt]")
        .doesNotContain("programs")
        .doesNotContain("downloadSharedFolders");
  }

  @Test
  void whatIsNotReproducedIsSaidAndMakesNoTest() throws IOException {
    Path file =
        write(
            "ticket.txt",
            """
            Exchange 2007 SP1, Outlook 2007, cached. Only his own mailbox. Outlook will not open:
            "Unable to open your default e-mail folders". An add-in of the phone system is installed.
            """);
    Path theCase = folder.resolve("a.case.yaml");
    Path scenario = folder.resolve("a.scenario.yaml");

    Run saved =
        program.run(
            "diagnose",
            file.toString(),
            "--save",
            theCase.toString(),
            "--save-scenario",
            scenario.toString());

    assertThat(saved.exitCode()).isEqualTo(6);
    assertThat(saved.err())
        .contains("no scenario is saved: the rehearsal does not show that Outlook was refused")
        .contains("say how many sessions");
    assertThat(scenario).doesNotExist();
    assertThat(theCase).exists();
  }

  @Test
  void foldersThatNobodyCountedStayUnknownAndTheTestExpectsThatItDepends() throws IOException {
    Path file = write("ticket.txt", LARGE.replace("That mailbox has 1,530 folders.\n", ""));
    Path theCase = folder.resolve("a.case.yaml");
    Path scenario = folder.resolve("a.scenario.yaml");

    Run saved =
        program.run(
            "diagnose",
            file.toString(),
            "--save",
            theCase.toString(),
            "--save-scenario",
            scenario.toString());

    assertThat(saved.exitCode()).isEqualTo(6);
    assertThat(Files.readString(theCase)).contains("{name: Claims Archive, folders: unknown}");
    assertThat(Files.readString(scenario)).contains("outlook: depends").contains("then: refused");
    assertThat(saved.err())
        .contains("how many folders the additional mailbox 'Claims Archive' has");
    assertThat(program.run("test", scenario.toString()).out()).contains("1 passed, 0 failed");
    Files.writeString(theCase, Files.readString(theCase).replace("unknown", "20"));
    assertThat(program.run("test", scenario.toString()).exitCode()).isEqualTo(1);
  }

  @Test
  void eventsOfSeveralUsersMakeNoCase() throws IOException {
    Path file = write("ticket.txt", LARGE + LARGE.replace("cn=amoore", "cn=bgray"));
    Path theCase = folder.resolve("a.case.yaml");

    Run saved = program.run("diagnose", file.toString(), "--save", theCase.toString());

    assertThat(saved.exitCode()).isEqualTo(6);
    assertThat(saved.err()).contains("the events name 2 users (amoore, bgray)");
    assertThat(theCase).doesNotExist();
  }

  @Test
  void namesOfFilesAreCheckedBeforeAnythingIsRead() throws IOException {
    Path file = write("ticket.txt", LARGE);

    Run ending = program.run("diagnose", file.toString(), "--save", "a.yaml");
    Run redacted = program.run("diagnose", file.toString(), "--redact", "--save", "a.case.yaml");

    assertThat(ending.exitCode()).isEqualTo(2);
    assertThat(ending.err())
        .contains("--save: 'a.yaml' does not end in .case.yaml; write a.case.yaml");
    assertThat(redacted.exitCode()).isEqualTo(2);
    assertThat(redacted.err()).contains("cannot be saved with --redact");
  }

  @Test
  void whatWasReadIsNotReplacedAndAFolderThatIsNotThereIsTold() throws IOException {
    Path file = write("ticket.txt", LARGE);
    Path theCase = folder.resolve("a.case.yaml");
    program.run("diagnose", file.toString(), "--save", theCase.toString());

    Run own = program.run("rehearse", theCase.toString(), "--save", theCase.toString());
    Run nowhere =
        program.run(
            "diagnose", file.toString(), "--save", folder.resolve("no/a.case.yaml").toString());

    assertThat(own.exitCode()).isEqualTo(2);
    assertThat(own.err()).contains("would be replaced");
    assertThat(nowhere.exitCode()).isEqualTo(3);
    assertThat(nowhere.err()).contains("there is no folder");
  }

  @Test
  void theJsonIsTheSameWithAndWithoutSaving() throws IOException {
    Path file = write("ticket.txt", LARGE);

    Run plain = program.run("diagnose", file.toString(), "--json");
    Run saved =
        program.run(
            "diagnose",
            file.toString(),
            "--json",
            "--save",
            folder.resolve("a.case.yaml").toString());

    assertThat(saved.out().replaceAll("\"generated\" : *\"[^\"]*\"", ""))
        .isEqualTo(plain.out().replaceAll("\"generated\" : *\"[^\"]*\"", ""));
    assertThat(saved.err()).contains("Saved: ");
  }

  static Stream<String> samples() {
    return ProgramUnderTest.piped().part(SampleGallery.class).names().stream()
        // A workbook holds many users, and an event alone is acted out by what is saved only.
        .filter(name -> !Set.of("users-workbook", "event-only").contains(name));
  }

  /** What is saved beside the files of a sample is acted out as the sample is. */
  @ParameterizedTest
  @MethodSource("samples")
  void aSampleThatIsSavedEndsAsItDid(String sample) {
    Path files = folder.resolve("files");
    program.run("samples", sample, "-o", files.toString());
    Path theCase = files.resolve("saved.case.yaml");
    Path scenario = folder.resolve("saved.scenario.yaml");

    Run saved =
        program.run(
            "rehearse",
            sampleFile(files),
            "--save",
            theCase.toString(),
            "--save-scenario",
            scenario.toString());

    assertThat(theCase).as(saved.err()).exists();
    assertThat(program.run("lint", theCase.toString()).exitCode()).isZero();
    assertThat(seen(program.run("rehearse", theCase.toString()).out()))
        .isEqualTo(seen(saved.out()));
    if (Files.exists(scenario)) {
      assertThat(program.run("test", scenario.toString()).exitCode()).isIn(0, 6);
    } else {
      assertThat(saved.err()).contains("no scenario is saved: ");
    }
  }

  private static String sampleFile(Path files) {
    try (Stream<Path> all = Files.walk(files)) {
      return all.map(Path::toString)
          .filter(f -> f.endsWith(".case.yaml"))
          .findFirst()
          .orElse(files.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From what the user saw on to the fixes. */
  private static String seen(String text) {
    int from = Math.max(0, text.indexOf("WHAT THE USER"));
    int to = text.indexOf("FIXES, LEAST");
    String seen = text.substring(from, to < from ? text.length() : to);
    return seen.replaceAll("(?m)^Saved: .*\\n", "");
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
