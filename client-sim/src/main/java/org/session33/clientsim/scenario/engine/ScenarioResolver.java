package org.session33.clientsim.scenario.engine;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.io.Resource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.discovery.UriSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.running.ScenarioFiles;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;

/** Turns what JUnit was asked to select into descriptors of files, scenarios and mistakes. */
final class ScenarioResolver implements SelectorResolver {
  private final UniqueId engine;
  private final ScenarioReadings readings;

  ScenarioResolver(UniqueId engine, ScenarioReadings readings) {
    this.engine = engine;
    this.readings = readings;
  }

  @Override
  public Resolution resolve(DirectorySelector selector, Context context) {
    return folder(selector.getPath());
  }

  @Override
  public Resolution resolve(FileSelector selector, Context context) {
    return ScenarioFiles.isNamedAsOne(selector.getRawPath())
        ? file(FileOrigin.of(selector.getPath(), null), selector.getPosition())
        : Resolution.unresolved();
  }

  @Override
  public Resolution resolve(ClasspathResourceSelector selector, Context context) {
    if (!ScenarioFiles.isNamedAsOne(selector.getClasspathResourceName())) {
      return Resolution.unresolved();
    }
    Set<DiscoverySelector> selected = new LinkedHashSet<>();
    for (Resource resource : selector.getResources()) {
      ScenarioOrigin.of(resource.getUri(), resource.getName())
          .ifPresent(o -> selected.addAll(file(o, selector.getPosition()).getSelectors()));
    }
    return selected(selected);
  }

  @Override
  public Resolution resolve(UriSelector selector, Context context) {
    URI uri = selector.getUri();
    Optional<FilePosition> position = FilePosition.fromQuery(uri.getQuery());
    if ("classpath".equalsIgnoreCase(uri.getScheme())) {
      String path = URI.create("/").resolve(uri.getRawSchemeSpecificPart()).getPath();
      return selected(
          Set.of(
              DiscoverySelectors.selectClasspathResource(
                  path.substring(1), position.orElse(null))));
    }
    String text = uri.toString();
    int query = text.indexOf('?');
    URI bare = query < 0 ? uri : URI.create(text.substring(0, query));
    Optional<ScenarioOrigin> origin = ScenarioOrigin.of(bare, null);
    if (origin.isPresent() && origin.get() instanceof FileOrigin f && Files.isDirectory(f.path())) {
      return folder(f.path());
    }
    return origin
        .filter(o -> ScenarioFiles.isNamedAsOne(o.name()))
        .map(o -> file(o, position))
        .orElseGet(Resolution::unresolved);
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    UniqueId id = selector.getUniqueId();
    List<UniqueId.Segment> segments = id.getSegments();
    int own = engine.getSegments().size();
    if (!id.hasPrefix(engine) || segments.size() <= own || segments.size() > own + 2) {
      return Resolution.unresolved();
    }
    ScenarioOrigin origin = FileDescriptor.origin(segments.get(own)).orElse(null);
    if (origin == null) {
      return Resolution.unresolved();
    }
    if (segments.size() == own + 1) {
      return selected(Set.of(new FileSelection(origin)));
    }
    UniqueId.Segment last = segments.get(own + 1);
    return ScenarioDescriptor.selection(origin, last)
        .or(() -> MistakesDescriptor.selection(origin, last))
        .map(s -> selected(Set.of(s)))
        .orElseGet(Resolution::unresolved);
  }

  @Override
  public Resolution resolve(DiscoverySelector selector, Context context) {
    if (selector instanceof FileSelection file) {
      return match(
          context.addToParent(p -> Optional.of(new FileDescriptor(p, file.origin()))),
          all(file.origin()));
    }
    if (selector instanceof ScenarioSelector one) {
      Scenario scenario = readings.scenario(one.origin(), one.name()).orElse(null);
      return scenario == null
          ? Resolution.unresolved()
          : match(
              context.addToParent(
                  () -> new FileSelection(one.origin()),
                  p -> Optional.of(new ScenarioDescriptor(p, one.origin(), scenario))),
              Set.of());
    }
    if (selector instanceof MistakesSelection wrong) {
      List<Problem> mistakes = mistakes(wrong);
      return mistakes.isEmpty()
          ? Resolution.unresolved()
          : match(
              context.addToParent(
                  () -> new FileSelection(wrong.origin()),
                  p -> Optional.of(new MistakesDescriptor(p, wrong, mistakes))),
              Set.of());
    }
    return Resolution.unresolved();
  }

  private Resolution folder(Path path) {
    Set<DiscoverySelector> selected = new LinkedHashSet<>();
    for (Path file :
        ScenarioFiles.under(
            path,
            problem -> {
              // It may be a folder in this one that cannot be opened.
              ScenarioOrigin folder = FileOrigin.of(Path.of(problem.place().file()), null);
              readings.unreadable(folder, problem);
              selected.add(new FileSelection(folder));
            })) {
      selected.add(new FileSelection(FileOrigin.of(file, null)));
    }
    return selected(selected);
  }

  /** The whole file, or what stands at a position in it. */
  private Resolution file(ScenarioOrigin origin, Optional<FilePosition> position) {
    if (position.isEmpty()) {
      return selected(Set.of(new FileSelection(origin)));
    }
    int line = position.get().getLine();
    Set<DiscoverySelector> selected = new LinkedHashSet<>();
    readings.scenarios(origin).stream()
        .filter(s -> s.covers(line))
        .forEach(s -> selected.add(new ScenarioSelector(origin, s.name())));
    if (!readings.mistakes(origin).isEmpty()) {
      // The scenario of that line may be the one that cannot be read.
      selected.add(new MistakesSelection(origin, 0));
    } else if (selected.isEmpty()) {
      selected.add(new MistakesSelection(origin, line));
    }
    return selected(selected);
  }

  private Set<DiscoverySelector> all(ScenarioOrigin origin) {
    Set<DiscoverySelector> all = new LinkedHashSet<>();
    readings.scenarios(origin).forEach(s -> all.add(new ScenarioSelector(origin, s.name())));
    if (!readings.mistakes(origin).isEmpty()) {
      all.add(new MistakesSelection(origin, 0));
    }
    return all;
  }

  private List<Problem> mistakes(MistakesSelection wrong) {
    if (wrong.line() == 0) {
      return readings.mistakes(wrong.origin());
    }
    List<Scenario> scenarios = readings.scenarios(wrong.origin());
    if (scenarios.stream().anyMatch(s -> s.covers(wrong.line()))) {
      return List.of();
    }
    return List.of(
        Problem.error(
            new Place(wrong.origin().name(), wrong.line(), 1),
            "no scenario stands in this line",
            "give a line of one"
                + scenarios.stream()
                    .findFirst()
                    .map(s -> "; the first begins in line " + s.place().line())
                    .orElse("")));
  }

  private static Resolution match(
      Optional<? extends @Nullable TestDescriptor> added, Set<DiscoverySelector> children) {
    return added
        .map(descriptor -> Resolution.match(Match.exact(descriptor, () -> children)))
        .orElseGet(Resolution::unresolved);
  }

  private static Resolution selected(Set<? extends DiscoverySelector> selectors) {
    return selectors.isEmpty() ? Resolution.unresolved() : Resolution.selectors(selectors);
  }
}
