package org.session33.clientsim.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.golden.Golden;
import org.session33.clientsim.tickets.TicketKey.Answer;
import org.session33.clientsim.tickets.TicketKey.Strength;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The answers to the example tickets are the ones that were looked at; none claims what the ticket
 * does not bear out.
 */
class TicketAnswersTest {
  @TempDir private Path folder;

  static String resource(String name) throws IOException {
    try (InputStream in = TicketAnswersTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The findings that stand of a ticket, in their order. */
  static List<Answer> answers(Path ticket) {
    String json = ProgramUnderTest.piped().run("diagnose", ticket.toString(), "--json").out();
    List<Answer> answers = new ArrayList<>();
    for (JsonNode finding : new ObjectMapper().readTree(json).get("findings")) {
      String verdict = finding.get("verdict").asString();
      if (verdict.equals("possible") || verdict.equals("likely") || verdict.equals("confirmed")) {
        answers.add(new Answer(finding.get("id").asString(), Strength.of(verdict)));
      }
    }
    return answers;
  }

  private List<String> lines(List<TicketKey> keys, List<String> claims) throws IOException {
    List<String> lines = new ArrayList<>();
    double total = 0;
    double unrecognised = 0;
    for (TicketKey key : keys) {
      Path ticket = folder.resolve(key.id() + ".txt");
      Files.writeString(ticket, resource(key.id() + ".txt"), StandardCharsets.UTF_8);
      List<Answer> answers = answers(ticket);
      double score = key.score(answers);
      total += score;
      unrecognised += key.score(List.of(new Answer("unrecognised", Strength.POSSIBLE)));
      String said = answers.isEmpty() ? "nothing" : answers.get(0).toString();
      lines.add(key.id() + '\t' + score + '\t' + said);
      if (score < 0) {
        claims.add(lines.get(lines.size() - 1));
      }
    }
    lines.add("all\t" + total + "\tof " + keys.size());
    lines.add("always unrecognised\t" + unrecognised + "\tof " + keys.size());
    return lines;
  }

  @Test
  void answersAreTheOnesThatWereLookedAt() throws IOException {
    List<String> claims = new ArrayList<>();
    List<String> lines = lines(TicketKey.read(resource("expected.tsv")), claims);
    assertThat(claims).as("claims that the ticket does not bear out").isEmpty();
    Golden.compare("tickets/answers.tsv", String.join("\n", lines));
  }
}
