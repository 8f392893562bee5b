package org.session33.clientsim.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The one next question of a ticket, and how answers move the verdicts. */
class TicketQuestionTest {
  private static final String TICKET =
      "Outlook 2010 of Mrs Vance shows Disconnected, everybody else on Exchange 2010 is"
          + " connected.\n"
          + "OWA says that her mailbox is not available, and her phone gets nothing either.\n";

  @TempDir private Path folder;

  private Run run(String text, String... more) {
    List<String> words = new ArrayList<>();
    try {
      words.add("diagnose");
      words.add(
          Files.writeString(folder.resolve("t.txt"), text, StandardCharsets.UTF_8).toString());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    words.addAll(List.of(more));
    return ProgramUnderTest.piped().run(words.toArray(String[]::new));
  }

  private JsonNode json(String... more) {
    List<String> words = new ArrayList<>(List.of(more));
    words.add("--json");
    return new ObjectMapper().readTree(run(TICKET, words.toArray(String[]::new)).out());
  }

  private static String verdict(JsonNode result, String id) {
    for (JsonNode finding : result.get("findings")) {
      if (finding.get("id").asString().equals(id)) {
        return finding.get("verdict").asString();
      }
    }
    return "absent";
  }

  @Test
  void asksOneThingWithItsCommandAndWhatEachAnswerMeans() {
    JsonNode next = json().get("next");

    assertThat(next.get("between").get(0).asString()).isEqualTo("mailbox-quarantined");
    assertThat(next.get("command").asString()).isNotBlank();
    assertThat(next.get("answers").size()).isGreaterThan(1);
    assertThat(run(TICKET).out()).contains("ASK NEXT", next.get("id").asString() + "=");
  }

  @Test
  void answersMoveTheVerdictsAndAreNotAskedAgain() {
    assertThat(verdict(json(), "mailbox-quarantined")).isEqualTo("possible");

    JsonNode yes = json("--answer", "quarantine=yes");
    assertThat(verdict(yes, "mailbox-quarantined")).isEqualTo("likely");
    assertThat(yes.path("next").path("id").asString("")).isNotEqualTo("quarantine");

    assertThat(verdict(json("--answer", "quarantine=no"), "mailbox-quarantined"))
        .isNotIn("likely", "confirmed", "possible");
  }

  @Test
  void whoCannotBeAskedIsAskedSomethingElse() {
    String first = json().get("next").get("id").asString();
    JsonNode other = json("--answer", first + "=?");

    assertThat(other.path("next").path("id").asString("")).isNotEqualTo(first);
    assertThat(verdict(other, "mailbox-quarantined")).isEqualTo("possible");
  }

  @Test
  void anAnswerInOnesOwnWordsIsReadAsATicketIs() {
    assertThat(
            verdict(
                json("--answer", "quarantine=the mailbox is in quarantine since ten"),
                "mailbox-quarantined"))
        .isEqualTo("likely");
  }

  @Test
  void anUnknownQuestionNamesTheOnesThereAre() {
    Run run = run(TICKET, "--answer", "colour=blue");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no question 'colour'", "quarantine");
  }

  @Test
  void namesInATicketAreHiddenWithTheOthers() {
    Run run = run(TICKET, "--redact");

    assertThat(run.out()).doesNotContainIgnoringCase("vance").contains("WHAT THE TICKET SAYS");
  }
}
