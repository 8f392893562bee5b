package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.google.inject.AbstractModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.opening.Sample;
import org.session33.clientsim.opening.SampleGallery;
import org.session33.diagnostics.text.TextColumns;

/** The command line as a user meets it. */
class CommandLineFaceTest {
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  static List<String> samples() {
    return SampleGallery.load().all().stream()
        .filter(s -> !s.name().equals("event-only"))
        .map(Sample::name)
        .toList();
  }

  /** No file of that sample says which Exchange it is. */
  private static int codeOf(String sample) {
    return List.of("team-mailbox-files", "colleagues-calendars").contains(sample)
        ? ExitCode.INCOMPLETE
        : ExitCode.DONE;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleFitsAPageOfAHundredColumnsWithoutColours(String sample) {
    Run run = program.run("rehearse", sample);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(codeOf(sample));
    assertThat(run.out().lines()).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(100));
    assertThat(run.out()).doesNotContain("\u001b").matches("\\A[\\p{ASCII}äöüÄÖÜß]*\\z");
    assertThat(run.out()).doesNotContain("{").contains("CAUSE");
  }

  @Test
  void aRehearsalIsPrintedInItsOrder() {
    String page = program.run("rehearse", "team-mailbox").out();

    List<String> order =
        List.of(
            "WHAT THE USER WOULD SEE, REHEARSED",
            "Unable to open your default e-mail folders",
            "CAUSE",
            "WHO HOLDS THE SESSIONS",
            "38 asked for, 32 granted, 6 refused, limit 32 (0x20)",
            "FIXES, LEAST INVASIVE FIRST",
            "[resolves] Clear the check box",
            "[resolves] Raise the session limit to 38",
            "EVENTS THAT THE REHEARSED SERVER WRITES",
            "9646",
            "WHAT WAS WEIGHED",
            "SESSION MODEL");
    assertThat(page).containsSubsequence(order);
  }

  @Test
  void coloursAreUsedOnAScreen() {
    Run run = ProgramUnderTest.onScreen().run("rehearse", "team-mailbox");

    assertThat(run.out()).contains("\u001b[").contains("┌").contains("█");
    assertThat(run.out().lines())
        .allSatisfy(l -> assertThat(TextColumns.of(l)).isLessThanOrEqualTo(100));
  }

  @Test
  void theSameCommandGivesTheSameBytes() {
    assertThat(program.run("rehearse", "team-mailbox").out())
        .isEqualTo(ProgramUnderTest.piped().run("rehearse", "team-mailbox").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rehearse team-mailbox", "facts", "samples", "facts exchange"})
  void jsonIsOneDocumentOnItsOwn(String command) {
    Run run = program.run((command + " --json").split(" "));

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out().strip())
        .startsWith("{")
        .endsWith("}")
        .contains("\"name\" : \"session33\"");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void redactionLeavesNoName() {
    for (String option : new String[] {"--json", "--redact"}) {
      Run run =
          program.run(
              "rehearse",
              "team-mailbox",
              "--redact",
              option.equals("--json") ? "--json" : "--debug");

      assertThat(run.out()).doesNotContainIgnoringCase("Alice").doesNotContain("areyes");
      assertThat(run.out()).doesNotContain("Contoso").doesNotContain("Team Sales");
      assertThat(run.out()).contains("User 1").contains("Mailbox 1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--nonsense, 2",
    "rehearse, 2",
    "rehearse team-mailbox --outlook 1066, 2",
    "rehearse team-mailbx, 3",
    "facts nonsense, 5",
    "samples nonsense, 5",
    "samples team-mailbox, 2",
    "--help, 0",
    "rehearse --help, 0",
  })
  void exitCodesAreThoseOfTheContract(String command, int code) {
    assertThat(program.run(command.split(" ")).exitCode()).isEqualTo(code);
  }

  @Test
  void aMisspelledSampleIsGuessed() {
    assertThat(program.run("rehearse", "team-mailbx").err())
        .contains("did you mean the sample 'team-mailbox'?");
  }

  @Test
  void aloneItTellsHowToBegin() {
    Run run = program.run();

    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("session33 rehearse team-mailbox");
  }

  @Test
  void withAScreenItOpensTheDesktop() {
    DesktopStarter desktop = mock(DesktopStarter.class);
    when(desktop.hasScreen()).thenReturn(true);
    ProgramUnderTest onScreen = ProgramUnderTest.onScreen(with(desktop));

    assertThat(onScreen.run("--case", "team-mailbox").exitCode()).isEqualTo(ExitCode.DONE);
    verify(desktop).open("team-mailbox");
    assertThat(onScreen.run().exitCode()).isEqualTo(ExitCode.DONE);
    verify(desktop).open(null);
  }

  @Test
  void withoutAScreenItSaysHowToRehearseTheCase() {
    Run run = program.run("--case", "team-mailbox");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("no screen").contains("session33 rehearse team-mailbox");
  }

  @Test
  void picturesAreNamedAndAFolderThatCannotBeWrittenToIsTold() {
    DesktopStarter desktop = mock(DesktopStarter.class);
    when(desktop.pictures("docs")).thenReturn(List.of("docs/one.png"));
    when(desktop.pictures("sealed"))
        .thenThrow(new UncheckedIOException(new IOException("it may not be written")));
    ProgramUnderTest painting = ProgramUnderTest.piped(with(desktop));

    assertThat(painting.run("--pictures", "docs").out()).isEqualTo("docs/one.png\n");
    Run refused = painting.run("--pictures", "sealed");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(refused.err()).startsWith("sealed: ").contains("name a folder");
  }

  @Test
  void tellsItsVersionAndThatOfTheFacts() {
    assertThat(program.run("--version").out())
        .matches("session33 \\S+, facts \\d{4}-\\d\\d-\\d\\d\n");
  }

  private static AbstractModule with(DesktopStarter desktop) {
    return new AbstractModule() {
      @Override
      protected void configure() {
        bind(DesktopStarter.class).toInstance(desktop);
      }
    };
  }

  @Test
  void aSampleIsCopiedOutAndNeverOverwritten(@TempDir Path folder) {
    Run first = program.run("samples", "team-mailbox", "-o", folder.toString());
    Path copy = folder.resolve("team-mailbox").resolve("team-mailbox.case.yaml");
    Run again = program.run("samples", "team-mailbox", "-o", folder.toString());

    assertThat(first.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(program.run("rehearse", copy.toString()).exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(program.run("lint", folder.toString()).out()).startsWith("1 checked, 0 errors");
    assertThat(again.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(again.err()).contains("exists already");
  }

  @Test
  void lintSaysWhenThereIsNothingToCheck(@TempDir Path folder) {
    assertThat(program.run("lint", folder.toString()).exitCode()).isEqualTo(ExitCode.NOTHING);
  }

  @Test
  void evidenceIsDiagnosedWithoutAProfile(@TempDir Path folder) throws IOException {
    Path event = folder.resolve("event.txt");
    Files.writeString(
        event,
        "Mapi session \"/O=BLATHER/OU=PACIFICA/cn=Recipients/cn=CooperH\" exceeded the maximum of"
            + " 32 objects of type \"session\".");

    Run run = program.run("diagnose", event.toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("CooperH").contains("[possible] Large additional mailbox");
  }

  @Test
  void evidenceAndACaseTogetherAreRehearsed(@TempDir Path folder) throws IOException {
    program.run("samples", "team-mailbox", "-o", folder.toString());
    Path event = folder.resolve("event.txt");
    Files.writeString(
        event,
        "Closing Mapi session \"/o=Contoso/ou=First Administrative Group/cn=Recipients/cn=areyes\""
            + " because it exceeded the maximum of 32 objects of type \"session\".");

    Run run =
        program.run(
            "diagnose",
            folder.resolve("team-mailbox").resolve("team-mailbox.case.yaml").toString(),
            event.toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("38 asked").contains("EVENTS THAT WERE READ");
  }
}
