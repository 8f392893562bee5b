package org.session33.profiles.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
  private static final FileTime THEN = FileTime.fromMillis(1_000_000);

  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void aFile() throws IOException {
    path = folder.resolve("a.txt");
    write("first");
  }

  private void write(String text) throws IOException {
    Files.writeString(path, text);
    Files.setLastModifiedTime(path, THEN);
  }

  @Test
  void remembersWhatItReadWhileTheFileIsTheSame() throws IOException, InputException {
    SourceFile file = SourceFile.of(path);
    byte[] head = file.head();
    // Of the same length and age: nobody looks into it again.
    write("other");

    assertThat(file.head()).isSameAs(head);
    assertThat(file.bytes(10)).asString().isEqualTo("first");
    try (InputStream in = file.open(10)) {
      assertThat(in.readAllBytes()).asString().isEqualTo("first");
    }
  }

  @Test
  void readsAgainWhatWasWrittenAgain() throws IOException, InputException {
    SourceFile file = SourceFile.of(path);
    assertThat(file.bytes(10)).asString().isEqualTo("first");

    write("longer than before");
    assertThat(file.bytes(100)).asString().isEqualTo("longer than before");

    Files.writeString(path, "saved as often as need b");
    assertThat(file.bytes(100)).asString().isEqualTo("saved as often as need b");

    Files.delete(path);
    assertThatThrownBy(() -> file.bytes(100))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no such file");
  }

  @Test
  void keepsOnlyTheBeginningOfALargeFile() throws IOException, InputException {
    byte[] large = new byte[InputLimits.HEAD_BYTES + 3];
    large[large.length - 1] = 7;
    Files.write(path, large);
    SourceFile file = SourceFile.of(path);

    assertThat(file.head()).hasSize(InputLimits.HEAD_BYTES);
    assertThat(file.bytes(large.length)).isEqualTo(large);
    assertThat(SourceFile.of("a", large).head()).hasSize(InputLimits.HEAD_BYTES);
  }

  @Test
  void aCapHoldsForWhatIsRememberedToo() throws InputException {
    SourceFile file = SourceFile.of(path);
    file.head();

    assertThatThrownBy(() -> file.bytes(4))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the file has");
  }
}
