package org.session33.clientsim.scenario.engine;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.session33.clientsim.scenario.ScenarioFile;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;

/** Where a scenario file lies. Origins with the same URI are the same file. */
sealed interface ScenarioOrigin permits FileOrigin, JarOrigin {
  /** Identifies the file. */
  URI uri();

  /** The name for people, in which no two files are alike: the path, with {@code /}. */
  String name();

  /** Its name on the class path, or null when it was not found there. */
  @Nullable String resourceName();

  /** Reads it. */
  Reading<ScenarioFile> read(ScenarioReader reader);

  /** The origin that a URI means; empty when it is neither a file nor in a jar. */
  static Optional<ScenarioOrigin> of(URI uri, @Nullable String resourceName) {
    try {
      if ("file".equalsIgnoreCase(uri.getScheme())) {
        return Optional.of(FileOrigin.of(Path.of(uri), resourceName));
      }
      return JarOrigin.of(uri);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Where an editor opens it. */
  default TestSource source(Place place) {
    FilePosition position =
        place.line() == 0
            ? null
            : place.column() == 0
                ? FilePosition.from(place.line())
                : FilePosition.from(place.line(), place.column());
    String resource = resourceName();
    if (resource != null) {
      return position == null
          ? ClasspathResourceSource.from(resource)
          : ClasspathResourceSource.from(resource, position);
    }
    return position == null
        ? FileSource.from(Path.of(uri()).toFile())
        : FileSource.from(Path.of(uri()).toFile(), position);
  }
}
