package org.session33.diagnostics.findings.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.bareEvent;
import static org.session33.diagnostics.TestCases.clue;
import static org.session33.diagnostics.TestCases.dword;
import static org.session33.diagnostics.TestCases.event;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.guidEvent;
import static org.session33.diagnostics.TestCases.observe;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.registry;
import static org.session33.diagnostics.TestCases.seen;
import static org.session33.diagnostics.TestCases.sessionEvent;
import static org.session33.diagnostics.TestCases.shown;
import static org.session33.diagnostics.TestCases.withTeam;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.diagnostics.TestCases;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.findings.Basis;
import org.session33.diagnostics.findings.Clue;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;

/** Service or MAPI: the number alone never tells (X6). */
class ServiceSessionLimitTest {
  private final Diagnosis diagnosis = new Diagnosis(ShippedRules.all());

  private Finding finding(String id, Evidence evidence, Case theCase) {
    return diagnosis.diagnose(observe(evidence, theCase)).stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Finding service(Evidence evidence, Case theCase) {
    return finding("service-session-limit", evidence, theCase);
  }

  @Test
  void sixteenAloneProvesNothing() {
    Finding finding = service(seen(bareEvent(16)), null);

    assertThat(finding.verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(finding.summary()).startsWith("Possible: The store refused");
    assertThat(finding.clues().get(0))
        .returns(EvidenceOrigin.SEEN, Clue::origin)
        .returns(Weight.STRONG, Clue::weight);
    assertThat(finding.contra()).containsExactly("the number alone cannot prove a service session");
    assertThat(service(seen(bareEvent(16)), of(outlook("2007"), exchange("2010"))).verdict())
        .isEqualTo(Verdict.POSSIBLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "owa-problem-using-mailbox",
        "pop-imap-unavailable",
        "imap-login-failed",
        "ews-too-many-objects"
      })
  void theErrorTextOfAServiceMakesItLikely(String text) {
    assertThat(service(seen(bareEvent(16)).plus(shown(text)), null).verdict())
        .isEqualTo(Verdict.LIKELY);
  }

  @Test
  void theClientTypeOfExchange2013ConfirmsIt() {
    String sentence =
        "Mapi session \""
            + TestCases.ALICE.legacyDn()
            + "\" with client type \"%s\" exceeded the maximum of %d objects of type \"Session\".";

    Finding named = service(seen(event(sentence.formatted("OWA", 40))), null);
    assertThat(named.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(named.basis()).isEqualTo(Basis.SEEN);
    assertThat(named.clues())
        .singleElement()
        .returns(EvidenceOrigin.SEEN, Clue::origin)
        .returns(Weight.DECISIVE, Clue::weight)
        .returns("Application.txt:1:1", Clue::where);
    assertThat(service(seen(event(sentence.formatted("MoMT", 16))), null).verdict())
        .isEqualTo(Verdict.RULED_OUT);
    Finding mailbox =
        finding(
            "large-additional-mailbox",
            seen(event(sentence.formatted("OWA", 16))),
            of(withTeam("2007", 1_204), exchange("2013")));
    // Nobody looked whether MAPI sessions were refused too.
    assertThat(mailbox.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(mailbox.reason()).startsWith("only sessions of service clients");
  }

  @Test
  void aGuidOrClosingMeansMapi() {
    Case lowered =
        of(
            outlook("2007"),
            exchange("2010")
                .withRegistry(
                    registry(dword(ServerRegistry.PARAMETERS, LimitValue.SESSIONS_PER_USER, 16))));

    assertThat(service(seen(guidEvent(16, "session")), lowered).verdict())
        .isEqualTo(Verdict.RULED_OUT);
    assertThat(service(seen(sessionEvent(16)), null).verdict()).isEqualTo(Verdict.RULED_OUT);
    // Without a GUID it may be either, even though both limits are 16.
    assertThat(service(seen(bareEvent(16)), lowered).verdict()).isEqualTo(Verdict.POSSIBLE);
  }

  @Test
  void aReleaseWithoutServiceLimitRulesItOut() {
    assertThat(service(seen(bareEvent(16)), of(outlook("2007"), exchange("2007"))).verdict())
        .isEqualTo(Verdict.RULED_OUT);
  }

  @Test
  void aFullDoorConfirmsItAndClearsTheProfile() {
    Program imap = Program.counted("Thunderbird", ProgramKind.IMAP, 17);
    Case theCase = of(withTeam("2007", 400), exchange("2010"), imap);
    Evidence event = seen(bareEvent(16));

    Finding full = service(event, theCase);
    assertThat(full.verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(full.basis()).isEqualTo(Basis.BOTH);
    assertThat(clue(full, "the case asks for more sessions through POP3 and IMAP4 than permitted"))
        .returns(EvidenceOrigin.REHEARSED, Clue::origin)
        .returns(Weight.STRONG, Clue::weight);
    assertThat(finding("stale-sessions", event, theCase).verdict())
        .isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(finding("large-additional-mailbox", event, theCase).verdict())
        .isEqualTo(Verdict.NOT_EVALUATED);
  }

  @Test
  void theLimitOfServicesIsNotHeldAgainstOutlook() {
    // 17 MAPI sessions of 32: more than 16, and nothing wrong with them.
    Case theCase = of(withTeam("2007", 400), exchange("2010"));

    Finding mailbox = finding("large-additional-mailbox", seen(bareEvent(16)), theCase);
    assertThat(mailbox.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    assertThat(mailbox.reason())
        .isEqualTo("with all its folders the profile asks for no more than is permitted");
  }

  /** What may be a service's event opens no family of Outlook's, however many sessions it asks. */
  @Test
  void anEventThatMayBeOfAServiceConfirmsNothingOfOutlook() {
    Case theCase = of(withTeam("2007", 1_204), exchange("2010"));

    Finding mailbox = finding("large-additional-mailbox", seen(bareEvent(16)), theCase);
    assertThat(mailbox.verdict()).isEqualTo(Verdict.LIKELY);
    assertThat(finding("large-additional-mailbox", seen(bareEvent(32)), theCase).verdict())
        .isEqualTo(Verdict.CONFIRMED);
  }

  @Test
  void anOldServiceLimitInTheEventIsStillOneOfAService() {
    ExchangeServer raised =
        exchange("2010")
            .withRegistry(
                registry(
                    dword(ServerRegistry.PARAMETERS, LimitValue.SERVICE_SESSIONS_PER_USER, 24)));
    Case theCase = of(outlook("2007"), raised);

    assertThat(service(seen(bareEvent(16)), theCase).verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(service(seen(bareEvent(24)), theCase).verdict()).isEqualTo(Verdict.POSSIBLE);
    assertThat(finding("limit-change-not-loaded", seen(bareEvent(16)), theCase).verdict())
        .as("nothing documents for Exchange 2010 that a changed value waits (S-7)")
        .isEqualTo(Verdict.POSSIBLE);
    assertThat(finding("limit-change-not-loaded", seen(bareEvent(24)), theCase).verdict())
        .isEqualTo(Verdict.RULED_OUT);
  }
}
