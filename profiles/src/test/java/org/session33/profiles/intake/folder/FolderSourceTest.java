package org.session33.profiles.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;

class FolderSourceTest {
  @Test
  void listsRegularFilesSortedByName(@TempDir Path folder) throws IOException {
    for (String name : List.of("b.txt", "I.txt", "i.txt", "sub/a.txt", "sub/x/y.txt", ".git/z")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
    Files.createDirectories(folder.resolve("sub/x/deep"));
    Reading<List<SourceFile>> reading = FolderSource.read(folder);
    assertThat(reading.optional().orElseThrow())
        .extracting(f -> folder.relativize(f.path().orElseThrow()).toString().replace('\\', '/'))
        .containsExactly("I.txt", "b.txt", "i.txt", "sub/a.txt", "sub/x/y.txt");
    assertThat(reading.problems()).singleElement().matches(p -> p.what().contains("too deep"));
  }

  @Test
  void followsNoLinks(@TempDir Path folder, @TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret.txt"), "x");
    try {
      Files.createSymbolicLink(folder.resolve("link"), outside);
    } catch (IOException | UnsupportedOperationException e) {
      Assumptions.abort("no links here");
    }
    Reading<List<SourceFile>> reading = FolderSource.read(folder);
    assertThat(reading.optional().orElseThrow()).isEmpty();
    assertThat(reading.problems()).singleElement().matches(Problem::isError);
  }

  @Test
  void saysWhenThereIsNoFolder(@TempDir Path folder) {
    assertThat(FolderSource.read(folder.resolve("no")).problems())
        .singleElement()
        .matches(Problem::isError);
  }
}
