package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;
import org.session33.clientsim.cli.serve.Orders;

/** Output that did not arrive is never taken for output: exit code 3, and what is lost is named. */
class LostOutputTest {
  private static final String FULL = "No space left on device";
  private static final Path DEVICE = Path.of("/dev/full");

  private static final String SCENARIO =
      """
      format: 1
      scenarios:
        - name: it opens
          case: {title: T, user: {name: Jürgen Groß, legacyDN: /o=Org/cn=jgross},
            outlook: {release: 2016}, server: {release: 2016}}
          expect: {outlook: opened}
        - name: it does not
          like: it opens
          expect: {outlook: refused}
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rehearse team-mailbox",
        "rehearse room-display --json",
        "rehearse team-mailbox --redact",
        "diagnose event-only",
        "diagnose event-only --json",
        "facts",
        "facts exchange --json",
        "samples",
        "samples --json",
        "samples team-mailbox -o FOLDER",
        "report team-mailbox -o FOLDER/r.html",
        "report team-mailbox -o FOLDER/r.txt --json",
        "lint FOLDER",
        "lint FOLDER --json",
        "test FOLDER/a.scenario.yaml:3",
        "test FOLDER/a.scenario.yaml:3 --format tap",
        "test FOLDER --json",
        "--help",
        "rehearse --help",
        "--version",
        ""
      })
  void whatIsLostIsToldAndEndsWithThree(String command) throws Exception {
    Files.writeString(folder.resolve("a.scenario.yaml"), SCENARIO);
    for (int taken : new int[] {0, 7}) {
      Path into = Files.createDirectory(folder.resolve("into-" + taken));
      Files.copy(folder.resolve("a.scenario.yaml"), into.resolve("a.scenario.yaml"));
      Run run = ProgramUnderTest.pipedInto(taking(taken, FULL)).run(words(command, into));

      assertThat(run.err())
          .contains("session33: standard output:1:1: it could not be written (" + FULL + ")")
          .doesNotContain("\tat ", "Exception");
      assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
      assertThat(run.out()).hasSize(taken);
    }
  }

  @ParameterizedTest
  @CsvSource({"rehearse --no-such-option, 2", "report team-mailbox, 2", "rehearse no-such-case, 3"})
  void whatWasWrongBeforeStaysTheAnswer(String command, int code) {
    assertThat(
            ProgramUnderTest.pipedInto(taking(0, "Broken pipe"))
                .run(words(command, folder))
                .exitCode())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve team-mailbox", "serve team-mailbox --json"})
  @Timeout(120)
  void doorsOfWhichNobodyCanLearnAreClosed(String command) {
    CountDownLatch never = new CountDownLatch(1);
    ProgramUnderTest program =
        ProgramUnderTest.pipedInto(
            taking(0, "Broken pipe"),
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(Orders.class)
                    .toInstance(
                        () -> {
                          never.await();
                          return "quit";
                        });
              }
            });

    Run run = program.run(words(command, folder));

    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err()).contains("standard output:1:1: it could not be written (Broken pipe)");
  }

  @Test
  @Timeout(120)
  void aWatchThatNobodyReadsEnds() throws Exception {
    Files.writeString(folder.resolve("a.scenario.yaml"), SCENARIO);

    Run run =
        ProgramUnderTest.pipedInto(taking(0, "Broken pipe"))
            .run("test", folder.toString(), "--watch");

    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "docx", "xlsx", "json", "txt"})
  void aReportOnAFullDiskIsToldWithItsReason(String ending) throws Exception {
    Assumptions.assumeThat(DEVICE).exists();
    Path report = Files.createSymbolicLink(folder.resolve("r." + ending), DEVICE);

    Run run = ProgramUnderTest.piped().run("report", "team-mailbox", "-o", report.toString());

    assertThat(run.err())
        .startsWith(report + ":1:1: the file cannot be saved (" + FULL + "); make room");
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void aFullDiskBeneathTheJunitReportIsTold() throws Exception {
    Assumptions.assumeThat(DEVICE).exists();
    Path scenarios = Files.writeString(folder.resolve("a.scenario.yaml"), SCENARIO);
    Path report = Files.createSymbolicLink(folder.resolve("r.xml"), DEVICE);

    Run run =
        ProgramUnderTest.piped().run("test", scenarios + ":3", "--report-junit", report.toString());

    assertThat(run.out()).endsWith("1 passed, 0 failed, 0 skipped\n");
    assertThat(run.err()).startsWith(report + ":1:1: the file cannot be saved (" + FULL + ")");
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"report team-mailbox -o FOLDER/no/r.docx", "samples team-mailbox -o FOLDER/f"})
  void aPlaceThatTakesNoFileIsTold(String command) throws Exception {
    Files.writeString(folder.resolve("f"), "a file, not a folder");

    Run run = ProgramUnderTest.piped().run(words(command, folder));

    assertThat(run.err()).startsWith(folder.toString()).contains(":1:1: ");
    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
  }

  private static String[] words(String command, Path folder) {
    return Arrays.stream(command.split(" ", -1))
        .filter(w -> !w.isEmpty())
        .map(w -> w.replace("FOLDER", folder.toString()))
        .toArray(String[]::new);
  }

  /** Takes so many characters and no more. */
  private static UnaryOperator<Writer> taking(int most, String why) {
    return to ->
        new FilterWriter(to) {
          private int left = most;

          @Override
          public void write(int c) throws IOException {
            write(new char[] {(char) c}, 0, 1);
          }

          @Override
          public void write(String text, int from, int length) throws IOException {
            write(text.toCharArray(), from, length);
          }

          @Override
          public void write(char[] text, int from, int length) throws IOException {
            int takes = Math.min(left, length);
            out.write(text, from, takes);
            left -= takes;
            if (takes < length) {
              throw new IOException(why);
            }
          }
        };
  }
}
