package org.session33.clientsim.scenario.engine;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;
import org.opentest4j.AssertionFailedError;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.running.Mismatch;
import org.session33.clientsim.scenario.running.MismatchText;
import org.session33.clientsim.scenario.running.ScenarioResult;
import org.session33.clientsim.scenario.running.ScenarioResult.Status;

/** A scenario as a test. */
final class ScenarioDescriptor extends AbstractTestDescriptor implements Node<ScenarioExecution> {
  private static final String SEGMENT = "scenario";

  private final Scenario scenario;

  ScenarioDescriptor(TestDescriptor parent, ScenarioOrigin origin, Scenario scenario) {
    super(
        parent.getUniqueId().append(SEGMENT, scenario.name()),
        displayName(origin, scenario.name()),
        origin.source(scenario.place()));
    this.scenario = scenario;
  }

  /**
   * A name that no other test of a build has. Surefire knows a test by the suite's class and this
   * name alone, and takes two of the same name for one that was run again.
   */
  static String displayName(ScenarioOrigin origin, String test) {
    return origin.name() + ": " + test;
  }

  /** The scenario that a part of a unique id means, if it means one. */
  static Optional<DiscoverySelector> selection(ScenarioOrigin origin, UniqueId.Segment segment) {
    return segment.getType().equals(SEGMENT)
        ? Optional.of(new ScenarioSelector(origin, segment.getValue()))
        : Optional.empty();
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  @Override
  public Set<TestTag> getTags() {
    return scenario.tags().stream()
        .filter(TestTag::isValid)
        .map(TestTag::create)
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }

  @Override
  public SkipResult shouldBeSkipped(ScenarioExecution execution) {
    Scenario.Skip why = scenario.skip();
    return why == null ? SkipResult.doNotSkip() : SkipResult.skip(why.reason());
  }

  @Override
  public ScenarioExecution execute(ScenarioExecution execution, DynamicTestExecutor dynamic)
      throws ScenarioNotRunException {
    ScenarioResult result = execution.run(scenario);
    if (result.status() == Status.FAILED) {
      throw failure(result);
    }
    if (!result.passed()) {
      throw new ScenarioNotRunException(MismatchText.of(result));
    }
    return execution;
  }

  private static AssertionFailedError failure(ScenarioResult result) {
    List<Mismatch> mismatches = result.mismatches();
    String text = MismatchText.of(result);
    AssertionFailedError failure =
        mismatches.size() == 1
            // A development environment shows the two side by side.
            ? new AssertionFailedError(
                text, mismatches.get(0).expected(), mismatches.get(0).actual())
            : new AssertionFailedError(text);
    // Where this class was at that moment helps nobody; the text says where the scenario was.
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }
}
