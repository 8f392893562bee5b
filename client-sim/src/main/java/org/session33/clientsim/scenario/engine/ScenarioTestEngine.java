package org.session33.clientsim.scenario.engine;

import org.junit.platform.commons.io.ResourceFilter;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.session33.clientsim.scenario.running.ScenarioFiles;
import org.session33.clientsim.wiring.ScenarioParts;

/**
 * Runs {@code *.scenario.yaml} as tests of the JUnit Platform: a container for each file, a test
 * for each scenario, and one failing test more for a file with mistakes.
 *
 * <p>Files are found by directory, file, class path root, package, class path resource, URI and
 * unique id. A position within a file selects the scenario that stands there.
 */
public final class ScenarioTestEngine extends HierarchicalTestEngine<ScenarioExecution> {
  /** The id to include or exclude the engine by. */
  public static final String ID = "session33";

  private static final EngineDiscoveryRequestResolver<EngineDescriptor> RESOLVER =
      EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
          .addResourceContainerSelectorResolver(
              ResourceFilter.of(resource -> ScenarioFiles.isNamedAsOne(resource.getName())))
          .addSelectorResolver(
              context ->
                  new ScenarioResolver(
                      context.getEngineDescriptor().getUniqueId(),
                      new ScenarioReadings(() -> Parts.WIRED.reader(), context.getIssueReporter())))
          .build();

  /** Found by the JUnit Platform, which makes one for each launcher and each suite. */
  public ScenarioTestEngine() {}

  /** Put together for the first scenario file that is found; most launches find none. */
  private static final class Parts {
    static final ScenarioParts WIRED = ScenarioParts.wired();
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
    EngineDescriptor engine = new EngineDescriptor(uniqueId, "Session33");
    RESOLVER.resolve(request, engine);
    return engine;
  }

  @Override
  protected ScenarioExecution createExecutionContext(ExecutionRequest request) {
    return new ScenarioExecution(() -> Parts.WIRED.runner());
  }
}
