package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.opening.Sample;
import org.session33.clientsim.opening.SampleGallery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever file is given, something is said of it on standard output: what it is, what it means as
 * far as that is known, and what is missing to go on.
 *
 * <p>It is long because each kind of file has its own answer, told here in whole sentences.
 */
class NeverNoWordTest {
  private static final String REPORTED = "/org/session33/clientsim/reported/";

  @TempDir Path folder;
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  private Path reported(String name) throws IOException {
    try (var in = NeverNoWordTest.class.getResourceAsStream(REPORTED + name)) {
      Path file = folder.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, Objects.requireNonNull(in, name).readAllBytes());
      return file;
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Run diagnose(Path file) {
    return program.run("diagnose", file.toString());
  }

  private static String flat(Run run) {
    return run.out().replaceAll("\\s+", " ");
  }

  // A server's registry by itself

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Maximum Allowed Sessions Per User | dword:00000064 | is 100 (0x64) | typing 64 gives",
        "Maximum Allowed Sessions Per User | dword:00000100 | is 256 (0x100) | typing 100 gives",
        "Maximum Allowed Service Sessions Per User | dword:00000080 | is 128 (0x80) | typing 80",
        "szMaxAllowedSessionsPerUser | dword:00000064 | is 100 (0x64) | once printed so",
        "Maximum Allowed Sessions Per User | \"64\" | no DWORD but REG_SZ | has the type REG_SZ",
        "Maximum Allowed Sessions Per User | dword:00000000 | is 0 (0x0) | Session limit of zero",
        "Disable Session Limit | dword:00000001 | is 1 (0x1) | is not 0",
      })
  void aServersRegistryIsJudgedWithoutAProfile(String name, String data, String says, String found)
      throws IOException {
    Path file =
        write(
            "server.reg",
            "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SYSTEM\\"
                + "CurrentControlSet\\Services\\MSExchangeIS\\ParametersSystem]\r\n\""
                + name
                + "\"="
                + data
                + "\r\n");

    Run run = diagnose(file);

    // A limit of a type that the store does not read is complained of, and found all the same.
    int code = data.startsWith("dword") ? ExitCode.DONE : ExitCode.INCOMPLETE;
    assertThat(run.exitCode()).as(run.err()).isEqualTo(code);
    assertThat(flat(run)).contains("server.reg", says, found, "missing: ");
    assertThat(flat(run)).doesNotContain("[ruled out] Possible abuse");
  }

  @Test
  void theReportedServerAndPolicyAreToldOfByBothCommands() throws IOException {
    for (String command : new String[] {"diagnose", "rehearse"}) {
      Run server = program.run(command, reported("R12.reg").toString());
      Run policy = program.run(command, reported("R13.reg").toString());

      assertThat(server.exitCode()).as(command).isEqualTo(ExitCode.DONE);
      assertThat(flat(server)).contains("'Maximum Allowed Sessions Per User'", "is 100 (0x64)");
      assertThat(policy.exitCode()).as(command).isEqualTo(ExitCode.DONE);
      assertThat(flat(policy))
          .contains("R13.reg", "CacheOthersMail = 0", "DownloadSharedFolders = 1")
          .contains("missing: to act it out, the registry export of the user's Outlook profile");
    }
  }

  @Test
  void aListingOfRegQueryIsToldOfLikeAnExport() throws IOException {
    Path file =
        write(
            "werte.txt",
            "\r\nHKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\\"
                + "ParametersSystem\r\n    Maximum Allowed Sessions Per User    REG_DWORD    0x100"
                + "\r\n\r\n");

    Run run = diagnose(file);

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(flat(run)).contains("is 256 (0x100)", "typing 100 gives");
  }

  @Test
  void aRegistryBesideAnEventIsUsedWithoutAProfile() throws IOException {
    reported("registry-beside-event/event.txt");
    reported("registry-beside-event/server.reg");
    Path both = folder.resolve("registry-beside-event");

    for (List<String> given :
        List.of(
            List.of(both.toString()),
            List.of(both.resolve("server.reg").toString(), both.resolve("event.txt").toString()))) {
      JsonNode json = json(given.toArray(new String[0]));

      assertThat(json.at("/findings/0/id").stringValue()).isEqualTo("misnamed-registry-value");
      assertThat(json.at("/findings/0/verdict").stringValue()).isEqualTo("confirmed");
      assertThat(json.get("evidence").toString()).contains("server.reg", "event.txt");
    }
  }

  @Test
  void aRightValueBesideAnEventOfTheOldLimitWaitsForARestart() throws IOException {
    Path event = reported("registry-beside-event/event.txt");
    Path server = reported("R12.reg");

    JsonNode json = json(event.toString(), server.toString());

    assertThat(json.at("/findings/0/id").stringValue()).isEqualTo("limit-change-not-loaded");
    // The release is not known, and not on each one a page says that a value waits (S-7).
    assertThat(json.at("/findings/0/verdict").stringValue()).isEqualTo("possible");
  }

  private JsonNode json(String... files) throws IOException {
    String[] arguments =
        Stream.concat(Stream.of("diagnose", "--json"), Arrays.stream(files)).toArray(String[]::new);
    Run run = program.run(arguments);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    return JsonMapper.shared().readTree(run.out());
  }

  // Lists, answers and our own files

  @Test
  void aListOfLogonsNamesHoldersClientsAndMachines() throws IOException {
    Run run = diagnose(reported("R09_logons.csv"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(flat(run))
        .contains("33 sessions, one a row, of Taylor, Rita.")
        .contains("from PC-0117, client version 12.0.6665.5000: 21, 17 of them without a client")
        .contains("from TS02, client version 3585.0.32903.4: 12");
  }

  @Test
  void besideACaseThatIsActedOutAListLacksNothing() throws IOException {
    Path list = reported("R09_logons.csv");
    Path theCase =
        write(
            "rita.case.yaml",
            """
            format: 1
            title: Rita cannot open Outlook
            user: {name: "Taylor, Rita"}
            outlook: {release: 2007, additionalMailboxes: [{name: Team Sales, folders: 1204}]}
            server: {release: 2007}
            """);

    assertThat(flat(diagnose(list))).contains("missing: ");
    assertThat(flat(program.run("diagnose", theCase.toString(), list.toString())))
        .contains("33 sessions, one a row", "WHO HOLDS THE SESSIONS")
        .doesNotContain("missing: ");
  }

  @Test
  void namesInWhatIsSaidAreTakenOutOnRequest() throws IOException {
    for (String name : new String[] {"R09_logons.csv", "autodiscover-alone.xml"}) {
      Run run = program.run("diagnose", reported(name).toString(), "--redact");

      assertThat(run.out())
          .isNotBlank()
          .doesNotContain("Taylor", "PC-0117", "TS02", "Vertrieb", "contoso.example");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "folders.csv | \"FolderPath\",\"ItemsInFolder\"\\n\"/Posteingang\",\"3\"\\n | 1 folders",
        "perm.csv | \"Identity\",\"User\",\"AccessRights\",\"IsInherited\",\"Deny\"\\n"
            + "\"a\",\"b\",\"FullAccess\",\"False\",\"False\"\\n | Get-MailboxPermission",
        "list.txt | DisplayName : Vertrieb\\nItemCount : 12\\nTotalItemSize : 3 MB\\n"
            + "LastLogonTime : 3\\n | Vertrieb: 12 items.",
        "rights.txt | User : b\\nAccessRights : {FullAccess}\\nDeny : False\\n"
            + " | list from PowerShell",
        "config.xml | <Configuration><Add OfficeClientEdition=\"32\"/></Configuration> | no"
            + " settings of Cached Exchange Mode",
        "auto.xml | <Autodiscover><Response><Account/></Response></Autodiscover> | no further"
            + " mailbox",
      })
  void listsAndAnswersAreToldOf(String name, String content, String says) throws IOException {
    Path file = write(name, content.replace("\\n", "\n"));

    for (String command : new String[] {"diagnose", "rehearse"}) {
      Run run = program.run(command, file.toString());

      // Settings for a deployment are no profile; who asks to rehearse them is told so.
      boolean settings = name.equals("config.xml") && command.equals("rehearse");
      assertThat(run.exitCode()).as(run.err()).isEqualTo(settings ? ExitCode.INPUT : ExitCode.DONE);
      assertThat(flat(run)).contains(name, says, "missing: ");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a.pst, 2142444E, Outlook data file, 6",
    "a.png, 89504E470D0A1A0A0000000D, picture, 6",
    "a.pdf, 255044462D312E37, PDF document, 6",
    "a.msg, D0CF11E0A1B11AE1, Outlook message, 6",
    "a.bin, 0001020304050607, nothing that Session33 reads, 3",
    "cut.evtx, 456C6646696C6500, event log (.evtx), 3",
  })
  void whatIsNotReadIsNamedAllTheSame(String name, String hex, String says, int code)
      throws IOException {
    Path file = Files.write(folder.resolve(name), HexFormat.of().parseHex(hex));

    for (String command : new String[] {"diagnose", "rehearse"}) {
      Run run = program.run(command, file.toString());

      assertThat(run.exitCode()).as(command).isEqualTo(code);
      assertThat(flat(run)).as(command).contains(name, says);
    }
  }

  @Test
  void anEventLogWithoutARecordIsReadAndSaysSo() throws IOException {
    byte[] log = new byte[4096];
    System.arraycopy("ElfFile\0".getBytes(StandardCharsets.ISO_8859_1), 0, log, 0, 8);
    log[38] = 3;
    Path file = Files.write(folder.resolve("Anwendung.evtx"), log);

    Run run = diagnose(file);

    assertThat(run.exitCode()).isZero();
    assertThat(flat(run)).contains("Anwendung.evtx: evtx, 0 records", "No record is in the log");
  }

  @Test
  void emptyFilesScenariosAndBrokenCasesAreNamed() throws IOException {
    Path empty = write("leer.txt", "");
    Path scenario = write("a.scenario.yaml", "format: 1\nscenarios:\n  - name: x\n");
    Path broken = write("b.case.yaml", "format: 1\ntitle: x\nuser: {name: A}\nserver: {x: y}\n");

    assertThat(flat(diagnose(empty))).contains("leer.txt: not read, the file is empty");
    assertThat(diagnose(empty).exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(flat(diagnose(scenario))).contains("a.scenario.yaml", "'session33 test'");
    assertThat(diagnose(scenario).exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(flat(diagnose(broken))).contains("b.case.yaml", "cannot be used");
    assertThat(diagnose(broken).exitCode()).isEqualTo(ExitCode.INPUT);
    for (Path file : List.of(empty, scenario, broken)) {
      assertThat(program.run("rehearse", file.toString()).out())
          .contains(String.valueOf(file.getFileName()));
    }
  }

  @Test
  void aWorkbookOfUsersNamesThem() {
    program.run("samples", "users-workbook", "-o", folder.toString());
    Path workbook = folder.resolve("users-workbook").resolve("users.xlsx");

    Run run = diagnose(workbook);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(flat(run)).contains("users.xlsx", "that can be acted out", "--user NAME");
  }

  @Test
  void whatIsUsableIsToldBesideWhatIsNot() throws IOException {
    Path picture =
        Files.write(folder.resolve("a.png"), HexFormat.of().parseHex("89504E470D0A1A0A"));

    Run run = program.run("diagnose", reported("P05.txt").toString(), picture.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(flat(run)).contains("P05.txt: text", "a.png: not read");
  }

  // Messages

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "P05.txt | service-session-limit | KB 980049 | UserConnectionLimitReached",
        "kb980049-telnet.txt | service-session-limit | No Server Unavailable 15 | event 9646",
        "P08.txt | service-session-limit | nothing can be set on a server | not throttling",
        "P18.txt | rpc-encryption-mismatch | what the ticket tells: Encryption | Encrypt",
        "P20.txt | service-session-limit | TooManyObjectsOpenedException | logs on anew for every",
        "only-the-sentence.txt | store-session-limit | Outlook 2010 and later | What decides",
      })
  void knownMessagesAreNamed(String name, String first, String says, String decides)
      throws IOException {
    Path file = reported(name);
    JsonNode json = json(file.toString());
    Run run = diagnose(file);

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(json.at("/findings/0/id").stringValue()).isEqualTo(first);
    assertThat(flat(run))
        .contains(says, decides)
        .doesNotContain("none of the known causes explains");
    assertThat(run.err()).isEmpty();
    assertThat(program.run("rehearse", file.toString()).out()).isEqualTo(run.out());
  }

  @Test
  void theOwaProgramThatLogsOnForEveryFolderIsTheLikelyCause() throws IOException {
    JsonNode json = json(reported("P20.txt").toString());

    assertThat(json.at("/findings/0/verdict").stringValue()).isEqualTo("likely");
    assertThat(json.at("/findings/0/reason").stringValue())
        .contains("logs on anew for every folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Too many concurrent connections opened. (Postfach in Office 365)",
        "https://outlook.office365.com/EWS/Exchange.asmx: ErrorTooManyObjectsOpened",
        "ErrorExceededConnectionCount, owner contoso.onmicrosoft.com",
      })
  void onExchangeOnlineNoStepIsForAServer(String text) throws IOException {
    Run run = diagnose(write("ticket.txt", text));

    assertThat(flat(run))
        .contains("nothing can be set on a server")
        .doesNotContain("regedit", "services.msc", "Set-ThrottlingPolicy");
  }

  @Test
  void theTicketSaysWhatItsWordsFit() throws IOException {
    Path ticket = folder.resolve("ticket.txt");
    Run run = program.run("report", reported("P05.txt").toString(), "-o", ticket.toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(ticket).replaceAll("\\s+", " "))
        .contains("Likely, by what the ticket tells: Limit of service sessions");
    assertThat(Files.readAllLines(ticket)).hasSizeLessThanOrEqualTo(22);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Guten Tag, seit heute geht mein Drucker nicht mehr. Viele Grüße, Jana",
        "From: a@contoso.example\r\nSubject: Outlook\r\nDate: Mon, 3 Aug 2026 10:00:00 +0200\r\n"
            + "\r\nIt does not work.\r\n",
        "<html><body><p>Outlook startet nicht mehr, 0x8004DEAD.</p></body></html>",
      })
  void ofATextInWhichNothingIsKnownItIsSaidWhatToCollect(String text) throws IOException {
    Path file = write("ticket.txt", text);

    JsonNode json = json(file.toString());

    assertThat(json.at("/findings/0/id").stringValue()).isEqualTo("unrecognised");
    assertThat(json.at("/findings/0/reason").stringValue()).startsWith("collect ");
    assertThat(json.at("/evidence/0/file").stringValue()).endsWith("ticket.txt");
    assertThat(program.run("rehearse", file.toString()).exitCode()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void aMessageInAFolderIsFoundAmongOtherTexts() throws IOException {
    reported("P05.txt");
    write("readme.txt", "Nothing to see here.");
    program.run("samples", "team-mailbox", "-o", folder.toString());

    Run run = program.run("diagnose", folder.toString(), "--json");

    assertThat(run.out()).contains("P05.txt");
  }

  // Every file that there is

  @Test
  void somethingIsSaidOfEveryShippedFile() throws IOException {
    SampleGallery gallery = SampleGallery.load();
    for (Sample sample : gallery.all()) {
      for (Path file : gallery.copy(sample, folder)) {
        assertSomethingIsSaid(file);
      }
    }
  }

  @Test
  void somethingIsSaidOfEveryRealFile() throws IOException {
    String samples = System.getProperty("session33.samples", "");
    assumeTrue(!samples.isEmpty(), "system property session33.samples is not set");
    Path all = Path.of(samples);
    assumeTrue(Files.isDirectory(all), "the samples are not on this machine");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(all)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      assertSomethingIsSaid(file);
    }
  }

  private void assertSomethingIsSaid(Path file) {
    Run run = diagnose(file);
    String name = String.valueOf(file.getFileName());
    assertThat(run.exitCode()).as(name + run.err()).isIn(0, 3, 6);
    assertThat(run.out()).as(name).isNotBlank();
    assertThat(run.err()).as(name).doesNotContain("\tat ", "Internal error");
    if (!name.endsWith(".case.yaml") && !name.endsWith(".reg") && !name.endsWith(".prf")) {
      // A case and a profile are acted out; of all others the file is named.
      assertThat(flat(run)).as(name).contains(name);
    }
  }

  // Lists of events, of which only sentences are read

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "[{\"Id\":9646,\"ProviderName\":\"MSExchangeIS\",\"Message\":\"Mapi session"
            + " \\\"/o=Contoso/cn=R/cn=bo\\\" with client type \\\"MoMT\\\" exceeded the maximum of"
            + " 500 objects of type \\\"FolderView\\\".\"}]",
        "{\"Id\": 9646, \"Message\": \"Mapi session \\u0022/o=Contoso/cn=R/cn=bo\\u0022 exceeded"
            + " the maximum of 500 objects of type \\u0022objtFolder\\u0022.\"}",
        "[ {\"EventID\": 9646, \"Source\": \"MSExchangeIS\", \"Message\": \"Mapi-Sitzung"
            + " \\\"/o=Contoso/cn=R/cn=bo\\\" hat die maximal zul\\u00e4ssige Anzahl von 500"
            + " Objekten vom Typ \\\"objtFolder\\\" \\u00fcberschritten.\"} ]",
      })
  void sentencesInJsonAreFoundThoughTheirQuotesAreEscaped(String text) throws IOException {
    Run run = diagnose(write("events.json", text));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(flat(run))
        .contains("event-json, 1 record", "[confirmed] Limit of open objects", "user bo")
        .doesNotContain("INCOMPLETE");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"ProviderName\":\"MSExchangeIS\",\"Message\":null,\"RecordId\":1, \"Id\":9646 | events"
            + " as JSON",
        "Listing the events in 'application' log of host 'EX2003'\\n"
            + "------\\n"
            + "Type          Event  Date Time               Source            ComputerName\\n"
            + "---- ---- ------- ------ -----\\n"
            + "Error         9646   10/26/2009 1:02:03 PM   MSExchangeIS      EX2003 | events as a"
            + " table",
        "Ereignisse im Protokoll 'Application' des Hosts 'EX2003'\\n"
            + "------\\n"
            + "Typ           Ereignis Datum Uhrzeit               Quelle            ComputerName\\n"
            + "---- ---- ------- ------ -----\\n"
            + "Fehler        9646   26.10.2009 13:02:03   MSExchangeIS      EX2003 | events as a"
            + " table",
      })
  void aBrokenListOfEventsIsToldAsSuch(String text, String title) throws IOException {
    Run run = diagnose(write("events.log", text.replace("\\n", "\n")));

    assertThat(run.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(flat(run)).contains("INCOMPLETE", title).doesNotContain("It is text, and no event");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "[{\"Id\":9646,\"ProviderName\":\"MSExchangeIS\",\"Message\":null}]",
        "{\"EventID\": 9646, \"Source\": \"MSExchangeIS\", \"ReplacementStrings\": []}",
        "Listing the events in 'application' log of host 'EX2003'\n"
            + "------\n"
            + "Type          Event  Date Time               Source            ComputerName\n"
            + "------------- ------ ----------------------- ----------------- ---------------\n"
            + "Error         9646   10/26/2009 1:02:03 PM   MSExchangeIS      EX2003\n",
        "Ereignisse im Protokoll 'Application' des Hosts 'EX2003'\n"
            + "------\n"
            + "Typ           Ereignis Datum Uhrzeit           Quelle            ComputerName\n"
            + "------------- -------- ----------------------- ----------------- ---------------\n"
            + "Fehler        9646     26.10.2009 13:02:03     MSExchangeIS      EX2003\n",
      })
  void anEventWithoutASentenceIsOneAllTheSame(String text) throws IOException {
    Run run = diagnose(write("events.log", text));

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(flat(run)).contains("It holds one event, 9646.", "What is not in it: ");
  }

  // Text that tells of no failure

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Vielen Dank fuer den Kuchen!",
        "Name  MAPIEnabled\n----  -----------\nbkern True\n",
        "Die Besprechung ist am Dienstag, bitte den Raum vorbereiten.",
        "format: 1\n",
      })
  void textInWhichNothingFailedIsNotSaidToTellOfAFailure(String text) throws IOException {
    Run run = diagnose(write(text.startsWith("format") ? "a.case.yaml" : "a.txt", text));

    assertThat(flat(run))
        .contains("Nothing that was read shows a failure that Session33 knows.", "event 9646")
        .doesNotContain("Something failed");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Outlook cannot open the add-in pane any more, error 0x8004DEAD",
        "Outlook 2016 reagiert nicht, Fehler beim Senden",
        "The operation failed.",
      })
  void textThatTellsOfAFailureIsNotRecognised(String text) throws IOException {
    assertThat(flat(diagnose(write("a.txt", text)))).contains("Something failed that none of");
  }

  // Causes that the release rules out

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"P18.txt | 2007", "P18.txt | 2003 SP2", "P18.txt | 2003 RTM"})
  void aCauseThatTheReleaseRulesOutIsNotSaidToFit(String name, String release) throws IOException {
    Run run = program.run("diagnose", reported(name).toString(), "--exchange", release);

    String cause = flat(run);
    assertThat(cause.substring(cause.indexOf("CAUSE"), cause.indexOf("FILES")))
        .containsAnyOf("It fits", "Possible", "Likely")
        .doesNotContain("Throttling");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Unable to display the folder | Exchange Server 2007",
        "Unable to expand the folder. The set of folders could not be opened. | Exchange Server"
            + " 2003 SP2",
      })
  void whatDecidesDoesNotSpeakOfARuledOutCause(String message, String release) throws IOException {
    Run run = diagnose(write("a.txt", release + "\n" + message + "\n"));

    String out = flat(run);
    assertThat(out.substring(out.indexOf("CAUSE"), out.indexOf("FILES")))
        .contains("event 9646")
        .doesNotContain("hrottling");
  }
}
