package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;

/** Whatever is wrong with a file: exit code 3, its place, what would be right, no stack trace. */
class BadInputTest {
  private static final String GOOD =
      """
      format: 1
      title: Alice cannot open Outlook
      user: {name: Alice Reyes, legacyDN: /o=Contoso/cn=Recipients/cn=areyes}
      outlook:
        release: 2007
        additionalMailboxes:
          - {name: Team Sales, folders: 1204}
      server:
        release: 2003 SP1
      """;

  @TempDir Path folder;
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "release: 2007            | release: 2006           | 5:12: 'release' names no Outlook"
            + " release",
        "release: 2003 SP1        | release: 2003           | 9:12:",
        "folders: 1204            | folders: -1             | 7:35: 'folders' is out of range: -1",
        "folders: 1204            | folders: 10000001       | 7:35: 'folders' is out of range:"
            + " 10000001",
        "folders: 1204            | folders: many           | 7:35: 'folders' is not a whole"
            + " number: many",
        "folders: 1204            | folder: 1204            | 7:26: unknown key 'folder'; did you"
            + " mean 'folders'?",
        "title: Alice             | titel: Alice            | 2:1: unknown key 'titel'",
        "format: 1                | format: 2               | 1:1: this is format 2",
        "- {name: Team Sales, folders: 1204} | - [Team Sales] | 7:7:",
        "user: {name              | user: [name             | 3:",
      })
  void namesThePlaceAndTheRemedy(String good, String bad, String message) throws IOException {
    Path file = write("alice.case.yaml", GOOD.replace(good, bad));

    Run run = program.run("rehearse", file.toString());

    // Without a release, or a mapping at all, there is no case that could be acted out.
    boolean noCase = bad.startsWith("release:") || bad.startsWith("user: [");
    assertThat(run.exitCode())
        .as(run.err())
        .isEqualTo(noCase ? ExitCode.INPUT : ExitCode.INCOMPLETE);
    assertThat(run.out()).startsWith(noCase ? "" : "INCOMPLETE");
    assertThat(run.err()).contains(file + ":" + message).contains("; ");
    assertNoTrace(run);
  }

  @Test
  void aSecondMailboxOfTheSameNameIsRefused() throws IOException {
    Path file =
        write(
            "alice.case.yaml",
            GOOD.replace("server:", "    - {name: TEAM SALES, folders: 3}\nserver:"));

    Run run = program.run("lint", file.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains(file + ":8:").contains("TEAM SALES");
  }

  @Test
  void aTextWhereTheStoreReadsADwordIsReportedAndIsAFindingToo() throws IOException {
    Path file =
        write(
            "alice.case.yaml", GOOD + "  registry: {Maximum Allowed Sessions Per User: \"64\"}\n");

    Run run = program.run("rehearse", file.toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains(file + ":10:");
    assertThat(run.out())
        .contains("\"id\" : \"misnamed-registry-value\"")
        .contains("\"requested\" : 38");
  }

  @Test
  void severalMistakesAreToldAtOnce() throws IOException {
    Path file =
        write(
            "alice.case.yaml",
            GOOD.replace("folders: 1204", "folders: -5").replace("2007", "2006"));

    assertThat(program.run("lint", file.toString()).err())
        .contains(file + ":5:12:")
        .contains(file + ":7:35:");
  }

  @Test
  void aMissingFileAnEmptyOneAndAFolderWithoutACase() throws IOException {
    Path empty = write("empty.case.yaml", "");
    Path bare = Files.createDirectory(folder.resolve("bare"));

    for (String name :
        new String[] {
          folder.resolve("gone.case.yaml").toString(), empty.toString(), bare.toString()
        }) {
      Run run = program.run("rehearse", name);
      assertThat(run.exitCode()).as(name).isEqualTo(ExitCode.INPUT);
      assertThat(run.err()).contains(name + ":1:1: ").contains("; ");
      // Of a file that is there something is said where people look for the answer, too.
      if (name.equals(empty.toString())) {
        assertThat(run.out()).contains(name + ": not read, the file is empty");
      } else {
        assertThat(run.out()).isEmpty();
      }
      assertNoTrace(run);
    }
  }

  @Test
  void aFileOfTwoGigabytesIsRefusedUnread() throws IOException {
    Path huge = folder.resolve("huge.case.yaml");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(2L << 30);
    }

    for (String command : new String[] {"rehearse", "diagnose", "lint", "test"}) {
      Run run = program.run(command, huge.toString());
      assertThat(run.exitCode()).as(command).isEqualTo(ExitCode.INPUT);
      assertThat(run.err())
          .contains("huge.case.yaml:1:1: ")
          .containsAnyOf("MiB", "nothing that Session33 reads");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rehearse", "lint", "diagnose", "test"})
  void bytesOfAnyKindGiveAMessage(String command) throws IOException {
    byte[][] contents = {
      {0},
      {(byte) 0xFF, (byte) 0xFE},
      "PK\3\4rubbish".getBytes(StandardCharsets.ISO_8859_1),
      "ElfFile\0".getBytes(StandardCharsets.ISO_8859_1),
      GOOD.getBytes(StandardCharsets.UTF_16LE),
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Events>&x;</Events>"
          .getBytes(StandardCharsets.UTF_8),
      "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_".getBytes(StandardCharsets.UTF_8),
    };
    for (byte[] content : contents) {
      Path file = folder.resolve("some.bin");
      Files.write(file, content);

      Run run = program.run(command, file.toString());

      assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INPUT);
      assertThat(run.err()).contains("some.bin:");
      assertThat(run.out() + run.err()).doesNotContain("root:");
      assertNoTrace(run);
    }
  }

  @Test
  void otherFilesOfTheCaseAreStillReadAndReported() throws IOException {
    write(
        "event.txt",
        "Closing Mapi session \"/o=Contoso/cn=Recipients/cn=areyes\" because it exceeded the"
            + " maximum of 32 objects of type \"session\".");
    Path file = write("alice.case.yaml", GOOD + "evidence: [gone.txt, event.txt]\n");

    Run run = program.run("rehearse", file.toString(), "--json");

    assertThat(run.exitCode()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains("gone.txt");
    assertThat(run.out()).contains("event.txt").contains("\"requested\" : 38");
  }

  @Test
  void aCaseThatNobodyCouldActOutIsRefused() throws IOException {
    Path file =
        write(
            "alice.case.yaml",
            GOOD.replace("folders: 1204", "folders: 9000000")
                + "sessionModel: {foldersPerSyncSession: 1}\n");

    Run run = program.run("rehearse", file.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("more than the 1,000,000");
    assertNoTrace(run);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private static void assertNoTrace(Run run) {
    assertThat(run.out() + run.err()).doesNotContain("\tat ").doesNotContain("Exception");
  }
}
