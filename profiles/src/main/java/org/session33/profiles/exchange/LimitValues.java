package org.session33.profiles.exchange;

import java.util.List;
import java.util.Optional;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/** The registry values that the Information Store reads, and the wrong names that are in use. */
public final class LimitValues {
  private final List<LimitValue> values;
  private final List<LimitValue.Misnamed> misnamed;

  private LimitValues(List<LimitValue> values, List<LimitValue.Misnamed> misnamed) {
    this.values = values;
    this.misnamed = misnamed;
  }

  /** The catalogue that is shipped. */
  public static LimitValues load() {
    FactFile file = FactFile.open(LimitValues.class, "registry-values.yaml");
    return new LimitValues(
        file.list("registryValues", LimitValues::value),
        file.list("misnamedValues", LimitValues::misnamed));
  }

  /** All values, in the order of the file. */
  public List<LimitValue> all() {
    return values;
  }

  /** All wrong names. */
  public List<LimitValue.Misnamed> misnamed() {
    return misnamed;
  }

  /** The exact names. */
  public List<String> names() {
    return values.stream().map(LimitValue::name).toList();
  }

  /** A value by its exact name, without case. */
  public Optional<LimitValue> find(String name) {
    return values.stream().filter(v -> v.name().equalsIgnoreCase(name)).findFirst();
  }

  private static LimitValue value(YamlMapping in) {
    FactFile.text(in, "role");
    return new LimitValue(
        FactFile.text(in, "name"),
        FactFile.text(in, "says"),
        FactFile.number(in.get("default").orElseThrow()),
        FactFile.text(in, "applies"),
        FactFile.text(in, "source"),
        FactFile.confidence(in));
  }

  private static LimitValue.Misnamed misnamed(YamlMapping in) {
    return new LimitValue.Misnamed(
        FactFile.text(in, "name"),
        RegistryNames.value(FactFile.text(in, "meant")),
        FactFile.text(in, "source"),
        FactFile.confidence(in));
  }
}
