package org.session33.profiles.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Writes YAML as a person would: mappings in lines of their own, lists of texts and the items of
 * other lists in one line each, quotes only around what could be read as something else. {@link
 * YamlFile} reads it back as it was, and so does any reader of YAML 1.1 or 1.2.
 */
public final class YamlText {
  private static final int INDENT = 2;

  /** What some version of YAML takes for a truth value or for nothing. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

  /** Starts like a name or a path, or like "2003 SP1", so that no reader sees a number or date. */
  private static final Pattern BARE =
      Pattern.compile("(?:[\\p{L}/]|\\d{1,9} (?=\\p{L}))(?:[^\\s\\p{Z}\\p{C}]| (?! ))*+(?<! )");

  private YamlText() {}

  /**
   * A text that stands in quotes whatever it is, for readers that tell texts and numbers apart.
   *
   * @param text the text
   */
  public record Quoted(String text) {}

  /**
   * Writes one mapping, in its own order.
   *
   * @param mapping texts, {@link Quoted} texts, whole numbers, truth values, lists and mappings of
   *     the same; no null
   * @return the lines, each with {@code \n}, to be saved as UTF-8
   * @throws IllegalArgumentException if a value is anything else
   */
  public static String of(Map<String, ?> mapping) {
    DumpSettings settings =
        DumpSettings.builder()
            .setIndent(INDENT)
            .setIndicatorIndent(INDENT)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .setWidth(Integer.MAX_VALUE)
            .setMaxSimpleKeyLength(512)
            .setBestLineBreak("\n")
            .setUseUnicodeEncoding(true)
            .build();
    Lines lines = new Lines();
    new Dump(settings).dumpNode(mapping(mapping, false), lines);
    return lines.text.toString();
  }

  /** Takes the lines. */
  private static final class Lines implements StreamDataWriter {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(String part) {
      text.append(part);
    }

    @Override
    public void write(String part, int from, int length) {
      text.append(part, from, from + length);
    }
  }

  private static Node node(Object value, boolean inOneLine) {
    if (value instanceof Map<?, ?> map) {
      return mapping(map, inOneLine || map.isEmpty());
    }
    if (value instanceof List<?> list) {
      return list(list, inOneLine);
    }
    if (value instanceof Quoted quoted) {
      return new ScalarNode(Tag.STR, quoted.text(), ScalarStyle.DOUBLE_QUOTED);
    }
    if (value instanceof Integer || value instanceof Long) {
      return new ScalarNode(Tag.INT, value.toString(), ScalarStyle.PLAIN);
    }
    if (value instanceof Boolean) {
      return new ScalarNode(Tag.BOOL, value.toString(), ScalarStyle.PLAIN);
    }
    if (value instanceof String text) {
      return text(text);
    }
    throw new IllegalArgumentException("cannot be written as YAML: " + value.getClass());
  }

  private static MappingNode mapping(Map<?, ?> map, boolean inOneLine) {
    List<NodeTuple> tuples = new ArrayList<>();
    map.forEach(
        (key, value) ->
            tuples.add(new NodeTuple(text(String.valueOf(key)), node(value, inOneLine))));
    return new MappingNode(Tag.MAP, tuples, inOneLine ? FlowStyle.FLOW : FlowStyle.BLOCK);
  }

  private static SequenceNode list(List<?> list, boolean inOneLine) {
    boolean flat = list.stream().noneMatch(i -> i instanceof Map || i instanceof List);
    List<Node> items = list.stream().map(item -> node(item, true)).toList();
    return new SequenceNode(Tag.SEQ, items, inOneLine || flat ? FlowStyle.FLOW : FlowStyle.BLOCK);
  }

  private static ScalarNode text(String text) {
    // What is bare here can still be quoted by the library, where the syntax asks for it.
    boolean bare = BARE.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return new ScalarNode(Tag.STR, text, bare ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
  }
}
