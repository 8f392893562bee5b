package org.session33.clientsim.scenario.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.session33.profiles.files.InputException;

/**
 * The watch on a real disk. Nothing is measured: each test waits for an event that has to come, and
 * the limit only ends a test that would wait for ever.
 */
@Timeout(120)
class DiskWatchTest {
  @TempDir Path given;
  private Path folder = Path.of(".");
  private final FolderWatch watch = open();

  private static FolderWatch open() {
    try {
      return DiskWatch.open();
    } catch (InputException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void real() throws IOException {
    folder = Files.createDirectory(given.toRealPath().resolve("watched"));
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void savedFilesAreSeenAndSoAreThoseOfNewSubfolders() throws Exception {
    watch.watch(folder, true);

    assertThat(awaitAfterSaving(folder.resolve("one.txt"))).contains(folder.resolve("one.txt"));
    Path deep = folder.resolve("new").resolve("deeper").resolve("two.txt");
    assertThat(awaitAfterSaving(deep)).contains(deep);
    assertThat(awaitAfterSaving(deep)).contains(deep);
  }

  @Test
  void aFolderAloneLeavesItsSubfoldersOut() throws Exception {
    Path inside = folder.resolve("sub").resolve("one.txt");
    save(inside);
    watch.watch(folder, false);

    save(inside);
    Set<Path> seen = awaitAfterSaving(folder.resolve("two.txt"));

    assertThat(seen).contains(folder.resolve("two.txt")).doesNotContain(inside);
  }

  @Test
  void aRenamedFolderIsGone() throws Exception {
    watch.watch(folder, true);
    Files.move(folder, folder.resolveSibling("renamed"));

    assertThat(watch.await().gone()).containsExactly(folder);
  }

  @Test
  void aMissingFolderCannotBeWatched() {
    assertThatThrownBy(() -> watch.watch(folder.resolve("missing"), true))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the folder cannot be watched");
  }

  private Set<Path> awaitAfterSaving(Path file) throws Exception {
    save(file);
    Set<Path> seen = new TreeSet<>();
    while (!seen.contains(file)) {
      seen.addAll(watch.await().files());
    }
    return seen;
  }

  private static void save(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "saved", StandardCharsets.UTF_8);
  }
}
