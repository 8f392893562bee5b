package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.diagnostics.findings.Cause;
import org.session33.diagnostics.findings.Causes;
import org.session33.diagnostics.text.TextColumns;
import tools.jackson.databind.ObjectMapper;

/** {@code facts CAUSE}: what is known of a cause, on the terminal, as a page and as JSON. */
class CauseFactsTest {
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @TempDir private Path folder;

  @Test
  void everyCauseIsShownWithinThePage() {
    for (Cause cause : Causes.shipped().all()) {
      Run run = program.run("facts", cause.id());
      assertThat(run.exitCode()).as(cause.id()).isZero();
      assertThat(run.out()).contains(cause.title(), "WHAT SPEAKS FOR IT", "ITS NEIGHBOURS");
      assertThat(run.out().lines()).allMatch(l -> TextColumns.of(l) <= 100);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAILBOX-FULL", "full"})
  void oneIsFoundByItsIdAndByAWordOfItsName(String wanted) {
    assertThat(program.run("facts", wanted).out())
        .startsWith("Mailbox that is full (mailbox-full)");
  }

  @Test
  void aWordOfSeveralListsThemAndCausesListsAll() {
    assertThat(program.run("facts", "quarantine").out()).contains("(mailbox-quarantined)");
    assertThat(program.run("facts", "address book").out())
        .contains("CAUSES OF THAT NAME", "nspi-limit", "address-book-service-limit")
        .doesNotContain("mailbox-full");
    String all = program.run("facts", "causes").out().replaceAll("\\s+", " ");
    Causes.shipped().all().forEach(c -> assertThat(all).contains(c.id(), c.title()));
  }

  @Test
  void whatNobodyKnowsNamesTheNearestAndNotAllCauses() {
    assertThat(program.run("facts", "mailbox-fulll").err()).contains("mailbox-full");
    Run far = program.run("facts", "xyzzy");
    assertThat(far.exitCode()).isNotZero();
    assertThat(far.err()).contains("outlook", "causes").doesNotContain("mailbox-full");
  }

  @Test
  void aPageIsWrittenOfOneOrOfAll() throws IOException {
    Path one = folder.resolve("one.html");
    Path all = folder.resolve("all.html");

    assertThat(program.run("facts", "mailbox-full", "-o", one.toString()).exitCode()).isZero();
    assertThat(program.run("facts", "causes", "-o", all.toString()).exitCode()).isZero();

    assertThat(Files.readString(one)).contains("<h1>Mailbox that is full</h1>");
    assertThat(Files.readString(all)).contains("href=\"#mailbox-full\"", "id=\"mailbox-full\"");
  }

  @Test
  void whatCannotBeAPageIsRefusedWithTheWayOut() {
    assertThat(program.run("facts", "outlook", "-o", "a.html").err()).contains("only causes");
    assertThat(program.run("facts", "mailbox-full", "-o", "a.pdf").err()).contains(".html");
    assertThat(
            program
                .run("facts", "mailbox-full", "-o", folder.resolve("no/a.html").toString())
                .exitCode())
        .isEqualTo(3);
  }

  @Test
  void jsonHoldsTheSame() {
    var tree = new ObjectMapper().readTree(program.run("facts", "mailbox-full", "--json").out());

    assertThat(tree.get("causes").get(0).get("id").asString()).isEqualTo("mailbox-full");
    assertThat(tree.get("causes").get(0).get("parts").size()).isEqualTo(8);
  }
}
