package org.session33.clientsim.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every stand that the product takes where sources contradict each other or are silent (domain.md
 * {@code S-n}) is named by a test of one of the modules, one line each in the test report.
 */
class StandTraceTest {
  private static final Pattern ID = Pattern.compile("\\bS-\\d{1,2}\\b");

  @TestFactory
  Stream<DynamicTest> everyStandIsTested() throws IOException {
    Map<String, Set<String>> named = named();
    return stands().stream()
        .map(
            id -> {
              Set<String> tests = named.getOrDefault(id, Set.of());
              String says = tests.isEmpty() ? "no test" : String.join(", ", tests);
              return DynamicTest.dynamicTest(
                  id + ": " + says,
                  () -> assertThat(tests).as("tests that name " + id).isNotEmpty());
            });
  }

  private static Set<String> stands() throws IOException {
    return Documents.of(Documents.root()).ids(Documents.Kind.STAND);
  }

  /** By the id of a stand, the test classes that name it. */
  private static Map<String, Set<String>> named() throws IOException {
    Map<String, Set<String>> named = new TreeMap<>();
    try (Stream<Path> modules = Files.list(Documents.root())) {
      for (Path module : modules.toList()) {
        Path tests = module.resolve("src/test/java");
        if (Files.isDirectory(tests)) {
          try (Stream<Path> files = Files.walk(tests)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
              add(file, named);
            }
          }
        }
      }
    }
    return named;
  }

  private static void add(Path file, Map<String, Set<String>> named) throws IOException {
    String name = file.getFileName().toString().replace(".java", "");
    if (name.equals(StandTraceTest.class.getSimpleName()) || !name.endsWith("Test")) {
      return;
    }
    Matcher ids = ID.matcher(Files.readString(file, StandardCharsets.UTF_8));
    while (ids.find()) {
      named.computeIfAbsent(ids.group(), i -> new TreeSet<>()).add(name);
    }
  }
}
