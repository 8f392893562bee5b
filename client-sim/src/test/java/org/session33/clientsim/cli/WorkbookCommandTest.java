package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.clientsim.ProgramUnderTest.Run;
import org.session33.clientsim.cli.output.ExitCode;

/** A workbook of users on the command line. */
class WorkbookCommandTest {
  private final ProgramUnderTest program = ProgramUnderTest.piped();

  @TempDir private Path folder;

  @Test
  void theTemplateIsCopiedOutAndRehearsed() {
    Run copied = program.run("samples", "users-workbook", "-o", folder.toString());
    String file = copied.out().strip();

    assertThat(copied.exitCode()).as(copied.err()).isEqualTo(ExitCode.DONE);
    assertThat(file).isEqualTo(folder.resolve("users-workbook").resolve("users.xlsx").toString());
    Run run = program.run("rehearse", file);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("Outlook asks for 43 sessions where 32 are permitted");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void oneOfSeveralUsersIsChosenByName() throws IOException {
    String file = workbook("Alice Reyes,2007,2003 SP1", "Bob Marsh,2016,2016");

    Run open = program.run("rehearse", file);
    assertThat(open.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(open.err())
        .isEqualTo(
            file
                + ":1:1: the workbook holds 2 users; choose one with --user: Alice Reyes, Bob"
                + " Marsh\n");
    Run chosen = program.run("rehearse", file, "--user", "bob marsh");
    assertThat(chosen.exitCode()).as(chosen.err()).isEqualTo(ExitCode.DONE);
    assertThat(chosen.out()).contains("Bob Marsh in users.xlsx");
    Run wrong = program.run("rehearse", file, "--user", "Bob Marsch");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(wrong.err())
        .contains(
            "the workbook has no user 'Bob Marsch' that can be used; did you mean 'Bob Marsh'");
    Run report =
        program.run(
            "report", file, "--user", "Bob Marsh", "-o", folder.resolve("b.txt").toString());
    assertThat(report.exitCode()).as(report.err()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aListOfManyUsersIsNotPrintedWhole() throws IOException {
    String file =
        workbook(
            IntStream.range(0, 50)
                .mapToObj(i -> "User " + i + ",2016,2016")
                .toArray(String[]::new));

    assertThat(program.run("rehearse", file).err())
        .contains("holds 50 users", "User 19, ... and 30 more")
        .doesNotContain("User 20");
  }

  @Test
  void aMistakeInACellEndsWithItsPlaceAndAnExitCode() throws IOException {
    String file = workbook("Alice Reyes,1066,2003 SP1");
    Run run = program.run("rehearse", file);

    assertThat(run.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(run.err())
        .startsWith(file + ":Users!B2: 'Outlook release' names no Outlook release")
        .doesNotContain("there is no profile to rehearse in it");
  }

  private String workbook(String... users) throws IOException {
    Path file = folder.resolve("users.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet("Users");
      List<String> heads = List.of("User,Outlook release,Exchange release");
      for (String line :
          java.util.stream.Stream.concat(heads.stream(), Arrays.stream(users)).toList()) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (String cell : line.split(",")) {
          row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
        }
      }
      book.write(out);
    }
    return file.toString();
  }
}
