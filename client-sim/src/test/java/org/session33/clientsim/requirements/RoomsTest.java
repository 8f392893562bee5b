package org.session33.clientsim.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The map of each module is its house: a row tells of every package, and of none that is not. */
class RoomsTest {
  private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

  @ParameterizedTest
  @CsvSource({"profiles, profiles", "diagnostics, diagnostics", "client-sim, clientsim"})
  void theMapOfAModuleIsItsHouse(String module, String room) throws IOException {
    Path folder = Documents.root().resolve(module);
    Path house = folder.resolve("src/main/java/org/session33").resolve(room);

    assertThat(told(folder.resolve("README.md"))).isEqualTo(packages(house));
  }

  /** The names in the first column of the first table. */
  private static TreeSet<String> told(Path readme) throws IOException {
    return Files.readString(readme)
        .lines()
        .dropWhile(l -> !l.startsWith("| room |"))
        .skip(2)
        .takeWhile(l -> l.startsWith("|"))
        .map(l -> l.split("\\|")[1])
        .flatMap(cell -> NAME.matcher(cell).results().map(r -> r.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> packages(Path house) throws IOException {
    try (Stream<Path> files = Files.walk(house)) {
      return files
          .filter(f -> f.getFileName().toString().equals("package-info.java"))
          .map(f -> house.relativize(f.getParent()).toString().replaceAll("[/\\\\]", "."))
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
