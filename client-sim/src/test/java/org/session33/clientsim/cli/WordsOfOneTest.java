package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;

/** What stands in the words around a result: numbers, releases, users, values, names of paths. */
class WordsOfOneTest {
  @TempDir private Path folder;
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  private String said(String name, String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    List<String> line = new java.util.ArrayList<>(List.of("diagnose", file.toString()));
    line.addAll(List.of(options));
    return program.run(line.toArray(String[]::new)).out().replaceAll("\\s+", " ");
  }

  @Test
  void oneOfAKindIsWrittenInTheSingular() throws IOException {
    String out =
        said(
            "one.case.yaml",
            "format: 1\ntitle: One\nuser: {name: Bo}\nserver: {release: 2010 SP1, registry:"
                + " {Maximum Allowed Sessions Per User: 1}}\nprograms:\n"
                + "  - {name: Sync, kind: program, sessions: 1}\n");

    assertThat(out)
        .contains("1 session is asked for and 1 is permitted")
        .doesNotContain("1 sessions", "1 are permitted");
  }

  @Test
  void severalProgramsUseSessionsUp() throws IOException {
    String out =
        said(
            "two.case.yaml",
            "format: 1\ntitle: Two\nuser: {name: Bo}\nserver: {release: 2010 SP1}\nprograms:\n"
                + "  - {name: CRM add-in, kind: add-in, sessions: 20}\n"
                + "  - {name: Desktop search, kind: search, sessions: 20}\n");

    assertThat(out).contains("CRM add-in, Desktop search use up").doesNotContain("search uses up");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--exchange | 2003 | use one of: 2003 RTM, 2003 SP1, 2003 SP2",
        "--exchange | Exchange 2003 SP9 | use one of: 2003 RTM, 2003 SP1, 2003 SP2",
        "--outlook | Outlook 2010 Beta | use one of: 2010",
      })
  void releasesOfTheYearAreOffered(String option, String release, String offered)
      throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "event 9646");

    Run run = program.run("diagnose", option, release, file.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(offered).doesNotContain("did you mean");
  }

  @Test
  void aCaseIsNotRehearsedForAnotherUser() {
    Run wrong = program.run("rehearse", "team-mailbox", "--user", "Bob");
    Run report =
        program.run("report", "german", "--user", "Bob", "-o", folder.resolve("t.txt").toString());

    assertThat(wrong.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(wrong.err()).contains("not of 'Bob'", "a user of a workbook");
    assertThat(report.exitCode()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void valuesThatMeanNothingForSessionsAreNamed() throws IOException {
    String key =
        "[HKEY_CURRENT_USER\\Software\\Policies\\Microsoft\\Office\\16.0\\Outlook\\Cached Mode]";
    assertThat(
            said(
                "p.reg",
                "Windows Registry Editor Version 5.00\n\n"
                    + key
                    + "\n"
                    + "\"CacheOthersMail\"=dword:00000000\n"
                    + "\"SyncWindowSetting\"=dword:00000001\n"))
        .contains("what Session33 does not judge", "'SyncWindowSetting'.");
  }

  @ParameterizedTest
  @CsvSource({
    "C:\\Users\\qxbob\\AppData\\Local\\outlook.ost",
    "C:\\Documents and Settings\\qxbob\\outlook.ost",
    "C:\\Benutzer\\Qxbob Mai\\outlook.ost",
    "\\\\srv1\\home\\qxbob\\outlook.ost",
  })
  void theUserInAPathIsRedacted(String path) throws IOException {
    assertThat(
            said("a.txt", "The file " + path + " is not an Outlook data file (.ost).", "--redact"))
        .contains("is not an Outlook data file")
        .doesNotContainIgnoringCase("qxbob");
  }

  @ParameterizedTest
  @CsvSource({"Private-QXDB", "Public-Qx Ordner", "private-qx1"})
  void theDatabaseOfAServerIsRedacted(String database) throws IOException {
    String key =
        "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\MSExchangeIS\\QXSRV\\"
            + database
            + "]";
    assertThat(
            said(
                "s.reg",
                "Windows Registry Editor Version 5.00\n\n"
                    + key
                    + "\n\"Maximum Allowed Sessions Per User\"=dword:00000064\n",
                "--redact"))
        .contains("is 100 (0x64)")
        .doesNotContainIgnoringCase("qx");
  }
}
