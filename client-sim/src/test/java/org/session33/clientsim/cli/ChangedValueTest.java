package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.session33.clientsim.ProgramUnderTest;

/** S-16: in a rehearsal a changed value waits for a restart, unless the case says otherwise. */
class ChangedValueTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2003 SP1, -, false",
        "2007,     -, false",
        "2010 SP1, -, false",
        "2013,     -, false",
        "2019,     1, false",
        "2003 SP1, 0, true",
        "2010 SP1, 0, true",
        "2013,     0, true",
      })
  void aChangedValueWaitsUnlessAParameterTurnsThatOff(String release, String waits, boolean opens)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("changed.case.yaml"),
            """
            format: 1
            title: t
            user: {name: Anna Berg, legacyDN: /o=Contoso/cn=anna}
            outlook: {release: 2007, additionalMailboxes: [{name: Team, folders: 1204}]}
            server:
              release: RELEASE
              POLICY
              registryNotLoaded: {Maximum Allowed Sessions Per User: 64}
            """
                    .replace("RELEASE", release)
                    .replace("POLICY", release.startsWith("200") ? "" : "throttling: unlimited")
                + (waits == null
                    ? ""
                    : "sessionModel: {changedValueWaitsForRestart: " + waits + "}\n"));

    String said =
        ProgramUnderTest.piped()
            .run("rehearse", file.toString(), "--json")
            .out()
            .replaceAll("\\s+", " ");

    assertThat(said)
        .contains("\"outlook\" : \"" + (opens ? "opened" : "refused") + "\"")
        .contains("\"name\" : \"changedValueWaitsForRestart\"");
  }
}
