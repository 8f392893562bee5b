package org.session33.clientsim.scenario.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.scenario.Check;
import org.session33.clientsim.scenario.KnownNames;
import org.session33.clientsim.scenario.Scenario;
import org.session33.clientsim.scenario.ScenarioFile;
import org.session33.clientsim.scenario.Step;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.YamlFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.intake.casefile.CaseReader;
import org.session33.profiles.intake.casefile.CompanionFiles;

/**
 * Reads a file of scenarios ({@code *.scenario.yaml}) and the cases that it names. Every mistake is
 * reported with its place; the other scenarios of the file can still be run.
 */
public final class ScenarioReader {
  private final CaseReader cases;
  private final KnownNames names;

  /** A reader that knows these names. */
  public ScenarioReader(CaseReader cases, KnownNames names) {
    this.cases = cases;
    this.names = names;
  }

  /**
   * Reads a file.
   *
   * @param companions finds the case files that it names, see {@link CompanionFiles#beside}
   * @return no value when the file is no readable YAML mapping; otherwise the scenarios that can be
   *     run, and every mistake
   */
  public Reading<ScenarioFile> read(SourceFile file, CompanionFiles companions) {
    // The same case may be read for several scenarios; what is wrong with it is told once.
    Set<Problem> problems = new LinkedHashSet<>();
    int[] errors = {0};
    Consumer<Problem> sink =
        problem -> {
          errors[0] += problem.isError() ? 1 : 0;
          problems.add(problem);
        };
    return Reading.of(
        all -> {
          ScenarioFile found = new Work(file, companions, sink, errors).file();
          problems.stream()
              .sorted(
                  Comparator.comparing((Problem p) -> !p.place().file().equals(file.name()))
                      .thenComparing(Problem::place))
              .forEach(all);
          return found;
        });
  }

  /** The work on one file. */
  private final class Work {
    private final SourceFile file;
    private final CompanionFiles companions;
    private final Consumer<Problem> problems;
    private final int[] errors;
    private final Map<String, YamlMapping> byName = new LinkedHashMap<>();

    Work(SourceFile file, CompanionFiles companions, Consumer<Problem> problems, int[] errors) {
      this.file = file;
      this.companions = companions;
      this.problems = problems;
      this.errors = errors;
    }

    ScenarioFile file() throws InputException {
      YamlMapping root = YamlFile.open(file, problems);
      if (root.get("format").isEmpty()) {
        root.report("format", "'format' is missing", "begin the file with 'format: 1'");
      }
      root.number("format", 0, Integer.MAX_VALUE)
          .filter(f -> f != 1)
          .ifPresent(
              f ->
                  root.report(
                      "format",
                      "this is format " + f + ", and only format 1 is known here",
                      "write 'format: 1', or use a newer Session33"));
      String article = root.text("article").orElse(null);
      List<YamlMapping> mappings = new ArrayList<>();
      for (YamlValue item : root.list("scenarios")) {
        item.mapping().ifPresent(mappings::add);
      }
      if (root.get("scenarios").isEmpty()
          || (mappings.isEmpty() && root.get("scenarios").orElseThrow().isList())) {
        root.report("scenarios", "there is no scenario", "add 'scenarios:' with at least one");
      }
      root.refuseUnknownKeys();
      Set<YamlMapping> unusable =
          java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
      mappings.forEach(m -> name(m, unusable));
      List<Scenario> scenarios = new ArrayList<>();
      for (int index = 0; index < mappings.size(); index++) {
        YamlMapping mapping = mappings.get(index);
        int last =
            index + 1 < mappings.size()
                ? mappings.get(index + 1).place().line() - 1
                : Integer.MAX_VALUE;
        int before = errors[0];
        Optional<Scenario> scenario =
            scenario(mapping, article, Math.max(last, mapping.place().line()));
        if (errors[0] == before && !unusable.contains(mapping)) {
          scenario.ifPresent(scenarios::add);
        }
      }
      return new ScenarioFile(file.name(), article, scenarios);
    }

    private void name(YamlMapping mapping, Set<YamlMapping> unusable) {
      Optional<String> name = mapping.requiredText("name", "the profile opens");
      if (name.isEmpty()) {
        unusable.add(mapping);
        return;
      }
      YamlMapping other = byName.putIfAbsent(name.get(), mapping);
      if (other != null) {
        unusable.add(mapping);
        mapping.report(
            "name",
            "there is another scenario called '" + name.get() + "' in line " + other.place().line(),
            "give each scenario a name of its own");
      }
    }

    private Optional<Scenario> scenario(
        YamlMapping mapping, @Nullable String fileArticle, int lastLine) {
      Optional<String> name = mapping.text("name");
      Optional<YamlMapping> model = like(mapping, name.orElse(""));
      List<String> tags = texts(own(mapping, model, "tags"));
      String article = mapping.text("article").orElse(fileArticle);
      Optional<Scenario.Skip> skip = mapping.text("skip").map(Scenario.Skip::written);
      Optional<Case> acted = acted(mapping, model);
      List<YamlValue> stepValues =
          own(mapping, model, "steps").map(YamlValue::list).orElse(List.of());
      boolean stepsGiven = own(mapping, model, "steps").isPresent();
      if (stepsGiven && stepValues.isEmpty()) {
        mapping.report("steps", "there is no step", "leave 'steps' out for [start outlook]");
      }
      if (stepValues.size() > StepReader.MOST_STEPS) {
        mapping.report(
            "steps",
            "there are more than " + StepReader.MOST_STEPS + " steps",
            "split the scenario");
        return Optional.empty();
      }
      List<Step> steps = new ArrayList<>();
      if (acted.isPresent()) {
        StepReader reader = new StepReader(acted.get(), names);
        stepValues.forEach(v -> reader.read(v).ifPresent(steps::add));
        if (!stepsGiven) {
          steps.addAll(StepReader.standard(acted.get(), mapping.place()));
        }
      }
      UnjudgedFindings unjudged =
          new UnjudgedFindings(
              names.judged(), acted.filter(c -> !c.evidence().isEmpty()).isPresent());
      List<Check> checks = new CheckReader(names, steps, unjudged).read(mapping);
      unjudged.report(problems);
      mapping.refuseUnknownKeys();
      if (name.isEmpty() || acted.isEmpty() || steps.isEmpty() || checks.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Scenario(
              name.get(),
              mapping.place(),
              lastLine,
              tags,
              article,
              skip.or(unjudged::skip).orElse(null),
              acted.get(),
              steps,
              checks));
    }

    private Optional<YamlMapping> like(YamlMapping mapping, String name) {
      Optional<YamlValue> like = mapping.get("like");
      Optional<String> wanted = like.flatMap(YamlValue::text);
      if (wanted.isEmpty()) {
        return Optional.empty();
      }
      YamlMapping model = byName.get(wanted.get());
      if (wanted.get().equals(name)) {
        like.orElseThrow().report("goes round in a circle", "name another scenario of this file");
      } else if (model == null) {
        like.orElseThrow()
            .report(
                "names no scenario of this file: " + wanted.get(),
                byName.isEmpty()
                    ? "name another scenario"
                    : Spelling.suggest(wanted.get(), byName.keySet()));
      } else if (model.get("like").isPresent()) {
        boolean circle = model.text("like").filter(name::equals).isPresent();
        like.orElseThrow()
            .report(
                circle
                    ? "goes round in a circle with '" + wanted.get() + "'"
                    : "names '" + wanted.get() + "', which is itself like another",
                "name a scenario that has a case of its own");
      } else {
        return Optional.of(model);
      }
      return Optional.empty();
    }

    /** A scenario's own value, or the one of the scenario that it is like. */
    private Optional<YamlValue> own(YamlMapping mapping, Optional<YamlMapping> model, String key) {
      Optional<YamlValue> value = mapping.get(key);
      return value.isPresent() ? value : model.flatMap(m -> m.get(key));
    }

    private List<String> texts(Optional<YamlValue> value) {
      List<String> texts = new ArrayList<>();
      value.map(YamlValue::list).orElse(List.of()).forEach(v -> v.text().ifPresent(texts::add));
      return texts;
    }

    private Optional<Case> acted(YamlMapping mapping, Optional<YamlMapping> model) {
      Optional<YamlValue> value = own(mapping, model, "case");
      Optional<YamlMapping> changeOfModel = model.flatMap(m -> m.mapping("change"));
      Optional<YamlMapping> change = mapping.mapping("change");
      if (value.isEmpty()) {
        if (mapping.get("like").isEmpty() || model.isPresent()) {
          mapping.report(
              "case", "'case' is missing", "add the name of a case file, or the case's own keys");
        }
        return Optional.empty();
      }
      CompanionFiles beside = companions;
      Optional<YamlMapping> keys;
      if (value.get().isMapping()) {
        keys = value.get().mapping();
      } else {
        Optional<String> name = value.get().text();
        keys = name.flatMap(n -> caseFile(n, value.get()));
        String folder = name.map(Work::folder).orElse("");
        beside = file -> companions.find(folder + file);
      }
      if (keys.isEmpty()) {
        return Optional.empty();
      }
      YamlMapping changed = keys.get();
      if (changeOfModel.isPresent()) {
        changed = changed.with(changeOfModel.get(), problems);
      }
      if (change.isPresent()) {
        changed = changed.with(change.get(), problems);
      }
      return cases.readInline(changed, beside, problems);
    }

    private Optional<YamlMapping> caseFile(String name, YamlValue value) {
      Optional<SourceFile> found = companions.find(name);
      if (found.isEmpty()) {
        value.report(
            "names a file that is not there: " + name,
            "give its path from the folder of this file on");
        return Optional.empty();
      }
      try {
        return Optional.of(YamlFile.open(found.get(), problems));
      } catch (InputException e) {
        problems.accept(e.problem());
        return Optional.empty();
      }
    }

    private static String folder(String name) {
      return name.substring(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
  }
}
