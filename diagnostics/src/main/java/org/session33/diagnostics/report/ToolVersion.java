package org.session33.diagnostics.report;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.session33.diagnostics.text.ResultWords;

/**
 * What made a result, and when.
 *
 * @param version the program's version
 * @param facts the version of its facts: they are shipped with the program and change with it
 * @param generated when the result was made
 */
public record ToolVersion(String version, String facts, Instant generated) {
  /** The program's name in results. */
  public static final String NAME = "session33";

  /** The version that was built, at this moment. */
  public static ToolVersion at(Instant generated) {
    Properties built = new Properties();
    try (InputStream in = ToolVersion.class.getResourceAsStream("version.properties")) {
      built.load(java.util.Objects.requireNonNull(in, "version.properties"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new ToolVersion(
        built.getProperty("version", "?"), built.getProperty("facts", "?"), generated);
  }

  /** The same in one line. */
  public String words() {
    return NAME + " " + version + ", facts " + facts + ", " + ResultWords.moment(generated);
  }

  /** The head of every document. */
  public Map<String, Object> document() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", NAME);
    map.put("version", version);
    map.put("facts", facts);
    map.put("generated", generated.toString());
    return map;
  }
}
