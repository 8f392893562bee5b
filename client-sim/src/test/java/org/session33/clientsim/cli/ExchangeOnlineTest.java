package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;

/**
 * S-23: Exchange Online can be named. No number of sessions is published for it, so no case of it
 * is acted out, and nothing of a server is advised.
 */
class ExchangeOnlineTest {
  private static final String NOT_ACTED_OUT =
      "what Exchange Online permits is not published, so this case is not acted out";
  private static final String REFUSED = "Too many concurrent connections opened.\n";

  /** What nobody can set, and numbers that nobody published. */
  private static final Pattern OF_A_SERVER =
      Pattern.compile("HKEY_LOCAL_MACHINE|regedit|New-ThrottlingPolicy|\\b(?:16|32) \\(0x");

  @TempDir Path folder;

  private final ProgramUnderTest program = ProgramUnderTest.piped();

  private Path theCase(String release, String more) throws IOException {
    return Files.writeString(
        folder.resolve("online.case.yaml"),
        """
        format: 1
        title: t
        user: {name: Anna Berg, legacyDN: /o=Contoso/cn=anna}
        outlook: {release: 2016, additionalMailboxes: [{name: Team, folders: 1204}]}
        """
            + more
            + "server: {release: "
            + release
            + "}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"online", "Exchange Online", "EXO"})
  void aCaseOfItIsNotActedOutAndItsEvidenceIsReadAllTheSame(String release) throws IOException {
    Files.writeString(folder.resolve("seen.txt"), REFUSED);
    Path file = theCase(release, "evidence: [seen.txt]\n");

    Diagnosed diagnosed = Diagnosed.path(file);

    assertThat(diagnosed.line())
        .contains(NOT_ACTED_OUT, "On Exchange Online nothing can be set on a server")
        .doesNotContain("Outlook opens", "no limit");
    assertThat(OF_A_SERVER.matcher(diagnosed.line()).find()).isFalse();
    assertThat(diagnosed.remedies()).contains("fewer-client-sessions");
    assertThat(diagnosed.steps("raise-service-session-limit")).isEmpty();
    assertThat(diagnosed.steps("change-throttling-policy")).isEmpty();
  }

  @Test
  void withoutEvidenceThePlaceAndTheReasonAreSaid() throws IOException {
    Path file = theCase("Exchange Online", "");

    for (String command : new String[] {"rehearse", "serve"}) {
      ProgramUnderTest.Run run = program.run(command, file.toString());

      assertThat(run.err()).contains("online.case.yaml:5:", NOT_ACTED_OUT);
      assertThat(run.exitCode()).isEqualTo(3);
    }
    assertThat(program.run("lint", file.toString()).exitCode()).isZero();
  }

  @Test
  void itIsStatedBesideEvidenceOrASample() throws IOException {
    Path seen = Files.writeString(folder.resolve("seen.txt"), REFUSED);

    assertThat(Diagnosed.path(seen, "--exchange", "online").line())
        .contains("On Exchange Online nothing can be set on a server");
    assertThat(program.run("rehearse", "team-mailbox", "--exchange", "Exchange Online").err())
        .contains(NOT_ACTED_OUT);
  }

  @Test
  void nobodyHasItsRegistryAndNoScenarioActsItOut() throws IOException {
    Path file = theCase("online, registry: {Maximum Allowed Sessions Per User: 64}", "");
    assertThat(program.run("lint", file.toString()).err())
        .contains("nobody has the registry of Exchange Online");

    Path scenario =
        Files.writeString(
            folder.resolve("online.scenario.yaml"),
            """
            format: 1
            scenarios:
              - name: Online
                case:
                  user: {name: Anna Berg}
                  outlook: {release: 2016}
                  server: {release: online}
                expect: {outlook: opened}
            """);
    assertThat(program.run("lint", scenario.toString()).err())
        .contains("what Exchange Online permits is not published");
  }
}
