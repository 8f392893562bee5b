package org.session33.clientsim.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.desktop.view.OutlookView;
import org.session33.clientsim.desktop.view.RehearsalStep;
import org.session33.clientsim.desktop.view.RehearsalStep.Kind;
import org.session33.diagnostics.report.TicketText;
import org.session33.diagnostics.report.ToolVersion;
import org.session33.profiles.intake.casefile.CaseWriter;

/** What is missing from a case stands above its outcome and its diagnosis until it is there. */
class IncompleteCaseTest {
  private static final String FOLDERS = "outlook.additionalMailboxes[0].folders";

  private final DeskBench bench = new DeskBench();
  private final Desk desk = bench.desk();

  @TempDir private Path folder;

  private OutlookView started(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.case.yaml"), text);
    desk.openFiles(List.of(file), () -> true);
    desk.take(RehearsalStep.of(Kind.START_OUTLOOK));
    return view();
  }

  private OutlookView view() {
    RehearsalRun lastRun = desk.lastRun();
    if (lastRun == null) {
      throw new AssertionError("nothing was acted out: " + desk.notice());
    }
    return OutlookView.of(bench.theCase(), lastRun.viewAt(lastRun.length()));
  }

  private static String oneMailbox(String folders) {
    return """
    format: 1
    title: Ein Postfach, das niemand gezählt hat
    user: {name: Jürgen Groß}
    outlook: {release: 2007, language: de, additionalMailboxes: [{name: Einkauf, folders: %s}]}
    server: {release: 2007}
    """
        .formatted(folders);
  }

  @Test
  void anUnknownNumberIsSaidAboveTheOutcome() throws IOException {
    OutlookView view = started(oneMailbox("unknown"));

    assertThat(view.incomplete()).contains("Einkauf").contains("from 1,001 folders on");
    assertThat(view.caption()).isEqualTo("It depends whether Outlook opens.");
    assertThat(bench.field(FOLDERS).value()).isEmpty();
    assertThat(bench.field(FOLDERS).suffix()).isEqualTo("?");
  }

  @Test
  void itGoesWhenTheNumberIsTypedAndComesBackWithAnEmptyField() throws IOException {
    started(oneMailbox("unknown"));

    bench.type(FOLDERS, "300");
    assertThat(view().incomplete()).isEmpty();
    assertThat(view().caption()).isEqualTo("Outlook opens.");

    bench.type(FOLDERS, "");
    assertThat(view().incomplete()).contains("Einkauf");
    assertThat(CaseWriter.write(bench.theCase())).contains("folders: unknown");
  }

  @Test
  void anAddedMailboxIsNotCountedYet() throws IOException {
    started(oneMailbox("3"));

    bench.add("outlook.additionalMailboxes", "mailbox");

    assertThat(view().incomplete()).contains("New mailbox");
  }

  @Test
  void aBrokenPartStaysSaidWhenItsNoticeIsDismissed() throws IOException {
    OutlookView view =
        started(
            oneMailbox("3")
                + "programs: [{name: Suche, kind: Suchmaschine, sessions: 40}]\n"
                + "evidence: [Anwendung.evtx]\n");

    desk.tell(null);
    desk.tell(null);

    assertThat(view.incomplete()).contains("Suchmaschine", "Anwendung.evtx");
    assertThat(view().incomplete()).isEqualTo(view.incomplete());
    assertThat(desk.result().isWhole()).isFalse();
    String ticket = TicketText.of(desk.result(), ToolVersion.at(Instant.EPOCH)).text();
    assertThat(ticket.lines().skip(1).findFirst().orElseThrow()).startsWith("INCOMPLETE");
  }
}
