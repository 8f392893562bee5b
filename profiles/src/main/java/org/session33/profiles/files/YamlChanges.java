package org.session33.profiles.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Lays values over a YAML mapping by path: {@code a.b} for a key of a key, {@code list[Name].b} for
 * a key of the item whose {@code name} that is. Every node keeps the place that it was written at,
 * so that a mistake in a change is reported where the change stands.
 */
final class YamlChanges {
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[([^\\]]*)\\])?(\\.|$)");

  /**
   * One step of a path.
   *
   * @param key the key
   * @param item the name of the item in the list under that key, or empty for none
   */
  private record Step(String key, Optional<String> item) {}

  /**
   * One change.
   *
   * @param path the path as written
   * @param at the node of the path, for its place
   * @param value the new value
   */
  private record Change(String path, ScalarNode at, Node value) {}

  private final SourceFile file;
  private final Consumer<Problem> problems;

  YamlChanges(SourceFile file, Consumer<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  MappingNode apply(MappingNode base, MappingNode changes) {
    MappingNode changed = base;
    for (NodeTuple tuple : changes.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        List<Step> steps = steps(key.getValue());
        if (steps.isEmpty()) {
          problems.accept(
              Problem.error(
                  place(key),
                  "'" + key.getValue() + "' is no path to a key of a case",
                  "write 'outlook.downloadSharedFolders', or 'programs[Desktop search].sessions'"));
        } else {
          changed = set(changed, steps, 0, new Change(key.getValue(), key, tuple.getValueNode()));
        }
      }
    }
    return changed;
  }

  private static List<Step> steps(String path) {
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    int end = 0;
    while (end < path.length()) {
      step.region(end, path.length());
      if (!step.lookingAt() || steps.size() > InputLimits.CHAIN) {
        return List.of();
      }
      steps.add(new Step(step.group(1).strip(), Optional.ofNullable(step.group(2))));
      end = step.end();
    }
    return path.endsWith(".") ? List.of() : steps;
  }

  private MappingNode set(MappingNode base, List<Step> steps, int depth, Change change) {
    Step step = steps.get(depth);
    boolean last = depth == steps.size() - 1;
    List<NodeTuple> tuples = new ArrayList<>(base.getValue());
    int index = indexOf(tuples, step.key());
    Optional<Node> old =
        index < 0 ? Optional.empty() : Optional.of(tuples.get(index).getValueNode());
    Optional<Node> value;
    if (step.item().isPresent()) {
      value = setItem(old, step, steps, depth, change);
    } else if (last) {
      value = Optional.of(change.value());
    } else {
      value = deeper(old, steps, depth, change);
    }
    if (value.isEmpty()) {
      return base;
    }
    NodeTuple tuple = new NodeTuple(key(step.key(), change), value.get());
    if (index < 0) {
      tuples.add(tuple);
    } else {
      tuples.set(index, last ? tuple : new NodeTuple(tuples.get(index).getKeyNode(), value.get()));
    }
    return like(base, tuples);
  }

  private Optional<Node> deeper(Optional<Node> old, List<Step> steps, int depth, Change change) {
    if (old.isEmpty() || isNull(old.get())) {
      MappingNode fresh =
          new MappingNode(
              Tag.MAP,
              true,
              List.of(),
              FlowStyle.BLOCK,
              change.at().getStartMark(),
              change.at().getEndMark());
      return Optional.of(set(fresh, steps, depth + 1, change));
    }
    if (old.get() instanceof MappingNode mapping) {
      return Optional.of(set(mapping, steps, depth + 1, change));
    }
    return refuse(
        change,
        "'" + steps.get(depth).key() + "' holds no keys in the case",
        "replace it as a whole: '" + steps.get(depth).key() + ": ...'");
  }

  private Optional<Node> setItem(
      Optional<Node> old, Step step, List<Step> steps, int depth, Change change) {
    if (old.isEmpty() || !(old.get() instanceof SequenceNode sequence)) {
      return refuse(
          change, "the case has no list '" + step.key() + "'", "give the list as a whole");
    }
    List<Node> items = new ArrayList<>(sequence.getValue());
    List<String> names = new ArrayList<>();
    String wanted = step.item().orElseThrow();
    for (int index = 0; index < items.size(); index++) {
      Optional<String> name = nameOf(items.get(index));
      name.ifPresent(names::add);
      if (name.filter(wanted::equalsIgnoreCase).isPresent()) {
        Node item = items.get(index);
        items.set(
            index,
            depth == steps.size() - 1
                ? change.value()
                : set((MappingNode) item, steps, depth + 1, change));
        return Optional.of(
            new SequenceNode(
                sequence.getTag(),
                true,
                items,
                sequence.getFlowStyle(),
                sequence.getStartMark(),
                sequence.getEndMark()));
      }
    }
    return refuse(
        change,
        "the list '" + step.key() + "' has no '" + wanted + "'",
        names.isEmpty() ? "give the list as a whole" : Spelling.suggest(wanted, names));
  }

  private static Optional<String> nameOf(Node item) {
    if (item instanceof MappingNode mapping) {
      int index = indexOf(mapping.getValue(), "name");
      if (index >= 0 && mapping.getValue().get(index).getValueNode() instanceof ScalarNode name) {
        return Optional.of(name.getValue());
      }
    }
    return Optional.empty();
  }

  private Optional<Node> refuse(Change change, String what, String hint) {
    problems.accept(Problem.error(place(change.at()), change.path() + ": " + what, hint));
    return Optional.empty();
  }

  private Place place(Node node) {
    return node.getStartMark().map(m -> YamlFile.place(file, m)).orElse(file.place());
  }

  private static ScalarNode key(String name, Change change) {
    return new ScalarNode(
        Tag.STR,
        true,
        name,
        ScalarStyle.PLAIN,
        change.at().getStartMark(),
        change.at().getEndMark());
  }

  private static MappingNode like(MappingNode base, List<NodeTuple> tuples) {
    return new MappingNode(
        base.getTag(), true, tuples, base.getFlowStyle(), base.getStartMark(), base.getEndMark());
  }

  private static int indexOf(List<NodeTuple> tuples, String key) {
    for (int index = 0; index < tuples.size(); index++) {
      if (tuples.get(index).getKeyNode() instanceof ScalarNode scalar
          && scalar.getValue().equals(key)) {
        return index;
      }
    }
    return -1;
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && scalar.getValue().isEmpty();
  }
}
