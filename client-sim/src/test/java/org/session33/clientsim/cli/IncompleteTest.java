package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An answer that is not whole says so before anything else, on every face, and exits with 6. */
class IncompleteTest {
  private static final String TWO_UNCOUNTED =
      """
      format: 1
      title: Two shared mailboxes whose folders nobody has counted
      user: {name: Petra Kunze}
      outlook:
        release: 2007
        cachedExchangeMode: true
        downloadSharedFolders: true
        additionalMailboxes:
          - {name: Info}
          - {name: Vertrieb}
      server: {release: 2007}
      """;

  private static final String WHOLE =
      """
      format: 1
      title: Jürgen kann Outlook nicht öffnen
      user: {name: Jürgen Groß}
      outlook: {release: 2007, language: de, additionalMailboxes: [{name: Vertrieb, folders: 1204}]}
      programs: [{name: Suche, kind: add-in, sessions: 2}]
      server: {release: 2010 SP1}
      """;

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @TempDir private Path folder;

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Run rehearse(String text, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("rehearse", write("a.case.yaml", text)));
    arguments.addAll(List.of(options));
    return program.run(arguments.toArray(String[]::new));
  }

  private JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(rehearse(text, "--json").out());
  }

  private static List<String> values(JsonNode list, String key) {
    List<String> values = new ArrayList<>();
    list.forEach(entry -> values.add(entry.path(key).asString("")));
    return values;
  }

  @Test
  void mailboxesOfUnknownSizeKeepTheirOwnSessions() throws IOException {
    Run run = rehearse(TWO_UNCOUNTED);

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out())
        .startsWith("INCOMPLETE")
        .contains("'Info'", "'Vertrieb'")
        .contains("It depends whether Outlook opens.")
        .contains("MAPI: 9 asked for, 9 granted")
        .doesNotContain("[ruled out] Large additional mailbox", "\n  Outlook opens.");
    assertThat(run.out().indexOf("INCOMPLETE"))
        .isLessThan(run.out().indexOf("WHAT THE USER WOULD SEE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-7", "twenty", "99999999999"})
  void aNumberOfAPolicyThatCannotBeUsedIsMissed(String number) throws IOException {
    write("a.case.yaml", WHOLE);
    write(
        "policy.txt",
        "ThrottlingPolicyScope : Regular\nRCAMaxConcurrency     : "
            + number
            + "\nName                  : Staff\n");

    Run run = program.run("rehearse", folder.toString());

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).startsWith("INCOMPLETE").contains("RCAMaxConcurrency cannot be");
  }

  @Test
  void keysOfACaseInAHintAreNoNames() throws IOException {
    Run run = program.run("lint", write("a.case.yaml", TWO_UNCOUNTED), "--redact");

    assertThat(run.out() + run.err())
        .contains("give 'folders: 1204', 'folderStatistics:' and", "or 'folders: unknown'")
        .doesNotContain("'Info'");
  }

  @Test
  void nothingIsGreenOnAScreen() throws IOException {
    String file = write("a.case.yaml", TWO_UNCOUNTED);
    String whole =
        write(
            "b.case.yaml", TWO_UNCOUNTED.replaceAll("\\{name: (\\w+)}", "{name: $1, folders: 3}"));

    assertThat(ProgramUnderTest.onScreen().run("rehearse", whole).out()).contains("\u001b[32m");
    assertThat(ProgramUnderTest.onScreen().run("rehearse", file).out())
        .doesNotContain("\u001b[32m");
  }

  @Test
  void jsonTellsItWithoutTheMessagesOnTheSide() throws IOException {
    JsonNode json = json(TWO_UNCOUNTED);

    assertThat(values(json.path("incomplete"), "where"))
        .containsExactly(
            "outlook.additionalMailboxes[Info].folders",
            "outlook.additionalMailboxes[Vertrieb].folders");
    assertThat(values(json.path("incomplete"), "what")).allMatch(w -> w.contains("not known"));
    assertThat(values(json.path("incomplete"), "effect"))
        .allMatch(e -> e.contains("441") && e.contains("882") && e.contains("refused"));
    assertThat(values(json.path("warnings"), "where")).allMatch(w -> w.contains("a.case.yaml:"));
    assertThat(values(json.path("tips"), "then")).containsExactly("refused", "refused");
  }

  @ParameterizedTest
  @CsvSource({"441, 441", "882, 0", "921, 0", "440, 441", "920, 0", "0, 920"})
  void theTippingPointIsWhereTheRehearsalTips(int info, int sales) throws IOException {
    String counted =
        TWO_UNCOUNTED
            .replace("{name: Info}", "{name: Info, folders: " + info + "}")
            .replace("{name: Vertrieb}", "{name: Vertrieb, folders: " + sales + "}");
    boolean tips = (info >= 441 && sales >= 441) || info >= 921 || sales >= 921;

    assertThat(json(counted).at("/outcome/outlook").asString())
        .isEqualTo(tips ? "refused" : "opened");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2010 | 2010 SP1 | 501 | stale",
        "2016 | 2016     | 501 | stale",
        "2007 | 2003 SP1 | 1,001 | refused",
      })
  void eachReleaseHasItsOwnTippingPoint(String outlook, String exchange, String from, String then)
      throws IOException {
    Run run =
        rehearse(
            "format: 1\ntitle: t\nuser: {name: Ann Field}\noutlook: {release: "
                + outlook
                + ", additionalMailboxes: [{name: Einkauf, folders: unknown}]}\nserver: {release: "
                + exchange
                + "}\n");

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).contains("from " + from + " folders").contains(then);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "outlook: {release: 2003, additionalMailboxes: [{name: Info}]}",
        "outlook: {release: 2007, cachedExchangeMode: false, additionalMailboxes: [{name: Info}]}",
        "outlook: {release: 2016, downloadSharedFolders: false, additionalMailboxes: 4}",
      })
  void anUnknownNumberThatChangesNothingLeavesTheAnswerWhole(String outlook) throws IOException {
    Run run =
        rehearse(
            "format: 1\ntitle: t\nuser: {name: Ann Field}\n"
                + outlook
                + "\nserver: {release: 2010 SP1}\n");

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).doesNotContain("INCOMPLETE").contains("Outlook opens.");
  }

  @Test
  void whereNoLimitHoldsTheNumberChangesNothing() throws IOException {
    Run run =
        rehearse(
            TWO_UNCOUNTED.replace(
                "release: 2007}", "release: 2003 SP1, viewInformationStoreStatus: [pkunze]}"));

    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).contains("Outlook opens.");
  }

  @Test
  void aNumberOfMailboxesIsSoManyOfUnknownSize() throws IOException {
    JsonNode json =
        json(
            TWO_UNCOUNTED.replaceAll(
                "(?s)additionalMailboxes:.*\\}\\nserver", "additionalMailboxes: 4\nserver"));

    assertThat(json.at("/sessions/requested").asInt()).isEqualTo(13);
    assertThat(json.path("incomplete")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "folders: 1204 | folders: zwölf | zwölf",
        "folders: 1204 | folderStatistics: fehlt.csv | fehlt.csv",
        "kind: add-in | kind: Suchmaschine | Suchmaschine",
        "sessions: 2 | sessions: viele | viele",
        "release: 2010 SP1 | 'release: 2010 SP1, registry: server.reg' | server.reg",
        "release: 2010 SP1} | 'release: 2010 SP1}\nevidence: [Anwendung.evtx]' | Anwendung.evtx",
        "language: de | 'language: de, profile: profil.reg' | profil.reg",
        "release: 2010 SP1} | 'release: 2010 SP1, regestry: {}}' | regestry",
      })
  void whatCannotBeUsedIsSaidFirstAndTheRestIsActedOut(String good, String bad, String named)
      throws IOException {
    Run run = rehearse(WHOLE.replace(good, bad));
    JsonNode json = new ObjectMapper().readTree(rehearse(WHOLE.replace(good, bad), "--json").out());
    Run strict = rehearse(WHOLE.replace(good, bad), "--strict");

    assertThat(rehearse(WHOLE).exitCode()).isZero();
    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).startsWith("INCOMPLETE").contains("WHO HOLDS THE SESSIONS");
    assertThat(values(json.path("incomplete"), "what")).anyMatch(w -> w.contains(named));
    assertThat(values(json.path("incomplete"), "effect")).noneMatch(String::isEmpty);
    assertThat(strict.exitCode()).isEqualTo(3);
    assertThat(strict.out()).isEqualTo(run.out());
  }

  @Test
  void nothingIsRuledOutThatNobodyCouldLookAt() throws IOException {
    String fits = WHOLE.replace("language: de", "cachedExchangeMode: false");
    JsonNode whole = json(fits);
    JsonNode broken = json(fits.replace("kind: add-in", "kind: Suchmaschine"));

    assertThat(verdict(whole, "large-additional-mailbox")).isEqualTo("not evaluated");
  }

  private static String verdict(JsonNode json, String id) {
    for (JsonNode finding : json.path("findings")) {
      if (finding.path("id").asString("").equals(id)) {
        return finding.path("verdict").asString("");
      }
    }
    return "";
  }

  @Test
  void aProofOfAnIncompleteCaseIsNoMoreThanThat() throws IOException {
    Run run = rehearse(WHOLE.replace("kind: add-in", "kind: Suchmaschine"));

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("none refused; this holds only as far as the case is known");
  }

  @Test
  void aMailboxOfUnknownSizeMayBeTheCauseOfARefusalThatWasSeen() throws IOException {
    write(
        "event.txt",
        "Mapi session \"/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=pkunze\" exceeded"
            + " the maximum of 32 objects of type \"session\".");

    JsonNode json = json(TWO_UNCOUNTED + "evidence: [event.txt]\n");

    assertThat(verdict(json, "large-additional-mailbox")).isEqualTo("possible");
  }

  @Test
  void aReleaseThatNobodyGaveIsMissing() throws IOException {
    program.run("samples", "team-mailbox-files", "-o", folder.toString());
    String files = folder.resolve("team-mailbox-files").toString();

    Run assumed = program.run("rehearse", files);
    Run stated = program.run("rehearse", files, "--exchange", "2010 SP1");

    assertThat(assumed.exitCode()).isEqualTo(6);
    assertThat(assumed.out()).startsWith("INCOMPLETE").contains("which Exchange");
    assertThat(stated.exitCode()).as(stated.out()).isZero();
  }

  @Test
  void aFileThatWasNotReadIsMissing() throws IOException {
    program.run("samples", "team-mailbox-files", "-o", folder.toString());
    Path files = folder.resolve("team-mailbox-files");
    Files.write(files.resolve("Anwendung.evtx"), new byte[] {1, 2, 3, 4});

    Run run = program.run("diagnose", files.toString(), "--exchange", "2003 SP1");

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).startsWith("INCOMPLETE").contains("Anwendung.evtx");
  }

  @Test
  void aBrokenLineOfARegistryExportIsMissing() throws IOException {
    write(
        "server.reg",
        "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet"
            + "\\Services\\MSExchangeIS\\ParametersSystem]\r\n"
            + "\"Maximum Allowed Sessions Per User\"=dword:0000004g\r\n");

    Run run = rehearse(WHOLE.replace("2010 SP1", "2010 SP1, registry: server.reg"));

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).startsWith("INCOMPLETE").contains("server.reg:4:");
  }

  @Test
  void theTicketSaysItInTheLineAfterItsTitle() throws IOException {
    program.run("report", write("a.case.yaml", TWO_UNCOUNTED), "-o", path("t.txt"));

    List<String> lines = Files.readAllLines(folder.resolve("t.txt"));
    assertThat(lines.get(0)).startsWith("Case:");
    assertThat(lines.get(1)).startsWith("INCOMPLETE");
    assertThat(lines).hasSizeLessThanOrEqualTo(22).allMatch(l -> l.length() <= 100);
    assertThat(lines).anyMatch(l -> l.contains("It depends whether Outlook opens."));
  }

  @Test
  void aTicketFromEvidenceAloneBeginsWithIt() throws IOException {
    Path files = Files.createDirectory(folder.resolve("beweise"));
    Files.writeString(
        files.resolve("event.txt"),
        "Mapi session \"/o=Org/cn=Recipients/cn=xy\" exceeded the maximum of 32 objects of type"
            + " \"session\".");
    Files.write(files.resolve("rest.bin"), new byte[] {0, 1, 2});

    Run run = program.run("report", files.toString(), "-o", path("t.txt"));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(6);
    assertThat(Files.readString(folder.resolve("t.txt"))).startsWith("INCOMPLETE");
  }

  @Test
  void eachReportBeginsWithIt() throws Exception {
    Run run =
        program.run(
            "report",
            write("a.case.yaml", TWO_UNCOUNTED),
            "-o",
            path("r.xlsx"),
            "-o",
            path("r.docx"),
            "-o",
            path("r.html"),
            "-o",
            path("r.json"));

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).startsWith("INCOMPLETE").contains(path("r.xlsx"));
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("r.xlsx")))) {
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
          .startsWith("INCOMPLETE");
      assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("INCOMPLETE");
    }
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve("r.docx")))) {
      assertThat(document.getParagraphs().get(0).getText())
          .startsWith("INCOMPLETE")
          .contains("441");
    }
    String page = Files.readString(folder.resolve("r.html"), StandardCharsets.UTF_8);
    assertThat(page.substring(page.indexOf("<body>")).replaceAll("<[^>]*>", " "))
        .containsSubsequence("INCOMPLETE", "441", "Session33 report");
    assertThat(page).doesNotContain("class=\"mark good\"", "mark good");
    JsonNode json = new ObjectMapper().readTree(Files.readString(folder.resolve("r.json")));
    assertThat(json.path("incomplete")).hasSize(2);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void reportsJsonConfirmationTellsItToo() throws IOException {
    Run run =
        program.run("report", write("a.case.yaml", TWO_UNCOUNTED), "-o", path("r.txt"), "--json");

    assertThat(new ObjectMapper().readTree(run.out()).path("incomplete")).hasSize(2);
  }

  @Test
  void frontDoorsSayItBeforeTheyOpen() throws IOException {
    String file = write("a.case.yaml", WHOLE.replace("kind: add-in", "kind: Suchmaschine"));

    Run run = program.run("serve", file);
    Run json = program.run("serve", file, "--json");
    Run strict = program.run("serve", file, "--strict");

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).startsWith("INCOMPLETE");
    assertThat(
            new ObjectMapper()
                .readTree(json.out().lines().findFirst().orElseThrow())
                .path("incomplete"))
        .hasSize(1);
    assertThat(strict.exitCode()).isEqualTo(3);
    assertThat(strict.out()).isEmpty();
  }

  @Test
  void aScenarioWhoseCaseIsBrokenIsSaidToBeMissingFirst() throws IOException {
    write("broken.case.yaml", WHOLE.replace("kind: add-in", "kind: Suchmaschine"));
    write("whole.case.yaml", WHOLE);
    String scenarios =
        write(
            "z.scenario.yaml",
            """
            format: 1
            scenarios:
              - {name: eins, case: whole.case.yaml, expect: {outlook: refused}}
              - {name: zwei, case: broken.case.yaml, expect: {outlook: refused}}
            """);
    String alone =
        write(
            "a.scenario.yaml",
            """
            format: 1
            scenarios:
              - {name: zwei, case: broken.case.yaml, expect: {outlook: refused}}
            """);
    write(
        "1.scenario.yaml",
        "format: 1\nscenarios:\n  - {name: drei, case: whole.case.yaml, expect: {outlook:"
            + " refused}}\n");

    Run run = program.run("test", scenarios);
    Run all = program.run("test", folder.toString());
    Run tap = program.run("test", scenarios, "--format=tap");
    JsonNode json = new ObjectMapper().readTree(program.run("test", scenarios, "--json").out());

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).startsWith("INCOMPLETE").contains("passed").contains("Suchmaschine");
    assertThat(all.out()).startsWith("INCOMPLETE");
    assertThat(tap.out()).startsWith("TAP version 14\n# INCOMPLETE");
    assertThat(json.path("incomplete")).hasSize(1);
    assertThat(program.run("test", alone).exitCode()).isEqualTo(3);
    assertThat(program.run("test", scenarios, "--strict").exitCode()).isEqualTo(3);
    assertThat(program.run("lint", folder.toString()).exitCode()).isEqualTo(3);
  }

  @Test
  void aScenarioOnAnUnknownNumberIsNotSimplyGreen() throws IOException {
    write("unknown.case.yaml", TWO_UNCOUNTED);
    String scenarios =
        write(
            "z.scenario.yaml",
            """
            format: 1
            scenarios:
              - {name: opens, case: unknown.case.yaml, expect: {sessions: {requested: 9}}}
            """);

    Run run = program.run("test", scenarios);

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).contains("passed", "INCOMPLETE", "441");
  }

  @Test
  void withoutAnAnswerItStaysThree() throws IOException {
    assertThat(program.run("rehearse", path("gone.case.yaml")).exitCode()).isEqualTo(3);
    Run run = rehearse("format: 1\ntitle: t\n");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("a.case.yaml: not read", "it cannot be used");
  }

  @Test
  void redactionTakesTheNamesOutOfItToo() throws IOException {
    Run run = rehearse(TWO_UNCOUNTED.replace("Info", "Kanzlei Meyer"), "--redact", "--json");

    assertThat(run.out()).contains("Mailbox 1").doesNotContain("Kanzlei", "Kunze", "a.case.yaml");
  }

  @Test
  void theHelpNamesTheExitCode() {
    assertThat(program.run("--help").out().replaceAll("\\s+", " ")).contains("6 an answer was");
  }
}
