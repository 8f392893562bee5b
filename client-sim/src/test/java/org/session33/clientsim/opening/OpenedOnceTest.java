package org.session33.clientsim.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.MockedStatic;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.profiles.files.InputException;

/** A file is opened once at the door, whoever asks for it afterwards. */
class OpenedOnceTest {
  @TempDir private Path folder;
  private Path ticket;
  private Path profile;

  @BeforeEach
  void aTicketAndAProfile() throws IOException, InputException {
    ticket =
        Files.writeString(
            folder.resolve("two.txt"), "Hello,\nUnable to open your default e-mail folders.\n");
    profile = folder.resolve("profile.reg");
    SampleGallery gallery = SampleGallery.load();
    Files.write(
        profile,
        gallery.files(gallery.find("team-mailbox-files").orElseThrow()).stream()
            .filter(f -> f.name().endsWith("/profile.reg"))
            .findFirst()
            .orElseThrow()
            .head());
  }

  private String run(List<String> arguments, Path... opened) {
    ProgramUnderTest program = ProgramUnderTest.piped();
    try (MockedStatic<Files> files = mockStatic(Files.class, CALLS_REAL_METHODS)) {
      String out = program.run(arguments.toArray(String[]::new)).out();
      for (Path file : opened) {
        files.verify(() -> Files.newInputStream(file), times(1));
      }
      return out;
    }
  }

  @ParameterizedTest
  @CsvSource({"diagnose", "rehearse"})
  void aTicketOfTwoLines(String command) {
    assertThat(run(List.of(command, ticket.toString()), ticket)).contains("two.txt");
  }

  @ParameterizedTest
  @CsvSource({"diagnose", "rehearse"})
  void theFilesOfAFolder(String command) {
    assertThat(run(List.of(command, folder.toString()), ticket, profile)).contains("two.txt");
  }

  @Test
  void theEvidenceOfACase() throws IOException {
    Path written =
        Files.writeString(
            folder.resolve("a.case.yaml"),
            """
            format: 1
            title: one
            user: {name: Alice}
            outlook: {release: 2007, profile: profile.reg}
            server: {release: 2003 SP1}
            evidence: [two.txt]
            """);

    assertThat(run(List.of("rehearse", written.toString()), written, ticket, profile))
        .contains("two.txt");
  }
}
