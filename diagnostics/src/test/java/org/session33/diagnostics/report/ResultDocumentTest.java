package org.session33.diagnostics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.session33.diagnostics.TestCases.LIMIT_VALUES;
import static org.session33.diagnostics.TestCases.PLANNER;
import static org.session33.diagnostics.TestCases.exchange;
import static org.session33.diagnostics.TestCases.of;
import static org.session33.diagnostics.TestCases.outlook;
import static org.session33.diagnostics.TestCases.teamMailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.diagnostics.CountingRehearsal;
import org.session33.diagnostics.TestCases;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.files.Readers;
import org.session33.diagnostics.examination.CaseExaminer;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.findings.Diagnosis;
import org.session33.diagnostics.findings.rules.ShippedRules;
import org.session33.diagnostics.rehearsal.Dialog;
import org.session33.diagnostics.rehearsal.Moment;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.RefusedClient;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.rehearsal.RehearsedLog;
import org.session33.diagnostics.remedies.RemedyAdvisor;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.ClientMessages;
import org.session33.profiles.exchange.ServiceDoor;
import org.session33.profiles.facts.Confidence;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/** The JSON contract of rehearse and diagnose. */
class ResultDocumentTest {
  private static final ToolVersion TOOL =
      new ToolVersion("1.0", "2026-01-01", Instant.parse("2026-01-02T03:04:05Z"));

  /** Counts, and adds what a person would see of a refusal. */
  private static final Rehearsal REHEARSAL =
      theCase -> {
        Outcome counted = new CountingRehearsal().rehearse(theCase);
        return counted.sessionsRefused() == 0
            ? counted
            : new Outcome(
                counted.account(),
                counted.outlook(),
                new Dialog(
                    "unable-to-open-default-folders",
                    "Microsoft Office Outlook",
                    "Unable to open your default e-mail folders.",
                    "KB 842022",
                    Confidence.DOCUMENTED),
                List.of("Outlook does not open."),
                counted.gates(),
                counted.counts(),
                counted.sessions(),
                0,
                RehearsedLog.of(
                    List.of(
                        TestCases.sessionEvent(32).toBuilder()
                            .recordId(1L)
                            .origin(EvidenceOrigin.REHEARSED)
                            .build())),
                List.of(new Moment(Duration.ofMillis(15), "session 33 is refused", true)),
                List.of("38 sessions are asked for and 32 are permitted."),
                List.of());
      };

  static CaseExaminer examiner() {
    return new CaseExaminer(
        REHEARSAL,
        Readers::evidence,
        new Diagnosis(ShippedRules.all()),
        new RemedyAdvisor(RemedyTexts.load(), RemedyAdvisor.builtIn(), REHEARSAL, LIMIT_VALUES),
        PLANNER,
        LIMIT_VALUES,
        TestCases.RELEASES);
  }

  private static JsonNode document(CaseResult result) throws JsonProcessingException {
    return new ObjectMapper().readTree(Json.write(ResultDocument.of(TOOL, result)));
  }

  private static JsonNode document(Case theCase) throws JsonProcessingException {
    return document(examiner().examine(theCase, problem -> {}));
  }

  private static SourceFile file(String name, String text) {
    return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysWhatMadeItAndWhen() throws JsonProcessingException {
    JsonNode tool = document(teamMailbox()).get("tool");

    assertThat(tool.get("name").textValue()).isEqualTo("session33");
    assertThat(tool.get("version").textValue()).isEqualTo("1.0");
    assertThat(tool.get("facts").textValue()).isEqualTo("2026-01-01");
    assertThat(tool.get("generated").textValue()).isEqualTo("2026-01-02T03:04:05Z");
  }

  @Test
  void showsWhatRefusedClientsAreToldAndWhatWasTried() throws JsonProcessingException {
    ClientMessages messages = ClientMessages.load();
    Case theCase =
        TestCases.of(
                null,
                TestCases.exchange("2010"),
                Program.counted("Web", ProgramKind.OWA, 17),
                Program.counted("Phones", ProgramKind.EAS, 17))
            .withTried(List.of("change-throttling-policy", "restart-information-store"));
    Outcome counted = new CountingRehearsal().rehearse(theCase);
    Outcome told =
        new Outcome(
            counted.account(),
            null,
            null,
            List.of(),
            counted.gates(),
            counted.counts(),
            counted.sessions(),
            0,
            RehearsedLog.of(List.of()),
            List.of(),
            List.of(),
            List.of(
                new RefusedClient(
                    "Web",
                    ServiceDoor.OWA,
                    1,
                    messages.owaSentence(theCase.server().release()).stream().toList(),
                    null),
                new RefusedClient(
                    "Phones",
                    ServiceDoor.EAS,
                    1,
                    List.of(),
                    messages.unknown(ServiceDoor.EAS).orElseThrow())));

    JsonNode json = document(examiner().examine(theCase, told, problem -> {}));

    assertThat(json.at("/outcome/clientMessages/0").toString())
        .isEqualTo(
            "{\"client\":\"Web\",\"door\":\"Outlook Web App\",\"refused\":1,\"messages\":[{\"id\":"
                + "\"owa-problem-using-mailbox\",\"part\":\"shown\",\"text\":\"A problem occurred"
                + " while you were trying to use your mailbox.\",\"source\":\"KB 980049\","
                + "\"confidence\":\"documented\"}]}");
    assertThat(json.at("/outcome/clientMessages/1").toString())
        .isEqualTo(
            "{\"client\":\"Phones\",\"door\":\"Exchange ActiveSync\",\"refused\":1,\"unknown\":\"no"
                + " text is known that a device"
                + " shows\",\"confidence\":\"assumed\",\"messages\":[]}");
    assertThat(json.at("/tried/0/proof").textValue()).isEqualTo("does-not-resolve");
    assertThat(json.at("/tried/0/says").textValue())
        .startsWith("Change the throttling policy: this was tried, and it does not help; 34")
        .endsWith("(KB 980049).");
    assertThat(json.at("/tried/1/proof").textValue()).isEqualTo("not-applicable");
  }

  @Test
  void showsTheOutcomeAndTheLedger() throws JsonProcessingException {
    JsonNode json = document(teamMailbox());

    assertThat(json.at("/outcome/outlook").textValue()).isEqualTo("refused");
    assertThat(json.at("/outcome/dialog/id").textValue())
        .isEqualTo("unable-to-open-default-folders");
    assertThat(json.at("/outcome/dialog/text").textValue()).startsWith("Unable to open");
    assertThat(json.at("/outcome/symptoms")).hasSize(1);
    assertThat(json.at("/sessions/requested").intValue()).isEqualTo(38);
    assertThat(json.at("/sessions/granted").intValue()).isEqualTo(32);
    assertThat(json.at("/sessions/limit").intValue()).isEqualTo(32);
    int held = 0;
    for (JsonNode line : json.at("/sessions/ledger")) {
      assertThat(line.get("holder").textValue()).isEqualTo("Outlook 2007");
      assertThat(line.get("purpose").textValue()).isNotBlank();
      held += line.get("count").intValue();
    }
    assertThat(held).isEqualTo(32);
    assertThat(json.at("/smallestLimit/value").intValue()).isEqualTo(38);
    assertThat(json.at("/smallestLimit/registryValue").textValue())
        .isEqualTo("Maximum Allowed Sessions Per User");
    assertThat(json.get("cause").textValue())
        .startsWith("Likely, reproduced by the rehearsal: Outlook asks for 38 sessions");
  }

  @Test
  void showsEventsAndTellsReadFromRehearsed() throws JsonProcessingException {
    JsonNode events =
        document(
                teamMailbox()
                    .withEvidence(List.of(file("log.txt", TestCases.sessionEvent(32).text()))))
            .get("events");

    assertThat(events).hasSize(2);
    for (JsonNode event : events) {
      assertThat(event.get("id").isInt()).isTrue();
      assertThat(event.get("id").intValue()).isEqualTo(9646);
      assertThat(event.get("source").textValue()).isEqualTo("MSExchangeIS");
      assertThat(event.get("message").textValue()).contains("exceeded the maximum of 32");
      assertThat(event.get("data").isArray()).isTrue();
      assertThat(event.get("objectType").textValue()).isEqualTo("session");
      assertThat(event.get("limit").intValue()).isEqualTo(32);
    }
    assertThat(events.get(0).get("rehearsed").booleanValue()).isFalse();
    assertThat(events.get(0).get("where").textValue()).startsWith("log.txt:1:");
    assertThat(events.get(1).get("rehearsed").booleanValue()).isTrue();
    assertThat(events.get(1).get("xml").textValue()).startsWith("<Event");
  }

  @Test
  void showsFindingsBestFirst() throws JsonProcessingException {
    JsonNode findings = document(teamMailbox()).get("findings");
    List<String> verdicts = new ArrayList<>();

    for (JsonNode finding : findings) {
      verdicts.add(finding.get("verdict").textValue());
      assertThat(finding.get("id").isTextual()).isTrue();
      assertThat(finding.get("summary").isTextual()).isTrue();
      assertThat(finding.get("articles").isArray()).isTrue();
      assertThat(finding.get("for").isArray()).isTrue();
      assertThat(finding.get("against").isArray()).isTrue();
      if (List.of("ruled out", "not evaluated").contains(finding.get("verdict").textValue())) {
        assertThat(finding.get("reason").textValue()).isNotBlank();
      } else {
        assertThat(finding.has("reason")).isFalse();
      }
    }
    assertThat(findings.get(0).get("id").textValue()).isEqualTo("large-additional-mailbox");
    assertThat(verdicts.get(0)).isEqualTo("likely");
    assertThat(findings.get(0).get("basis").textValue()).isEqualTo("rehearsed");
    assertThat(verdicts).contains("not evaluated").last().isEqualTo("ruled out");
    assertThat(verdicts).doesNotContain("confirmed");
  }

  @Test
  void showsWhereEachClueComesFromAndWhatTheVerdictRestsOn() throws JsonProcessingException {
    JsonNode finding =
        document(
                teamMailbox()
                    .withEvidence(List.of(file("log.txt", TestCases.sessionEvent(32).text()))))
            .at("/findings/0");
    JsonNode clues = finding.get("clues");

    assertThat(finding.get("id").textValue()).isEqualTo("large-additional-mailbox");
    assertThat(finding.get("verdict").textValue()).isEqualTo("confirmed");
    assertThat(finding.get("basis").textValue()).isEqualTo("both");
    assertThat(clues)
        .anySatisfy(
            clue -> {
              assertThat(clue.get("words").textValue()).startsWith("event 9646");
              assertThat(clue.get("origin").textValue()).isEqualTo("seen");
              assertThat(clue.get("where").textValue()).startsWith("log.txt:1:");
              assertThat(clue.get("weight").textValue()).isEqualTo("strong");
              assertThat(clue.get("for").booleanValue()).isTrue();
            })
        .anySatisfy(
            clue -> {
              assertThat(clue.get("words").textValue()).startsWith("31 of the 38 sessions");
              assertThat(clue.get("origin").textValue()).isEqualTo("rehearsed");
            });
    assertThat(finding.get("for"))
        .extracting(JsonNode::textValue)
        .anyMatch(f -> f.startsWith("log.txt:1:"))
        .anyMatch(f -> f.startsWith("rehearsed: 31 of the 38 sessions"));
  }

  @Test
  void showsRemediesBestFirstWithPriceBeforeSteps() throws JsonProcessingException {
    JsonNode remedies = document(teamMailbox()).get("remedies");

    assertThat(remedies.get(0).get("id").textValue()).isEqualTo("clear-download-shared-folders");
    assertThat(remedies.get(0).get("sessionsAfter").intValue()).isEqualTo(7);
    for (JsonNode remedy : remedies) {
      assertThat(remedy.get("proof").textValue())
          .isIn("resolves", "does-not-resolve", "not-applicable", "not-rehearsed");
      assertThat(remedy.get("reason").textValue()).isNotBlank();
      assertThat(remedy.get("steps").isArray()).isTrue();
      List<String> keys = new ArrayList<>();
      remedy.fieldNames().forEachRemaining(keys::add);
      assertThat(keys).containsSubsequence("price", "steps");
      boolean proved = !remedy.get("proof").textValue().startsWith("not");
      boolean rehearsed = proved || remedy.get("proof").textValue().equals("does-not-resolve");
      assertThat(remedy.has("sessionsAfter")).isEqualTo(rehearsed);
    }
  }

  @Test
  void listsTheFilesThatWereReadAndThoseThatWereNot() throws JsonProcessingException {
    List<Problem> problems = new ArrayList<>();
    CaseResult result =
        examiner()
            .examineEvidence(
                List.of(
                    file("log.txt", TestCases.sessionEvent(32).text()),
                    file("note.txt", "Hello."),
                    file("x.txt", "\0\1\2\3\4\5")),
                problems::add);

    JsonNode json = document(result);

    assertThat(json.at("/evidence/0/file").textValue()).isEqualTo("log.txt");
    assertThat(json.at("/evidence/0/format").textValue()).isEqualTo("text");
    assertThat(json.at("/evidence/0/records").intValue()).isEqualTo(1);
    assertThat(json.at("/evidence/1/says/0").textValue()).contains("no known error text");
    assertThat(json.at("/evidence/1/missing").textValue()).isNotBlank();
    assertThat(json.at("/unread/0/file").textValue()).isEqualTo("x.txt");
    assertThat(json.at("/unread/0/reason").textValue()).isNotBlank();
    assertThat(problems).extracting(Problem::isError).containsExactly(false, true);
  }

  @Test
  void inventsNothingThatIsNotKnown() throws JsonProcessingException {
    JsonNode alone = document(examiner().examineEvidence(List.of(), problem -> {}));
    JsonNode fine = document(of(outlook("2007"), exchange("2003 SP1")));
    JsonNode programs = document(of(null, exchange("2003 RTM")));

    assertThat(alone.fieldNames())
        .toIterable()
        .doesNotContain("case", "outcome", "sessions", "smallestLimit");
    assertThat(alone.get("cause").textValue()).startsWith("Nothing that was read");
    assertThat(fine.has("smallestLimit")).isFalse();
    assertThat(fine.get("outcome").has("dialog")).isFalse();
    assertThat(programs.get("outcome").has("outlook")).isFalse();
    assertThat(programs.get("sessions").has("limit")).isFalse();
  }

  @Test
  void showsWhereTheNumbersComeFrom() throws JsonProcessingException {
    JsonNode model = document(teamMailbox()).get("model");

    assertThat(model).isNotEmpty();
    for (JsonNode parameter : model) {
      assertThat(parameter.get("value").isInt()).isTrue();
      assertThat(parameter.get("source").textValue()).isNotBlank();
      assertThat(parameter.get("confidence").textValue()).isIn("documented", "reported", "assumed");
    }
    assertThat(model).extracting(p -> p.get("name").textValue()).contains("foldersPerSyncSession");
  }
}
