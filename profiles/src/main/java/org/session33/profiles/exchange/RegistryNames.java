package org.session33.profiles.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/**
 * The names of {@code registry-values.yaml} by their roles. It knows none of the types that bear
 * them, so that each of those can take its own names when it is made, in any order and thread.
 */
final class RegistryNames {
  private static final FactFile FILE = FactFile.open(RegistryNames.class, "registry-values.yaml");
  private static final Map<String, String> VALUES = values();
  private static final List<String> UNCONFIRMED =
      FILE.root().list("unconfirmedValues").stream()
          .map(v -> FactFile.text(v.mapping().orElseThrow(), "name"))
          .toList();
  private static final Map<String, Names> TYPES = types();
  private static final Fact<String> ZERO_LIMIT =
      FactFile.fact(FILE.root(), "zeroObjectLimit", v -> v.text().orElseThrow());

  private RegistryNames() {}

  /**
   * What one kind of object is called.
   *
   * @param values names of its registry values, the usual one first
   * @param events other names in events
   */
  record Names(List<String> values, List<String> events) {}

  /** A key by its role: {@code service}, {@code sessions} or {@code objects}. */
  static String key(String role) {
    return FactFile.text(section("keys"), role);
  }

  /** The service's name: {@code shown}, or {@code inArticle}. */
  static String service(String where) {
    return FactFile.text(section("serviceNames"), where);
  }

  /** The name of a value in the key of the session limits. */
  static String value(String role) {
    String name = VALUES.get(role);
    if (name == null) {
      throw new IllegalStateException("registry-values.yaml: no registry value is " + role);
    }
    return name;
  }

  /** The names of all values in that key from which a store takes a limit, or is said to. */
  static List<String> sessionValues() {
    List<String> names = new ArrayList<>(VALUES.values());
    names.addAll(UNCONFIRMED);
    return names;
  }

  /** The names of which nobody knows whether a store reads them. */
  static List<String> unconfirmed() {
    return UNCONFIRMED;
  }

  /** The names of a kind of object, by the constant's name. */
  static Names objectType(String constant) {
    String type = constant.toLowerCase(Locale.ROOT).replace('_', '-');
    Names names = TYPES.get(type);
    if (names == null) {
      throw new IllegalStateException("registry-values.yaml: no object type is " + type);
    }
    return names;
  }

  /** The sentence of event 9645 with its places. */
  static Fact<String> zeroLimit() {
    return ZERO_LIMIT;
  }

  private static YamlMapping section(String key) {
    return FILE.root().mapping(key).orElseThrow(() -> FactFile.missing(FILE.root(), key));
  }

  private static Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (YamlValue item : FILE.root().list("registryValues")) {
      YamlMapping in = item.mapping().orElseThrow();
      values.put(FactFile.text(in, "role"), FactFile.text(in, "name"));
    }
    return values;
  }

  private static Map<String, Names> types() {
    Map<String, Names> types = new HashMap<>();
    for (YamlValue item : FILE.root().list("objectTypes")) {
      YamlMapping in = item.mapping().orElseThrow();
      types.put(
          FactFile.text(in, "type"),
          new Names(FactFile.texts(in, "values"), FactFile.texts(in, "events")));
      in.refuseUnknownKeys();
    }
    return types;
  }
}
