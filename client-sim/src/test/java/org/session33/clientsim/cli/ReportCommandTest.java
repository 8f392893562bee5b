package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.FileFormats;
import org.session33.profiles.windows.RegistryFileReader;

/** {@code session33 report} as a user meets it. */
class ReportCommandTest {
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @TempDir private Path folder;

  static List<String> samples() {
    return SampleGallery.load().names();
  }

  /** No file of that sample says which Exchange it is. */
  private static int codeOf(String sample) {
    return List.of("team-mailbox-files", "colleagues-calendars").contains(sample)
        ? ExitCode.INCOMPLETE
        : ExitCode.DONE;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleIsWrittenAsEveryKind(String sample) throws Exception {
    Run run =
        program.run(
            "report",
            sample,
            "-o",
            path("r.xlsx"),
            "-o",
            path("r.docx"),
            "-o",
            path("r.HTML"),
            "-o",
            path("r.json"),
            "-o",
            path("r.txt"));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(codeOf(sample));
    assertThat(run.out().lines().filter(l -> l.startsWith(folder.toString())))
        .containsExactly(
            path("r.xlsx"), path("r.docx"), path("r.HTML"), path("r.json"), path("r.txt"));
    assertThat(files()).containsExactly("r.HTML", "r.docx", "r.json", "r.txt", "r.xlsx");
    FileFormats formats = program.part(FileFormats.class);
    assertThat(formats.of(SourceFile.of(folder.resolve("r.xlsx")))).hasToString("workbook");
    assertThat(formats.of(SourceFile.of(folder.resolve("r.docx")))).hasToString("office-document");
    assertThat(read("r.HTML")).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(read("r.json")).startsWith("{").contains("\"name\" : \"session33\"");
    assertThat(read("r.txt").split("\r\n", -1).length).isLessThanOrEqualTo(23);
    for (String name : List.of("r.HTML", "r.json", "r.txt")) {
      assertThat(read(name)).doesNotContainIgnoringCase("Alice", "areyes", "Contoso", "Team Sales");
    }
  }

  @Test
  void namesStayWhereTheyAreWanted() throws IOException {
    program.run("report", "team-mailbox", "-o", path("r.json"), "-o", path("r.html"), "--names");

    assertThat(read("r.json")).contains("Alice Reyes", "\"opened\"", "\"limits\"");
    assertThat(read("r.html")).contains("Alice Reyes", "Team Sales");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-o r.pdf | does not tell what to write; use one of .xlsx (Excel workbook), .docx",
        "-o xlsx | does not tell what to write",
        "-o r.json --names --redact | contradict each other",
        "-o r.json --remedy raise-sesion-limit | did you mean 'raise-session-limit'?",
        "--names | say where to write it: -o FILE"
      })
  void whatCannotBeMeantIsToldAndNothingIsWritten(String options, String message)
      throws IOException {
    String[] words =
        ("report team-mailbox " + options.replace("-o ", "-o " + folder + "/")).split(" ");
    Run run = program.run(words);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(message);
    assertThat(files()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsToldWithItsRemedy() {
    Run run = program.run("report", "team-mailbox", "-o", path("none/r.html"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("there is no folder").contains("make it, or choose another");
  }

  @Test
  void anOldReportIsReplacedAndNothingLiesBeside() throws IOException {
    Files.writeString(folder.resolve("r.xlsx"), "old");
    program.run("report", "team-mailbox", "-o", path("r.xlsx"));

    assertThat(files()).containsExactly("r.xlsx");
    assertThat(Files.size(folder.resolve("r.xlsx"))).isGreaterThan(10_000);
  }

  @Test
  void fixFilesGoIntoAFolderAndAreReadByOurOwnReader() throws IOException {
    Run run = program.run("report", "team-mailbox", "--fixes", path("fixes"));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().lines())
        .containsExactly(
            path("fixes/README.txt"),
            path("fixes/04-raise-session-limit.reg"),
            path("fixes/04-raise-session-limit-undo.reg"),
            path("fixes/04-raise-session-limit.cmd"),
            path("fixes/04-raise-session-limit-undo.cmd"));
    for (String name : run.out().lines().filter(f -> f.endsWith(".reg")).toList()) {
      assertThat(new RegistryFileReader().read(SourceFile.of(Path.of(name))).problems()).isEmpty();
    }
  }

  @Test
  void commandsKeepTheNamesThatTheyNeed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("new.case.yaml"),
            """
            format: 1
            title: Alice waits
            user: {name: Alice Reyes, legacyDN: "/o=Contoso/cn=Recipients/cn=areyes"}
            outlook: {release: 2007, additionalMailboxes: [{name: Team Sales, folders: 1204}]}
            server: {release: 2007}
            """);
    Run run = program.run("report", file.toString(), "--fixes", path("fixes"));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    String grant =
        run.out().lines().filter(l -> l.endsWith("store-status.ps1")).findFirst().orElseThrow();
    String script = Files.readString(Path.of(grant), StandardCharsets.UTF_8);
    assertThat(script)
        .startsWith("\uFEFF#requires -Version 2.0\r\n# Session33: ")
        .contains("Exchange Management Shell")
        .contains("areyes");
    assertThat(script.lines().filter(l -> l.startsWith("#"))).noneMatch(l -> l.contains("Alice"));
    assertThat(script.lines().filter(l -> l.startsWith("#"))).allMatch(l -> l.length() <= 100);
  }

  @Test
  void theReadmeListsAllFixesInOrderAndTheStepsOfThoseWithoutFiles() throws IOException {
    program.run("report", "team-mailbox", "--fixes", path("fixes"));
    program.run("report", "team-mailbox", "--fixes", path("named"), "--names");
    String readme = read("fixes/README.txt");
    String flat = readme.replaceAll("\\s+", " ");

    assertThat(readme).startsWith("\uFEFFSession33: fixes").doesNotContain("Alice");
    assertThat(read("named/README.txt")).contains("Alice", "Team Sales");
    assertThat(readme.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(readme.lines()).allMatch(l -> l.length() <= 92);
    assertThat(flat)
        .containsSubsequence(
            "1. Clear the check box",
            "Proof: Rehearsed under a stated model, not measured: resolves",
            "Price: Afterwards the shared mailbox folders cannot be used",
            "Undo: Set the same check box again.",
            "Files: None: it is done by hand.",
            "Steps: 1. On the \"Tools\" menu",
            "4. Raise the session limit to 38",
            "04-raise-session-limit.reg does: \"Maximum Allowed Sessions Per User\"",
            "run by: an administrator of that server",
            "Undo: 04-raise-session-limit-undo.reg, or 04-raise-session-limit-undo.cmd")
        .contains("Read as: User 1, Outlook 2007");
    // The numbers are those of the list that a person sees.
    assertThat(program.run("rehearse", "team-mailbox").out())
        .containsPattern("4\\.\\s+\\[[^\\]]+\\] Raise the session limit to 38");
  }

  @ParameterizedTest
  @CsvSource({
    "Petra Kunze, 2007",
    "J\u00f6rg M\u00fcller-L\u00fcd, 2010 SP1",
    "Index service, 2010 RTM"
  })
  void aNameIsNoAliasAndWhatNeedsOneIsNotHandedOver(String user, String release)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("named.case.yaml"),
            """
            format: 1
            title: Niemand kennt den Alias
            user: {name: "%s"}
            programs: [{name: Index, kind: service, sessions: 40}]
            server: {release: %s%s}
            """
                .formatted(user, release, release.equals("2007") ? "" : ", throttling: unlimited"));
    Run report = program.run("report", file.toString(), "--fixes", path("fixes"), "--all");
    Run shown = program.run("rehearse", file.toString());

    assertThat(report.exitCode()).as(report.err()).isEqualTo(ExitCode.DONE);
    assertThat(report.out()).doesNotContain("-grant-").contains("raise-session-limit");
    assertThat(read("fixes/README.txt").replaceAll("\\s+", " "))
        .contains("Files: None: a name that its commands need is not known.");
    assertThat(shown.out().replaceAll("\\s+", " "))
        .contains("The alias of " + (user.contains("\u00f6") ? "J" : user))
        .contains("Get-Mailbox '" + (user.contains("\u00f6") ? "J" : user))
        .doesNotContain("-User ");
  }

  @Test
  void whatWasWrittenIsToldAsJsonToo() {
    Run run = program.run("report", "team-mailbox", "-o", path("r.txt"), "--json");

    assertThat(run.out()).contains("\"written\" : [ \"");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void somebodyAtAScreenSeesHowFarItIsAndAPipeStaysQuiet() {
    Run screen = ProgramUnderTest.onScreen().run("report", "team-mailbox", "-o", path("r.xlsx"));
    Run pipe = program.run("report", "team-mailbox", "-o", path("r.xlsx"));

    assertThat(screen.err()).contains("\racting the case out", "sheet Every session, 38 of 38");
    assertThat(screen.err()).endsWith("\r");
    assertThat(pipe.err()).isEmpty();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
