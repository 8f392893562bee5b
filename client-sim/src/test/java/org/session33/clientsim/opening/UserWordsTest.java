package org.session33.clientsim.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.Basis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.MessageComparison;
import org.session33.diagnostics.findings.MessageComparison.Agreement;
import org.session33.diagnostics.findings.Verdict;

/** What a user saw ({@code seen:}) is held against the message that the rehearsal shows. */
final class UserWordsTest {
  private static final String CAUSE = "large-additional-mailbox";

  @TempDir Path folder;

  private final Bench bench = new Bench();

  @Test
  void theSameMessageSpeaksForWhatTheRehearsalReproduces() throws IOException {
    CaseResult result = rehearse(1204, "Unable to open your default e-mail folders.");

    assertThat(saw(result).agreement()).isEqualTo(Agreement.SAME);
    assertThat(saw(result).says())
        .isEqualTo(
            "The user saw the message that the rehearsal shows:"
                + " \"Unable to open your default e-mail folders\"");
    Finding finding = finding(result);
    assertThat(finding.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding.basis()).isEqualTo(Basis.REHEARSED);
    assertThat(finding.clues())
        .anySatisfy(
            clue -> {
              assertThat(clue.words()).startsWith("the user saw the message");
              assertThat(clue.origin()).isEqualTo(EvidenceOrigin.TOLD);
              assertThat(clue.speaksFor()).isTrue();
            });
  }

  @Test
  void anotherKnownMessageIsSaidWithWhatWouldExplainItAndLowersTheCause() throws IOException {
    String told = "Cannot start Microsoft Outlook. Cannot open the Outlook window.";
    CaseResult result = rehearse(1204, told);

    assertThat(saw(result).agreement()).isEqualTo(Agreement.OTHER);
    assertThat(saw(result).says())
        .startsWith(
            "The user saw another message than the rehearsal shows: \"Cannot open the Outlook")
        .contains("the rehearsal shows \"Unable to open your default e-mail folders")
        .contains("What would explain it: ");
    assertThat(finding(result).verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(finding(result).summary()).startsWith("Possible: Outlook asks for 38 sessions");
    assertThat(finding(result).contra())
        .contains("the user saw another message than the rehearsal shows");
  }

  @Test
  void aMessageThatTheSameCauseShowsTooLowersNothing() throws IOException {
    CaseResult result =
        rehearse(
            1204,
            "Cannot open your default e-mail folders. You must connect to Microsoft Exchange with"
                + " the current profile before you can synchronize your folders with your offline"
                + " folder file.");

    assertThat(saw(result).differs()).isTrue();
    assertThat(finding(result).verdict()).isEqualTo(Verdict.LIKELY);
  }

  @Test
  void wordsThatNobodyKnowsAreSaidAndLowerNothing() throws IOException {
    CaseResult result = rehearse(1204, "it says something about folders");

    assertThat(saw(result).agreement()).isEqualTo(Agreement.UNKNOWN);
    assertThat(saw(result).says()).contains("which is no message that is known here");
    assertThat(finding(result).verdict()).isEqualTo(Verdict.LIKELY);
  }

  @Test
  void whereTheRehearsalShowsNoneThatIsSaid() throws IOException {
    CaseResult result = rehearse(12, "Unable to open your default e-mail folders.");

    assertThat(saw(result).agreement()).isEqualTo(Agreement.NOT_SHOWN);
    assertThat(saw(result).says()).contains("the rehearsal shows none");
  }

  @Test
  void aCaseInWhichNobodyToldSaysNothingOfIt() {
    assertThat(bench.examine("team-mailbox").result().userSaw()).isNull();
  }

  private CaseResult rehearse(int folders, String seen) throws IOException {
    Path file = folder.resolve("told.case.yaml");
    Files.writeString(
        file,
        """
        format: 1
        title: Told by the user
        user: {name: Alice Reyes, legacyDN: /o=Contoso/cn=areyes}
        outlook:
          release: 2007
          cachedExchangeMode: true
          downloadSharedFolders: true
          additionalMailboxes: [{name: Team Sales, folders: %d}]
        server: {release: 2003 SP1}
        seen: "%s"
        """
            .formatted(folders, seen));
    return bench.examine(file.toString()).result();
  }

  private static MessageComparison saw(CaseResult result) {
    MessageComparison saw = result.userSaw();
    assertThat(saw).isNotNull();
    return saw;
  }

  private static Finding finding(CaseResult result) {
    return result.findings().stream().filter(f -> f.id().equals(CAUSE)).findFirst().orElseThrow();
  }
}
