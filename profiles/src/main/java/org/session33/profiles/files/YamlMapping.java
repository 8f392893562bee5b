package org.session33.profiles.files;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A YAML mapping that is read key by key. What is wrong with a value is reported with its place and
 * the value counts as absent, so that one mistake does not hide the others. When all known keys
 * have been asked for, {@link #refuseUnknownKeys()} reports the rest.
 */
public final class YamlMapping {
  private final SourceFile file;
  private final MappingNode node;
  private final Consumer<Problem> problems;
  private final Map<String, YamlValue> values = new LinkedHashMap<>();
  private final Map<String, Place> keys = new LinkedHashMap<>();
  private final TreeSet<String> known = new TreeSet<>();

  YamlMapping(SourceFile file, MappingNode node, Consumer<Problem> problems, int depth) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    for (NodeTuple tuple : node.getValue()) {
      Node keyNode = tuple.getKeyNode();
      Place at = placeOf(keyNode);
      if (!(keyNode instanceof ScalarNode scalar)) {
        problems.accept(Problem.error(at, "a key must be a word", "write 'key: value'"));
        continue;
      }
      String key = scalar.getValue();
      YamlValue value =
          new YamlValue(file, tuple.getValueNode(), problems, depth + 1, "'" + key + "'");
      keys.putIfAbsent(key, at);
      if (values.putIfAbsent(key, value) != null) {
        problems.accept(
            Problem.error(
                at,
                "'" + key + "' stands here a second time, first in line " + keys.get(key).line(),
                "keep one of the two"));
      }
    }
  }

  /** Where the mapping begins. */
  public Place place() {
    return placeOf(node);
  }

  /** All keys, in the order of the file. */
  public List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /** Where a key stands; the mapping's own place when it is absent. */
  public Place placeOf(String key) {
    Place at = keys.get(key);
    return at == null ? place() : at;
  }

  /** The value of a key; an explicit null counts as absent. */
  public Optional<YamlValue> get(String key) {
    known.add(key);
    return Optional.ofNullable(values.get(key)).filter(v -> !v.isNull());
  }

  /** The value of a key that is there, even where it is an explicit null. */
  public Optional<YamlValue> orNull(String key) {
    known.add(key);
    return Optional.ofNullable(values.get(key));
  }

  /** A text. */
  public Optional<String> text(String key) {
    return get(key).flatMap(YamlValue::text);
  }

  /** A text that must be there and not blank. */
  public Optional<String> requiredText(String key, String example) {
    Optional<YamlValue> value = get(key);
    if (value.isEmpty()) {
      problems.accept(
          Problem.error(place(), "'" + key + "' is missing", "add '" + key + ": " + example + "'"));
      return Optional.empty();
    }
    return value.flatMap(YamlValue::text);
  }

  /** A whole number from min to max, both included. */
  public Optional<Long> number(String key, long min, long max) {
    return get(key).flatMap(v -> v.number(min, max));
  }

  /** A count from 0 to max. */
  public int count(String key, int max, int fallback) {
    return number(key, 0, max).map(Long::intValue).orElse(fallback);
  }

  /** {@code true} or {@code false}. */
  public Optional<Boolean> bool(String key) {
    return get(key).flatMap(YamlValue::bool);
  }

  /** A nested mapping. */
  public Optional<YamlMapping> mapping(String key) {
    return get(key).flatMap(YamlValue::mapping);
  }

  /** The items of a list; empty when absent. A single value that is no list is reported. */
  public List<YamlValue> list(String key) {
    return get(key).map(YamlValue::list).orElse(List.of());
  }

  /** A word out of a choice, compared without case. */
  public Optional<String> choice(String key, Collection<String> choice) {
    return get(key).flatMap(v -> v.choice(choice));
  }

  /** Reports a mistake at a key of this mapping. */
  public void report(String key, String what, String hint) {
    problems.accept(Problem.error(placeOf(key), what, hint));
  }

  /** Reports every key that nobody asked for, with the one that was probably meant. */
  public void refuseUnknownKeys() {
    for (Map.Entry<String, Place> key : keys.entrySet()) {
      if (!known.contains(key.getKey())) {
        problems.accept(
            Problem.error(
                key.getValue(),
                "unknown key '" + key.getKey() + "'",
                Spelling.suggest(key.getKey(), known)));
      }
    }
  }

  /**
   * This mapping with values laid over it, each by its path: {@code outlook.release}, or {@code
   * programs[Desktop search].sessions} for the item of that name. Places stay where the values were
   * written.
   *
   * @param changes the values by path
   * @param sink takes what is wrong with the changes now, and with the values later
   */
  public YamlMapping with(YamlMapping changes, Consumer<Problem> sink) {
    return new YamlMapping(
        file, new YamlChanges(changes.file, sink).apply(node, changes.node), sink, 0);
  }

  private Place placeOf(Node at) {
    return at.getStartMark().map(m -> YamlFile.place(file, m)).orElse(file.place());
  }
}
