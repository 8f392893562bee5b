package org.session33.clientsim.scenario.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/** A test that fails, because a scenario that was asked for cannot be read. */
final class MistakesDescriptor extends AbstractTestDescriptor implements Node<ScenarioExecution> {
  private static final String SEGMENT = "mistakes";

  private final List<Problem> mistakes;

  MistakesDescriptor(TestDescriptor parent, MistakesSelection selection, List<Problem> mistakes) {
    super(
        parent.getUniqueId().append(SEGMENT, "line " + selection.line()),
        ScenarioDescriptor.displayName(
            selection.origin(),
            selection.line() == 0
                ? "the file has no mistakes"
                : "a scenario stands in line " + selection.line()),
        selection
            .origin()
            .source(
                mistakes.stream()
                    .map(Problem::place)
                    .filter(p -> p.file().equals(selection.origin().name()))
                    .findFirst()
                    .orElse(Place.of(selection.origin().name()))));
    this.mistakes = List.copyOf(mistakes);
  }

  /** The selection that a part of a unique id means, if it means one. */
  static Optional<DiscoverySelector> selection(ScenarioOrigin origin, UniqueId.Segment segment) {
    return segment.getType().equals(SEGMENT) && segment.getValue().matches("line \\d{1,9}")
        ? Optional.of(
            new MistakesSelection(
                origin, Integer.parseInt(segment.getValue().substring("line ".length()))))
        : Optional.empty();
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  /**
   * Does nothing: a filter by tags must not take this test away, because the scenario that cannot
   * be read may be the one that it asks for.
   */
  @Override
  public void removeFromHierarchy() {}

  @Override
  public ScenarioExecution execute(ScenarioExecution execution, DynamicTestExecutor dynamic)
      throws ScenarioNotRunException {
    throw new ScenarioNotRunException(
        mistakes.stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }
}
