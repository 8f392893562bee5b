package org.session33.profiles.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeType;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One value in a YAML file, with its place. Each typed view reports what does not fit and is empty
 * then.
 */
public final class YamlValue {
  private final SourceFile file;
  private final Node node;
  private final Consumer<Problem> problems;
  private final int depth;
  private final String label;

  YamlValue(SourceFile file, Node node, Consumer<Problem> problems, int depth, String label) {
    this.file = file;
    this.node = node;
    this.problems = problems;
    this.depth = depth;
    this.label = label;
  }

  /** Where the value begins. */
  public Place place() {
    return node.getStartMark().map(m -> YamlFile.place(file, m)).orElse(file.place());
  }

  /** Whether it is an explicit or empty null. */
  public boolean isNull() {
    return node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && (scalar.getValue().isEmpty()
            || scalar.getValue().equals("~")
            || scalar.getValue().equals("null"));
  }

  /** Whether it is a single text or number. */
  public boolean isScalar() {
    return node.getNodeType() == NodeType.SCALAR;
  }

  /** Whether it is a mapping. */
  public boolean isMapping() {
    return node.getNodeType() == NodeType.MAPPING;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node.getNodeType() == NodeType.SEQUENCE;
  }

  /** Whether it is a text in quotes, which is never taken for a number. */
  public boolean isQuoted() {
    return node instanceof ScalarNode scalar && scalar.getScalarStyle() != ScalarStyle.PLAIN;
  }

  /**
   * A text that is not blank; numbers count as text, so that {@code release: 2007} works. Blanks at
   * its ends are kept within quotes only: a distinguished name that ends with one is a known fault
   * (KB 3068991).
   */
  public Optional<String> text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(
          isInQuotationMarks(scalar) ? scalar.getValue() : scalar.getValue().strip());
    }
    return refuse("must be a text", "write it behind the colon, in one line");
  }

  /** A text exactly as it stands; in quotes it may be blank or empty. */
  public Optional<String> verbatim() {
    return node instanceof ScalarNode scalar && !isNull()
        ? Optional.of(scalar.getValue())
        : refuse("must be a text", "write it behind the colon, in quotes");
  }

  /** A whole number from min to max, both included, decimal or {@code 0x} hexadecimal. */
  public Optional<Long> number(long min, long max) {
    String expected = "use a whole number from " + min + " to " + max;
    if (!(node instanceof ScalarNode scalar) || isQuoted()) {
      return refuse("must be a number without quotes", expected);
    }
    String digits = scalar.getValue().strip();
    try {
      long value =
          digits.startsWith("0x")
              ? Long.parseLong(digits.substring(2), 16)
              : Long.parseLong(digits);
      if (value >= min && value <= max) {
        return Optional.of(value);
      }
      return refuse("is out of range: " + digits, expected);
    } catch (NumberFormatException e) {
      return refuse("is not a whole number: " + shortened(digits), expected);
    }
  }

  /** {@code true} or {@code false}. */
  public Optional<Boolean> bool() {
    if (node instanceof ScalarNode scalar && !isQuoted()) {
      String word = scalar.getValue().toLowerCase(Locale.ROOT);
      if (word.equals("true") || word.equals("false")) {
        return Optional.of(word.equals("true"));
      }
    }
    return refuse("must be true or false", "write true or false, without quotes");
  }

  /** A word out of a choice, compared without case; the choice's own spelling is returned. */
  public Optional<String> choice(Collection<String> choice) {
    Optional<String> text = text();
    if (text.isEmpty()) {
      return text;
    }
    for (String word : choice) {
      if (word.equalsIgnoreCase(text.get().strip())) {
        return Optional.of(word);
      }
    }
    return refuse(
        "does not know '" + shortened(text.get()) + "'", Spelling.suggest(text.get(), choice));
  }

  /** A nested mapping. */
  public Optional<YamlMapping> mapping() {
    if (!(node instanceof MappingNode mapping)) {
      return refuse("must hold 'key: value' lines", "write them below it, indented");
    }
    if (depth > InputLimits.DEPTH) {
      return refuse("is nested too deeply", "keep lists and mappings flat");
    }
    return Optional.of(new YamlMapping(file, mapping, problems, depth));
  }

  /** The items of a list. */
  public List<YamlValue> list() {
    if (!(node instanceof SequenceNode sequence)) {
      refuse("must be a list", "write '[a, b]', or lines that begin with '- '");
      return List.of();
    }
    if (depth > InputLimits.DEPTH) {
      refuse("is nested too deeply", "keep lists and mappings flat");
      return List.of();
    }
    List<YamlValue> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(
          new YamlValue(
              file, item, problems, depth + 1, "item " + (items.size() + 1) + " of " + label));
    }
    return items;
  }

  /** Reports a mistake in this value. */
  public void report(String what, String hint) {
    problems.accept(Problem.error(place(), label + " " + what, hint));
  }

  private <T> Optional<T> refuse(String what, String hint) {
    report(what, hint);
    return Optional.empty();
  }

  private static boolean isInQuotationMarks(ScalarNode scalar) {
    return scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
        || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "...";
  }
}
