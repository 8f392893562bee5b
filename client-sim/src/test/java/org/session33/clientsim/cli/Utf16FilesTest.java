package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.profiles.windows.DecodedText;

/**
 * The files that people have, in both kinds of UTF-16, with the byte order mark and without: they
 * say what they say in UTF-8.
 */
class Utf16FilesTest {
  private static final List<String> FILES =
      List.of("profile.reg", "server.reg", "team.csv", "application-log.txt");

  private static final String CLIXML =
      "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">\r\n"
          + "<Obj RefId=\"0\"><TN RefId=\"0\"><T>Deserialized.Microsoft.Exchange.Management.Tasks."
          + "MailboxFolderConfiguration</T></TN><Props><S N=\"Identity\">Team Sales\\Größen</S>"
          + "<S N=\"ContainerClass\">IPF.Note</S></Props></Obj></Objs>\r\n";

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @TempDir private Path folder;

  @BeforeEach
  void copyTheSample() {
    assertThat(program.run("samples", "team-mailbox-files", "-o", folder.toString()).exitCode())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({"UTF-16BE, false", "UTF-16BE, true", "UTF-16LE, false", "UTF-16LE, true"})
  void aFolderOfThemIsActedOutAsEver(String encoding, boolean mark) throws IOException {
    Path files = folder.resolve("team-mailbox-files");
    for (String name : FILES) {
      write(files.resolve(name), text(files.resolve(name)), "UTF-8", false);
    }
    String usual = result("rehearse", files.toString());
    for (String name : FILES) {
      write(files.resolve(name), text(files.resolve(name)), encoding, mark);
    }

    assertThat(usual).contains("\"requested\" : 38", "\"id\" : 9646", "Team Sales");
    assertThat(result("rehearse", files.toString())).isEqualTo(usual);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16BE, false", "UTF-16BE, true", "UTF-16LE, false", "UTF-16LE, true"})
  void aTextAloneIsRecognised(String encoding, boolean mark) throws IOException {
    Path file = folder.resolve("team-mailbox-files").resolve("application-log.txt");
    write(file, text(file), "UTF-8", false);
    String usual = result("diagnose", file.toString());
    write(file, text(file), encoding, mark);

    assertThat(usual).contains("\"large-additional-mailbox\"", "areyes");
    assertThat(result("diagnose", file.toString())).isEqualTo(usual);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16BE, false", "UTF-16BE, true", "UTF-16LE, false", "UTF-16LE, true"})
  void aTableOfPowerShellsOwnXmlCountsItsFolders(String encoding, boolean mark) throws IOException {
    Path file = folder.resolve("team.xml");
    write(file, CLIXML, encoding, mark);
    Path made =
        Files.writeString(
            folder.resolve("a.case.yaml"),
            """
            format: 1
            title: Alice
            user: {name: Alice Reyes, legacyDN: "/o=Contoso/cn=Recipients/cn=areyes"}
            outlook:
              release: 2007
              additionalMailboxes: [{name: Team Sales, folderStatistics: team.xml}]
            server: {release: 2003 SP1}
            """);

    // One folder costs one session of synchronisation beside the 7 of the profile.
    assertThat(result("rehearse", made.toString())).contains("\"requested\" : 8");
  }

  /** A text of so few letters cannot be told from a file of bytes by the pattern of its NULs. */
  @Test
  void aSingleLetterIsTakenForNeither() throws IOException {
    Path file = folder.resolve("a.txt");
    write(file, "a", "UTF-16BE", false);

    assertThat(program.run("diagnose", file.toString()).exitCode()).isNotEqualTo(ExitCode.INTERNAL);
  }

  private static String text(Path file) throws IOException {
    return DecodedText.of(Files.readAllBytes(file)).text();
  }

  private static void write(Path file, String text, String encoding, boolean mark)
      throws IOException {
    Files.write(file, ((mark ? "\uFEFF" : "") + text).getBytes(Charset.forName(encoding)));
  }

  /** All that is told, without the moment at which the document was made. */
  private String result(String command, String path) {
    ProgramUnderTest.Run run = program.run(command, path, "--json");
    return run.toString().replaceAll("\"generated\" : \"[^\"]*\"", "");
  }
}
