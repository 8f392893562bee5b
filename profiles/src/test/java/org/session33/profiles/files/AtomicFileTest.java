package org.session33.profiles.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void savesANewFileAndLeavesNothingBeside() throws Exception {
    Path target = folder.resolve("alice.case.yaml");

    AtomicFile.write(target, "title: Jürgen 😀\n");

    assertThat(target).usingCharset(StandardCharsets.UTF_8).hasContent("title: Jürgen 😀\n");
    assertThat(names()).containsExactly("alice.case.yaml");
  }

  @Test
  void replacesWhatWasThere() throws Exception {
    Path target = Files.writeString(folder.resolve("a.reg"), "something much longer than before");

    AtomicFile.write(target, new byte[] {1, 2});

    assertThat(target).hasBinaryContent(new byte[] {1, 2});
    assertThat(names()).containsExactly("a.reg");
  }

  @Test
  void leavesTheOldFileWhenTheMoveFails() throws Exception {
    Path target = Files.writeString(folder.resolve("a.txt"), "old");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    new byte[] {1},
                    (from, to, options) -> {
                      assertThat(from).hasBinaryContent(new byte[] {1});
                      throw new FileSystemException("a.txt", null, "no space left");
                    }))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(target + ":1:1: the file cannot be saved (")
        .hasMessageContaining("no space left")
        .hasMessageEndingWith("what was there before is unchanged");
    assertThat(target).usingCharset(StandardCharsets.UTF_8).hasContent("old");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void movesInTwoStepsWhereTheFileSystemHasNoAtomicMove() throws Exception {
    Path target = Files.writeString(folder.resolve("a.txt"), "old");
    List<List<CopyOption>> asked = new ArrayList<>();

    AtomicFile.write(
        target,
        new byte[] {'n'},
        (from, to, options) -> {
          asked.add(Arrays.asList(options));
          if (asked.size() == 1) {
            throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "share");
          }
          Files.move(from, to, options);
        });

    assertThat(target).usingCharset(StandardCharsets.UTF_8).hasContent("n");
    assertThat(asked.get(0)).contains(StandardCopyOption.ATOMIC_MOVE);
    assertThat(asked.get(1)).containsExactly(StandardCopyOption.REPLACE_EXISTING);
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void stepsOverWhatAnInterruptedSavingLeft() throws Exception {
    Files.writeString(folder.resolve("a.txt.saving-1"), "half");

    AtomicFile.write(folder.resolve("a.txt"), "whole");

    assertThat(folder.resolve("a.txt")).usingCharset(StandardCharsets.UTF_8).hasContent("whole");
    assertThat(names()).containsExactly("a.txt", "a.txt.saving-1");
  }

  @Test
  void saysWhatIsWrongWithTheTarget() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("taken"));
    Path nowhere = folder.resolve("missing").resolve("a.txt");

    assertThatThrownBy(() -> AtomicFile.write(taken, ""))
        .isInstanceOf(InputException.class)
        .hasMessage(taken + ":1:1: there is a folder of this name; choose another name");
    assertThatThrownBy(() -> AtomicFile.write(nowhere, ""))
        .isInstanceOf(InputException.class)
        .hasMessage(
            nowhere
                + ":1:1: there is no folder "
                + nowhere.getParent()
                + "; make it, or choose another");
  }

  @Test
  void replacesTheFileThatALinkMeans() throws Exception {
    Path real = Files.writeString(folder.resolve("real.txt"), "old");
    Path link = folder.resolve("link.txt");
    try {
      Files.createSymbolicLink(link, real);
    } catch (IOException | UnsupportedOperationException e) {
      assumeThat(false).as("links may be made here: " + e).isTrue();
    }

    AtomicFile.write(link, "new");

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(real).usingCharset(StandardCharsets.UTF_8).hasContent("new");
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
