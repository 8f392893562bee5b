package org.session33.clientsim.scenario.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.scenario.ScenarioFile;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CompanionFiles;

/**
 * A scenario file on disk.
 *
 * @param path absolute and without detours
 * @param resourceName its name on the class path, or null when it was not found there
 */
record FileOrigin(Path path, @Nullable String resourceName) implements ScenarioOrigin {
  static FileOrigin of(Path path, @Nullable String resourceName) {
    return new FileOrigin(path.toAbsolutePath().normalize(), resourceName);
  }

  @Override
  public URI uri() {
    return path.toUri();
  }

  /** From the working directory on, where it lies below that; a build runs tests in its module. */
  @Override
  public String name() {
    return name(path);
  }

  static String name(Path path) {
    Path here = Path.of("").toAbsolutePath().normalize();
    if (!path.startsWith(here) || path.equals(here)) {
      return path.toString().replace('\\', '/');
    }
    List<String> elements = new ArrayList<>();
    here.relativize(path).forEach(element -> elements.add(element.toString()));
    return String.join("/", elements);
  }

  @Override
  public Reading<ScenarioFile> read(ScenarioReader reader) {
    return reader.read(SourceFile.of(path, name()), CompanionFiles.beside(path));
  }
}
