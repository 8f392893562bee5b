package org.session33.diagnostics.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.guidEvent;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.teamMailbox;
import static org.session33.diagnostics.TestCases.withTeam;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.profiles.cases.Case;

/** Remedies that put a newer Outlook or Exchange in the place of the one of the case. */
class UpdateRemediesTest extends RemedyBench {
  private static final String OUTLOOK = "update-outlook";
  private static final String EXCHANGE = "update-exchange";

  private Advice onEvidence(Observations seen) {
    return only(
        OUTLOOK,
        advisor.adviseUnproved(
            List.of(finding("open-object-limit", Verdict.CONFIRMED)), seen, null, "no profile"));
  }

  /** KB 3115602 names versions of Microsoft 365 Apps and no others (domain.md 6.3). */
  @ParameterizedTest
  @ValueSource(strings = {"2010", "2013", "2016", "2019"})
  void noPerpetualLicenceHasALiftedLimit(String release) {
    assertNotApplicable(
        advice(OUTLOOK, of(withTeam(release, 612), exchange("2016"))),
        "a perpetual licence of Outlook " + release + " keeps it");
  }

  @Test
  void namesTheVersionsOfTheArticle() {
    Advice advice =
        onEvidence(observe(seen(guidEvent(500, "objtFolder")), "Microsoft 365", "2016"));

    assertThat(advice.proof()).isEqualTo(Proof.NOT_REHEARSED);
    assertThat(advice.steps())
        .anySatisfy(
            s ->
                assertThat(s)
                    .contains("1904", "1905", "11629.20196", "September 2019", "January 2020"));
    assertNotApplicable(advice(OUTLOOK, teamMailbox()), "since Outlook 2010; Outlook 2007");
  }

  @Test
  void aLaterServicePackHelpsWhereACalendarCostsLessThere() {
    Case failing = of(outlook("2003").withSharedCalendars(7), exchange("2010 RTM"));

    Advice advice = advice(EXCHANGE, failing);

    assertThat(advice.proof()).isEqualTo(Proof.RESOLVES);
    assertThat(advice.title()).isEqualTo("Update the server to Exchange Server 2010 SP1 or later");
    assertThat(advice.sessionsBefore()).isEqualTo(40);
    assertThat(advice.sessionsAfter()).isEqualTo(19);
    assertThat(changed(EXCHANGE, failing).server().release().id()).isEqualTo("2010 SP1");
    assertNotApplicable(
        advice(EXCHANGE, of(outlook("2003").withSharedCalendars(20), exchange("2010 RTM"))),
        "no later release of the same family");
    assertNotApplicable(advice(EXCHANGE, teamMailbox()), "no later release of the same family");
  }
}
