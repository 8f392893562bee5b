package org.session33.clientsim.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.session33.clientsim.ProgramUnderTest;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.StatedReleases;
import org.session33.profiles.intake.workbook.WorkbookReader;
import org.session33.profiles.intake.workbook.WorkbookSheet;

class TemplateWorkbookTest {
  private final SampleGallery gallery = SampleGallery.load();
  private final Sample sample = gallery.find("users-workbook").orElseThrow();

  /** The template explains the columns that the reader knows: it is made of them. */
  @Test
  void whatIsShippedIsWhatTheColumnsSay() throws IOException {
    byte[] made = TemplateWorkbook.bytes();
    List<WorkbookSheet> shipped = cells(gallery.files(sample).get(0));

    if (!shipped.equals(cells(SourceFile.of("made.xlsx", made)))) {
      Path fresh =
          Files.write(Files.createDirectories(Path.of("target")).resolve("users.xlsx"), made);
      throw new AssertionError(
          "the columns of a workbook changed: copy client-sim/"
              + fresh
              + " to test-data/src/main/resources/session33/cases/users-workbook/");
    }
  }

  @Test
  void itOpensAsItIs() {
    OpenedCase opened =
        ProgramUnderTest.piped()
            .part(CaseOpener.class)
            .open("users-workbook", StatedReleases.none());

    assertThat(opened.problems()).isEmpty();
    Case found = opened.found();
    assertThat(found).isNotNull();
    assertThat(found.user().alias()).isEqualTo("areyes");
    assertThat(found.outlook()).isNotNull();
    assertThat(found.outlook().additionalMailboxes())
        .extracting(m -> m.name() + " " + m.folders())
        .containsExactly("Team Sales 1204", "Reception 38");
    assertThat(found.programs()).hasSize(1);
    assertThat(found.provenance().of("outlook.additionalMailboxes[Team Sales].folders"))
        .hasToString("Optional[users-workbook/users.xlsx:Mailboxes!C2 (Folders: 1204)]");
  }

  private static List<WorkbookSheet> cells(SourceFile file) {
    return new WorkbookReader().read(file).optional().orElseThrow();
  }
}
