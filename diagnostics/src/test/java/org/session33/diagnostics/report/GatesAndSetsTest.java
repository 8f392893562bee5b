package org.session33.diagnostics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.throttled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.TestCases;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.examination.Completeness;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.AdviceSets;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.Actor;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.FirstQuestion;
import org.session33.diagnostics.report.content.GateMeters;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.diagnostics.text.GateWords;
import org.session33.profiles.cases.Case;
import org.session33.profiles.gates.Gate;

/** Two gates, a set of remedies and a range, as faces show them. */
class GatesAndSetsTest {
  private static final ToolVersion TOOL =
      new ToolVersion("1.0", "2026-01-01", Instant.parse("2026-01-02T03:04:05Z"));

  private static final Case CALENDARS =
      TestCases.of(outlook("2003").withSharedCalendars(14), throttled("2010 SP1"));

  private static Advice part(String id, String title, Actor actor) {
    AdviceStep undo =
        new AdviceStep(AdviceStep.Kind.TO_DO, "Take " + id + " back.", List.of(), null);
    return new Advice(
        id,
        title,
        Proof.DOES_NOT_RESOLVE,
        "13 refused",
        "Price of " + id + ".",
        undo,
        List.of(),
        List.of("980049"),
        actor,
        false,
        33,
        33,
        List.of(),
        List.of());
  }

  private static final AdviceSet BOTH =
      new AdviceSet(
          List.of(
              part("change-throttling-policy", "Policy of 33", Actor.ADMINISTRATOR),
              part("raise-session-limit", "Limit of 33", Actor.ADMINISTRATOR_RESTART)),
          Proof.RESOLVES,
          "33 sessions asked for, none refused",
          33);

  private static CaseResult result(AdviceSets sets) {
    Outcome outcome = new CountingRehearsal().rehearse(CALENDARS);
    return new CaseResult(
        CALENDARS,
        outcome,
        Evidence.of(List.of(), List.of(), List.of()),
        List.of(),
        sets.best().map(AdviceSet::parts).orElse(List.of()),
        null,
        null,
        List.of(),
        FirstQuestion.NONE,
        "",
        Completeness.WHOLE,
        null,
        sets,
        null);
  }

  @Test
  void eachGateHasAMeterWithItsOwnTotalAndTheSameHolders() {
    Outcome outcome = new CountingRehearsal().rehearse(CALENDARS);
    GateMeters gates = GateMeters.of(outcome, CALENDARS, null, text -> text);

    assertThat(gates.meters())
        .extracting(SessionMeter::gate)
        .containsExactly(Gate.CLIENT_ACCESS, Gate.STORE);
    SessionMeter connections = gates.meters().get(0);
    SessionMeter sessions = gates.meters().get(1);
    assertThat(connections.limitWords()).isEqualTo("RCAMaxConcurrency 20");
    assertThat(List.of(connections.granted(), connections.refused(), connections.kept()))
        .containsExactly(20, 13, 0);
    assertThat(List.of(sessions.granted(), sessions.refused(), sessions.kept()))
        .containsExactly(20, 0, 13);
    assertThat(sessions.bars())
        .extracting(SessionMeter.Bar::words)
        .containsExactlyElementsOf(gates.holders());
    assertThat(connections.notes())
        .anyMatch(n -> n.contains("no event 9646"))
        .anyMatch(n -> n.contains("not the same thing"))
        .contains("20 connections go on to the store; 13 sessions never reach it.");
    assertThat(GateWords.refusal(outcome.gates()).orElseThrow())
        .startsWith("Client Access refuses 13 of 33 connections: 20 are permitted, ");
  }

  @Test
  void aGateWithoutALimitHasALineAndNoMeter() {
    Case open =
        TestCases.of(outlook("2003").withSharedCalendars(2), TestCases.exchange("2010 SP1"));
    Outcome outcome = new CountingRehearsal().rehearse(open);
    GateMeters gates = GateMeters.of(outcome, open, null, text -> text);

    assertThat(gates.meters()).extracting(SessionMeter::gate).containsExactly(Gate.STORE);
    assertThat(gates.passed())
        .containsExactly(
            "Client Access has no limit here: RCAMaxConcurrency of the policy is unlimited.");
  }

  @Test
  void jsonNamesGatesAndSets() throws Exception {
    CaseResult result = result(new AdviceSets(List.of(BOTH), "Sets of three were not tried."));
    JsonNode json = new ObjectMapper().readTree(Json.write(ResultDocument.of(TOOL, result)));

    assertThat(json.at("/outcome/gate").textValue()).isEqualTo("client-access");
    assertThat(json.at("/gates/0/unit").textValue()).isEqualTo("connections");
    assertThat(json.at("/gates/0/setting").textValue()).isEqualTo("RCAMaxConcurrency");
    assertThat(json.at("/gates/0/refused").intValue()).isEqualTo(13);
    assertThat(json.at("/gates/1/id").textValue()).isEqualTo("store");
    assertThat(json.at("/gates/1/refused").intValue()).isZero();
    assertThat(json.at("/remedySets/0/remedies").toString())
        .isEqualTo("[\"change-throttling-policy\",\"raise-session-limit\"]");
    assertThat(json.at("/remedySets/0/proof").textValue()).isEqualTo("resolves");
    assertThat(json.at("/fixSet/1").textValue()).isEqualTo("raise-session-limit");
    assertThat(json.at("/setsNotTried").textValue()).contains("not tried");
  }

  @Test
  void aTicketHasTheGateAndTheSetAsOneFix() {
    String ticket = TicketText.of(result(new AdviceSets(List.of(BOTH), "")), TOOL).text();

    assertThat(ticket)
        .contains("Gate:     Client Access: 33 connections asked for, 20 pass, 13 refused")
        .contains("no event 9646")
        .contains("33 asked for, 20 granted, 0 refused, 13 never reach the store")
        .contains("Fix:      Both together: a. Policy of 33; b. Limit of 33")
        .contains("a. alone: not enough; 13 refused")
        .containsSubsequence("Undo:", "b. Take raise", "a. Take change");
    assertThat(ticket.lines().count()).isLessThanOrEqualTo(TicketText.MOST_LINES);
  }
}
