package org.session33.clientsim.desktop.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.desktop.DesktopParts;
import org.session33.clientsim.opening.CaseOpener;
import org.session33.diagnostics.examination.CaseResult;
import org.session33.diagnostics.report.Progress;
import org.session33.diagnostics.report.output.ReportKind;
import org.session33.profiles.files.InputException;
import org.session33.profiles.intake.casefile.StatedReleases;

/** What the desktop exports. */
class ReportExportTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir Path folder;
  private final ProgramUnderTest program =
      ProgramUnderTest.piped(b -> b.bind(InstantSource.class).toInstance(InstantSource.fixed(NOW)));
  private final ReportExport export = program.part(DesktopParts.class).reports();
  private final CaseResult result =
      program.examine(
          program
              .part(CaseOpener.class)
              .open("team-mailbox", new StatedReleases(null, null))
              .found());

  @ParameterizedTest
  @EnumSource(ReportKind.class)
  void everyKindIsTheSameFileAsTheCommandWrites(ReportKind kind) throws Exception {
    Path desktop = folder.resolve("desktop" + kind.ending());
    Path command = folder.resolve("command" + kind.ending());

    export.save(desktop, result, false, Progress.SILENT);
    assertThat(program.run("report", "team-mailbox", "-o", command.toString()).exitCode()).isZero();

    assertThat(Files.size(desktop)).isPositive();
    if (kind != ReportKind.WORKBOOK && kind != ReportKind.DOCUMENT) {
      // The parts of an office file bear the time at which they were packed.
      assertThat(desktop).hasSameBinaryContentAs(command);
    }
  }

  @Test
  void namesStayWhereTheyAreWanted() throws Exception {
    Path with = folder.resolve("with.txt");
    Path without = folder.resolve("without.txt");

    export.save(with, result, true, Progress.SILENT);
    export.save(without, result, false, Progress.SILENT);

    assertThat(Files.readString(with, StandardCharsets.UTF_8)).contains("Alice");
    assertThat(Files.readString(without, StandardCharsets.UTF_8)).doesNotContain("Alice");
  }

  @Test
  void cancellingLeavesTheOldFileAndNoLitter() throws IOException {
    Path target = folder.resolve("report.xlsx");
    Files.writeString(target, "what was there");

    assertThatThrownBy(
            () ->
                export.save(
                    target,
                    result,
                    false,
                    (what, done, total) -> {
                      throw new CancellationException();
                    }))
        .isInstanceOf(CancellationException.class);

    assertThat(Files.readString(target, StandardCharsets.UTF_8)).isEqualTo("what was there");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(target);
    }
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    Path target = folder.resolve("missing").resolve("report.html");

    assertThatThrownBy(() -> export.save(target, result, false, Progress.SILENT))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("report.html");
  }

  @Test
  void progressIsHeard() throws Exception {
    List<String> heard = new ArrayList<>();

    export.save(
        folder.resolve("report.html"), result, false, (what, done, total) -> heard.add(what));

    assertThat(heard).isNotEmpty();
  }

  @Test
  void theFixFilesOfAllRemediesAreSaved() throws Exception {
    List<Path> saved = export.saveFixes(folder.resolve("fixes"), result, false, false);

    assertThat(saved).isNotEmpty().allMatch(Files::exists);
    assertThat(saved).anyMatch(f -> f.toString().endsWith(".reg"));
  }

  @Test
  void oneFixKeepsItsNumber() throws Exception {
    List<Path> saved = export.saveFix(folder.resolve("one"), result, false, "raise-session-limit");

    assertThat(saved)
        .extracting(f -> f.getFileName().toString())
        .startsWith("README.txt", "04-raise-session-limit.reg")
        .allMatch(f -> f.equals("README.txt") || f.startsWith("04-raise-session-limit"));
  }

  @ParameterizedTest
  @CsvSource({
    "report, DOCUMENT, report.docx",
    "report.HTML, DOCUMENT, report.HTML",
    "report.2026, PAGE, report.2026.html",
  })
  void aNameWithoutAKnownEndingGetsTheOneThatWasChosen(
      String chosen, ReportKind kind, String target) {
    assertThat(ReportExport.target(Path.of(chosen), kind)).isEqualTo(Path.of(target));
  }
}
