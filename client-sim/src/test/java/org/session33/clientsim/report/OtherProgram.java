package org.session33.clientsim.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of somebody else that reads what was written. Where it is not installed the test is
 * skipped and says so; CI sets {@code session33.offices=required}, and then it is a failure.
 */
record OtherProgram(Path path) {
  /** Against hangs only. */
  private static final long PATIENCE_MINUTES = 10;

  /** The first of these that is installed. */
  static OtherProgram any(String... names) {
    Optional<Path> found =
        Arrays.stream(names).flatMap(OtherProgram::onPath).filter(Files::isExecutable).findFirst();
    if (found.isEmpty() && "required".equals(System.getProperty("session33.offices"))) {
      throw new AssertionError(names[0] + " is required here and not installed");
    }
    assumeTrue(found.isPresent(), names[0] + " is not installed, so nobody else reads the file");
    return new OtherProgram(found.orElseThrow());
  }

  private static Stream<Path> onPath(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(java.util.regex.Pattern.quote(File.pathSeparator), -1))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name));
  }

  /** Runs it and gives what it wrote on its standard output. */
  String run(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(path.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " does not end");
    }
    if (process.exitValue() != 0) {
      throw new AssertionError(
          command + " ended with " + process.exitValue() + ": " + Files.readString(err));
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
