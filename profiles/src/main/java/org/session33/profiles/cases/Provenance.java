package org.session33.profiles.cases;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of a case came from.
 *
 * @param origins by the case's own path of a value, for instance {@code
 *     outlook.downloadSharedFolders}
 */
public record Provenance(Map<String, Origin> origins) {
  /** Keeps its own copy, in order. */
  public Provenance {
    origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
  }

  /** Nothing is known. */
  public static Provenance none() {
    return new Provenance(Map.of());
  }

  /** Where a value came from. */
  public Optional<Origin> of(String path) {
    return Optional.ofNullable(origins.get(path));
  }

  /** These origins with others laid over them. */
  public Provenance plus(Provenance later) {
    Map<String, Origin> all = new LinkedHashMap<>(origins);
    all.putAll(later.origins);
    return new Provenance(all);
  }

  /** The same with one more origin. */
  public Provenance plus(String path, Origin origin) {
    return plus(new Provenance(Map.of(path, origin)));
  }
}
