package org.session33.clientsim.frontdoor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Programs of this machine that knock at the doors. Where one is missing the test is skipped and
 * says so; CI sets {@code session33.clients=required}, and then it fails.
 */
final class Clients {
  private Clients() {}

  /** What a program that has ended left behind. */
  record Ended(int exitCode, String out) {}

  /** The path of a program that goes by one of these names. */
  static Path require(String... names) {
    Optional<Path> found =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> Arrays.stream(names).map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty() && "required".equals(System.getProperty("session33.clients"))) {
      throw new AssertionError(List.of(names) + ": required here, and not installed");
    }
    assumeTrue(found.isPresent(), () -> List.of(names) + " is not installed here");
    return found.get();
  }

  /** Runs curl to its end; what it says about the conversation is in the output too. */
  static Ended curl(Path curl, List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new java.util.ArrayList<>();
    line.add(curl.toString());
    // No settings of this machine, and no way past the loopback address.
    line.addAll(List.of("--disable", "--silent", "--show-error", "--noproxy", "*"));
    line.addAll(List.of("--max-time", "60"));
    line.addAll(arguments);
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out);
  }
}
