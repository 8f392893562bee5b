package org.session33.clientsim.scenario.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Optional;
import org.session33.clientsim.scenario.ScenarioFile;
import org.session33.clientsim.scenario.reading.ScenarioReader;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.intake.casefile.CompanionFiles;

/**
 * A scenario file in a jar of the class path. The cases that it names are looked for in that jar.
 *
 * @param jar the jar, up to and with {@code !/}
 * @param resourceName its name in the jar
 */
record JarOrigin(String jar, String resourceName) implements ScenarioOrigin {
  private static final String BORDER = "!/";

  /** The origin that a {@code jar:} URI means; empty when it is none. */
  static Optional<ScenarioOrigin> of(URI uri) {
    String text = uri.toString();
    int border = text.lastIndexOf(BORDER);
    if (!"jar".equalsIgnoreCase(uri.getScheme()) || border < 0) {
      return Optional.empty();
    }
    int name = border + BORDER.length();
    String decoded = URI.create("/" + text.substring(name)).getPath().substring(1);
    return decoded.isEmpty()
        ? Optional.empty()
        : Optional.of(new JarOrigin(text.substring(0, name), decoded));
  }

  @Override
  public URI uri() {
    return entry(resourceName);
  }

  @Override
  public String name() {
    return name(resourceName);
  }

  private String name(String entry) {
    String place = jar.substring("jar:".length(), jar.length() - BORDER.length());
    URI outer = URI.create(place);
    return ("file".equalsIgnoreCase(outer.getScheme()) ? FileOrigin.name(Path.of(outer)) : place)
        + BORDER
        + entry;
  }

  @Override
  public Reading<ScenarioFile> read(ScenarioReader reader) {
    SourceFile file;
    try {
      file = open(resourceName);
    } catch (IOException e) {
      return Reading.of(
          problems -> {
            throw SourceFile.of(name(), new byte[0]).unreadable(e);
          });
    }
    return reader.read(file, beside());
  }

  private CompanionFiles beside() {
    String folder = resourceName.substring(0, resourceName.lastIndexOf('/') + 1);
    return name -> {
      // An absolute path, so that ".." ends at the jar's root and not outside of it.
      String path = entry(folder + name.replace('\\', '/')).toString().substring(jar.length());
      try {
        String normal = URI.create("/" + path).normalize().getPath().substring(1);
        return Optional.of(open(normal));
      } catch (IOException | IllegalArgumentException e) {
        return Optional.empty();
      }
    };
  }

  private SourceFile open(String entry) throws IOException {
    URLConnection connection = entry(entry).toURL().openConnection();
    // A cached connection would keep the jar open, and Windows would not let anybody replace it.
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      // One byte more than any reader takes, so that what is too large is still seen to be.
      int most = (int) InputLimits.FILE_BYTES + 1;
      return SourceFile.of(name(entry), in.readNBytes(most));
    }
  }

  private URI entry(String name) {
    try {
      String path = new URI(null, null, "/" + name, null).getRawPath().substring(1);
      return URI.create(jar + path);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
