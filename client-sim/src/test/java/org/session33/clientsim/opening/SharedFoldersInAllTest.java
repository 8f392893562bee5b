package org.session33.clientsim.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.rehearsal.OutlookState;

/** Cached shared folders of several mailboxes reach the limit in all, by most reports (S-14). */
final class SharedFoldersInAllTest {
  @TempDir Path folder;

  private final Bench bench = new Bench();

  @Test
  void nothingIsRefusedAndStillTheSumIsSaidWithTheCause() throws IOException {
    CaseResult result = rehearse(490, 490, 490);

    assertThat(result.outcome().outlook()).isEqualTo(OutlookState.DEPENDS);
    assertThat(result.outcome().sessionsRefused() + result.outcome().objectsRefused()).isZero();
    assertThat(result.cause())
        .contains("Possible: This profile caches at least 1,470 shared folders");
  }

  @Test
  void aSumThatFitsIsNotSaid() throws IOException {
    assertThat(rehearse(240, 250).cause()).doesNotContain("Possible");
  }

  private CaseResult rehearse(int... folders) throws IOException {
    StringBuilder mailboxes = new StringBuilder();
    for (int count : folders) {
      mailboxes.append("    - {name: M").append(mailboxes.length()).append(", folders: ");
      mailboxes.append(count).append("}\n");
    }
    Path file = folder.resolve("sum.case.yaml");
    Files.writeString(
        file,
        """
        format: 1
        title: Several shared mailboxes
        user: {name: Rita Taylor}
        outlook:
          release: 2010
          cachedExchangeMode: true
          downloadSharedFolders: true
          additionalMailboxes:
        %sserver: {release: 2010 SP1}
        """
            .formatted(mailboxes));
    return bench.examine(file.toString()).result();
  }
}
