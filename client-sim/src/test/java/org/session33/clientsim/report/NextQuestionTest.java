package org.session33.clientsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.tickets.NextQuestion;
import org.session33.diagnostics.report.output.ReportKind;

/** What to ask for next, and messages that are nearly known, on every face. */
class NextQuestionTest {
  private static final ReportBench BENCH = new ReportBench();
  private static final String TICKET =
      """
      Outlook 2010 of Mrs Vance shows Disconnected, everybody else on Exchange 2010 is connected.
      OWA says that her mailbox is not available, and her phone gets nothing either.
      """;
  private static final String SLIPS =
      "Unabel to open your defualt e-mail folders. The Microsft Exchange Server computer is not"
          + " avalable";

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void everyReportAsksWhatTheTerminalAsks(ReportKind kind) throws Exception {
    CaseResult result = BENCH.program().diagnose(TICKET);
    NextQuestion next = Objects.requireNonNull(result.next());

    String text = BENCH.text(kind, result, ReportBench.WHOLE);

    assertThat(ReportBench.flat(text))
        .contains(next.observation().value())
        .contains(next.ways().get(0).words().substring(0, 20));
  }

  @Test
  void whereNothingIsLeftToAskTheTicketHasNoLineOfIt() throws Exception {
    assertThat(BENCH.text(ReportKind.TICKET, BENCH.sample("team-mailbox"), ReportBench.WHOLE))
        .doesNotContain("Ask:");
  }

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void aMessageWithSlipsOffersTheTwoNearest(ReportKind kind) throws Exception {
    for (String text : new String[] {SLIPS, TICKET + "It says \"" + SLIPS + "\" at the start."}) {
      CaseResult result = BENCH.program().diagnose(text);
      assertThat(ReportBench.flat(BENCH.text(kind, result, ReportBench.WHOLE)))
          .contains("is no known message, and nearly", "Unable to open your default e-mail folders")
          .contains("Cannot open your default e-mail folders");
    }
  }
}
