package org.session33.clientsim.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;

/** Events that lie beside a case are weighed for its user, and under the number that they name. */
final class EventsBesideCaseTest {
  @TempDir Path folder;

  private final Bench bench = new Bench();

  @Test
  void theUsersEventConfirmsWhatTheRehearsalReproduces() throws IOException {
    CaseResult result = rehearse("/o=Contoso/cn=Recipients/cn=areyes", 32);

    assertThat(large(result).verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(result.isWhole()).isTrue();
    assertThat(result.completeness().warnings()).isEmpty();
  }

  @Test
  void anEventOfAnotherOrganisationConfirmsNothingAndIsNamed() throws IOException {
    CaseResult result = rehearse("/o=Fabrikam/cn=Recipients/cn=areyes", 32);

    assertThat(large(result).verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(result.completeness().warnings())
        .singleElement()
        .asString()
        .contains("of 'areyes' and not of the case's user");
  }

  @Test
  void theNumberThatTheUsersEventNamesIsActedOutAndThatIsSaid() throws IOException {
    CaseResult result = rehearse("/o=Contoso/cn=Recipients/cn=areyes", 100);

    assertThat(result.isWhole()).isTrue();
    assertThat(result.outcome().count().limit().value()).isEqualTo(100);
    assertThat(
            result
                .theCase()
                .provenance()
                .of("server.registry[ParametersSystem\\Maximum Allowed Sessions Per User]")
                .orElseThrow()
                .detail())
        .contains("names 100 (0x64) as the limit in force");
  }

  @Test
  void theNumberOfSomebodyElsesEventIsNotActedOut() throws IOException {
    CaseResult result = rehearse("/o=Fabrikam/cn=Recipients/cn=areyes", 100);

    assertThat(result.outcome().count().limit().value()).isEqualTo(32);
  }

  @Test
  void whereAnotherValueSwitchesTheLimitOffTheEventIsAContradiction() throws IOException {
    CaseResult result =
        rehearse(
            "/o=Contoso/cn=Recipients/cn=areyes", 100, ", registry: {Disable Session Limit: 1}");

    assertThat(result.isWhole()).isFalse();
    assertThat(result.completeness().summary())
        .contains("names the limit 100, and the case was acted out with none");
  }

  private static Finding large(CaseResult result) {
    return result.findings().stream()
        .filter(f -> f.id().equals("large-additional-mailbox"))
        .findFirst()
        .orElseThrow();
  }

  private CaseResult rehearse(String dn, int limit) throws IOException {
    return rehearse(dn, limit, "");
  }

  private CaseResult rehearse(String dn, int limit, String server) throws IOException {
    Files.writeString(
        folder.resolve("log.txt"),
        "Event Type: Error\nEvent Source: MSExchangeIS\nEvent ID: 9646\nDescription:\n"
            + "Closing Mapi session \""
            + dn
            + "\" because it exceeded the maximum of "
            + limit
            + " objects of type \"session\".\n");
    Path file = folder.resolve("beside.case.yaml");
    Files.writeString(
        file,
        """
        format: 1
        title: An event beside a case
        user: {name: Alice Reyes, legacyDN: /o=Contoso/cn=Recipients/cn=areyes}
        outlook:
          release: 2007
          cachedExchangeMode: true
          downloadSharedFolders: true
          additionalMailboxes: [{name: Team Sales, folders: 1204}]
        server: {release: 2003 SP1%s}
        evidence: [log.txt]
        """
            .formatted(server));
    return bench.examine(file.toString()).result();
  }
}
