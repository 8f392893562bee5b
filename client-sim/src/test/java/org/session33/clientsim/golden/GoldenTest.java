package org.session33.clientsim.golden;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.report.ReportBench;
import org.session33.diagnostics.report.output.ReportKind;

/** The terminal, the JSON document and each report of every sample and of every reported input. */
class GoldenTest {
  @TempDir private static Path temporary;

  private static final InstantSource STOPPED =
      InstantSource.fixed(Instant.parse("2026-11-22T10:15:30Z"));

  private static final ReportBench REPORTS = new ReportBench();

  static Stream<String> samples() {
    return REPORTS.samples().stream();
  }

  static Stream<Arguments> samplesAndReports() {
    return samples()
        .flatMap(
            sample ->
                Stream.of(
                        ReportKind.TICKET,
                        ReportKind.PAGE,
                        ReportKind.DOCUMENT,
                        ReportKind.WORKBOOK)
                    .map(kind -> Arguments.of(sample, kind)));
  }

  /** Inputs that users reported, each a file or a folder. */
  static Stream<Path> reported() throws IOException, URISyntaxException {
    Path from =
        Path.of(
            Objects.requireNonNull(
                    GoldenTest.class.getResource("/org/session33/clientsim/reported"))
                .toURI());
    // The name of a folder is to be short: it is printed in front of each file.
    try (Stream<Path> all = Files.walk(from)) {
      for (Path source : all.sorted().toList()) {
        Path target = temporary.resolve(from.relativize(source).toString());
        if (Files.notExists(target)) {
          Files.copy(source, target);
        }
      }
    }
    try (Stream<Path> inputs = Files.list(temporary)) {
      return new ArrayList<>(inputs.sorted().toList()).stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void onTheTerminal(String sample) {
    Golden.compare("samples/" + sample + "/terminal.txt", said(sample, "", List.of()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void asJson(String sample) {
    Golden.compare("samples/" + sample + "/result.json", said(sample, "", List.of("--json")));
  }

  @ParameterizedTest
  @MethodSource("samplesAndReports")
  void inReports(String sample, ReportKind kind) {
    String file = kind.name().toLowerCase(java.util.Locale.ROOT) + ".txt";
    Golden.compare(
        "samples/" + sample + "/" + file,
        REPORTS.lines(kind, REPORTS.sample(sample), ReportBench.WHOLE));
  }

  @ParameterizedTest
  @MethodSource("reported")
  void reportedInputsOnTheTerminal(Path input) {
    String where = input.getParent() + input.getFileSystem().getSeparator();
    Golden.compare(
        "reported/" + input.getFileName() + ".txt",
        // Where lines are wrapped depends on the folder's name; that is held in the samples.
        said(input.toString(), where, List.of()).replaceAll("(?<=\\S)\\n +(?=\\S)", " "));
  }

  @ParameterizedTest
  @MethodSource("reported")
  void reportedInputsAsJson(Path input) {
    String where = input.getParent() + input.getFileSystem().getSeparator();
    Golden.compare(
        "reported/" + input.getFileName() + ".json",
        said(input.toString(), where, List.of("--json")));
  }

  /** What one command says of a case, or of evidence where there is no case. */
  private static String said(String name, String folder, List<String> options) {
    ProgramUnderTest program =
        ProgramUnderTest.onScreen(binder -> binder.bind(InstantSource.class).toInstance(STOPPED));
    boolean evidence =
        name.equals("event-only") || !folder.isEmpty() && !name.matches(".*\\.(case\\.yaml|prf)");
    List<String> command = new ArrayList<>(List.of(evidence ? "diagnose" : "rehearse", name));
    if (name.equals("users-workbook")) {
      command.addAll(List.of("--user", "Alice Reyes"));
    }
    command.addAll(options);
    Run run = program.run(command.toArray(String[]::new));
    String text = "exit " + run.exitCode() + "\n" + run.err() + "\n" + run.out();
    // As JSON writes a path of Windows, and as it is.
    return folder.isEmpty()
        ? text
        : text.replace(folder.replace("\\", "\\\\"), "").replace(folder, "").replace('\\', '/');
  }
}
