package org.session33.clientsim.scenario.engine;

import java.net.URI;
import java.util.Optional;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;
import org.session33.profiles.files.Place;

/** A scenario file; its children are the tests. */
final class FileDescriptor extends AbstractTestDescriptor implements Node<ScenarioExecution> {
  private static final String SEGMENT = "file";

  FileDescriptor(TestDescriptor parent, ScenarioOrigin origin) {
    super(
        parent.getUniqueId().append(SEGMENT, origin.uri().toString()),
        origin.name(),
        origin.source(Place.of(origin.name())));
  }

  /** The file that a part of a unique id means, if it means one. */
  static Optional<ScenarioOrigin> origin(UniqueId.Segment segment) {
    if (!segment.getType().equals(SEGMENT)) {
      return Optional.empty();
    }
    try {
      return ScenarioOrigin.of(URI.create(segment.getValue()), null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}
