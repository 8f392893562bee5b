package org.session33.profiles.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real files that may not be kept with the project; tests that need them skip where they lack. */
public final class Samples {
  private Samples() {}

  /** A sample by its path, or the visible end of the test where it is not on this machine. */
  public static SourceFile sample(String path) {
    String folder = System.getProperty("session33.samples", "");
    assumeTrue(!folder.isEmpty(), "system property session33.samples is not set");
    Path file = Path.of(folder).resolve(path);
    assumeTrue(Files.isRegularFile(file), "the sample " + path + " is not on this machine");
    return SourceFile.of(file, path);
  }
}
