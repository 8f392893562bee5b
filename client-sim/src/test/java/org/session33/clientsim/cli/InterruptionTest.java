package org.session33.clientsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.session33.profiles.files.AtomicFile;

class InterruptionTest {
  @TempDir private Path folder;

  @Test
  void ctrlCLeavesTheOldFileAndNoLitterAndTheEndOfTheProgramWaitsForThat() throws Exception {
    Path file = Files.writeString(folder.resolve("r.html"), "old");
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch wanted = new CountDownLatch(1);
    Interruption interruption =
        new Interruption(
            (what, done, total) -> {
              half.countDown();
              await(wanted);
            });
    Thread hook = new Thread(interruption::interrupt);

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write("new".getBytes(StandardCharsets.UTF_8));
                      Thread ending =
                          new Thread(
                              () -> {
                                await(half);
                                hook.start();
                                wanted.countDown();
                              });
                      ending.start();
                      for (int i = 0; true; i++) {
                        interruption.at("writing", i, 1);
                      }
                    }))
        .isInstanceOf(CancellationException.class);

    assertThat(hook.isAlive()).isTrue();
    interruption.close();
    hook.join();
    assertThat(file).hasContent("old");
    assertThat(files()).isEqualTo(1);
  }

  @Test
  void workThatNobodyInterruptsIsHeardOf() {
    StringBuilder heard = new StringBuilder();
    try (Interruption interruption =
        new Interruption(
            (what, done, total) -> heard.append(what).append(done).append('/').append(total))) {
      interruption.at("row ", 1, 2);
    }

    assertThat(heard).hasToString("row 1/2");
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
