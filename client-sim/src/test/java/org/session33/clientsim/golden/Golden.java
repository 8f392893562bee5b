package org.session33.clientsim.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * Texts that were read and found good. Where a text differs from its golden one, the new text is
 * written to {@code target/golden}, to be read and copied over {@code src/test/resources/golden}.
 */
public final class Golden {
  private static final Path FRESH = besideTheClasses();

  private Golden() {}

  /**
   * Holds a text against its golden one.
   *
   * @param path of the golden text, with {@code /} between its parts
   * @param text as it is now
   * @throws AssertionFailedError if they differ, or there is no golden text yet
   */
  public static void compare(String path, String text) {
    String now = normal(text);
    String golden = read(path);
    if (now.equals(golden)) {
      return;
    }
    Path fresh = FRESH.resolve(path);
    try {
      Files.createDirectories(fresh.getParent());
      Files.writeString(fresh, now, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionFailedError(
        path + " is not as before; " + firstDifference(golden, now) + "; the new text is " + fresh,
        golden,
        now);
  }

  /** Line ends, blanks at the ends of lines, and the version of program and facts say nothing. */
  private static String normal(String text) {
    return text.replace("\r\n", "\n")
            .replaceAll("[ \\t\\u00A0]+\\n", "\n")
            .replaceAll("\\n{3,}", "\n\n")
            .replaceAll("\"(version|facts)\" : \"[^\"]*\"", "\"$1\" : \"…\"")
            .strip()
        + "\n";
  }

  private static String read(String path) {
    try (InputStream in = Golden.class.getResourceAsStream("/golden/" + path)) {
      return in == null ? "" : normal(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstDifference(String golden, String now) {
    if (golden.isEmpty()) {
      return "there is no golden text yet";
    }
    List<String> before = golden.lines().toList();
    List<String> after = now.lines().toList();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String was = i < before.size() ? before.get(i) : "(the end)";
      String is = i < after.size() ? after.get(i) : "(the end)";
      if (!was.equals(is)) {
        return "line " + (i + 1) + " was <" + was + "> and is <" + is + ">";
      }
    }
    return "only line ends differ";
  }

  private static Path besideTheClasses() {
    try {
      Path classes =
          Path.of(Golden.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classes.resolveSibling("golden");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
