package org.session33.profiles.intake.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.profiles.files.SourceFile;

class CompanionFilesTest {
  @Test
  void findsFilesOnDiskFromTheCasesFolderOn(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("cases"));
    Files.createDirectories(folder.resolve("evidence"));
    Files.writeString(folder.resolve("evidence/a.txt"), "x");
    Files.writeString(folder.resolve("cases/b.txt"), "x");
    CompanionFiles companions =
        CompanionFiles.beside(folder.resolve("cases").resolve("a.case.yaml"));

    assertThat(companions.find("b.txt")).isPresent();
    assertThat(companions.find("../evidence/a.txt")).isPresent();
    assertThat(companions.find("..\\evidence\\a.txt")).isPresent();
    assertThat(companions.find("a.txt")).isEmpty();
    assertThat(companions.find("../evidence")).isEmpty();
    assertThat(companions.find("a\0b")).isEmpty();
    assertThat(CompanionFiles.beside(Path.of("a.case.yaml")).find("no.txt")).isEmpty();
  }

  @Test
  void findsFilesAtHand() {
    SourceFile inner = SourceFile.of("b.zip/cases/Team.CSV", new byte[1]);
    SourceFile outer = SourceFile.of("b.zip/server.reg", new byte[1]);
    CompanionFiles companions =
        CompanionFiles.among("b.zip/cases/a.case.yaml", List.of(inner, outer));

    assertThat(companions.find("team.csv")).contains(inner);
    assertThat(companions.find("./Team.CSV")).contains(inner);
    assertThat(companions.find("..\\server.reg")).contains(outer);
    assertThat(companions.find("server.reg")).isEmpty();
    assertThat(companions.find("../../../../etc/passwd")).isEmpty();
    assertThat(CompanionFiles.none().find("x")).isEmpty();
  }
}
