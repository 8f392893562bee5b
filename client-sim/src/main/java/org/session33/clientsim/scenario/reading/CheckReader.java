package org.session33.clientsim.scenario.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.session33.clientsim.scenario.Check;
import org.session33.clientsim.scenario.Expected;
import org.session33.clientsim.scenario.KnownNames;
import org.session33.clientsim.scenario.Step;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/** Reads when to look, and leaves what to expect to the {@link ExpectationReader}. */
final class CheckReader {
  private final ExpectationReader expectations;
  private final List<Step> steps;

  CheckReader(KnownNames names, List<Step> steps, UnjudgedFindings unjudged) {
    this.expectations = new ExpectationReader(names, unjudged);
    this.steps = steps;
  }

  /** The checks of a scenario, in order of the steps. */
  List<Check> read(YamlMapping scenario) {
    List<Check> checks = new ArrayList<>();
    Optional<YamlValue> expect = scenario.get("expect");
    Optional<YamlValue> more = scenario.get("checks");
    if (expect.isEmpty() && more.isEmpty()) {
      scenario.report(
          "expect", "nothing is expected", "add 'expect:' with at least one expectation");
    }
    if (expect.isPresent() && expect.get().isList()) {
      several(expect.get(), checks);
    } else {
      expect.flatMap(YamlValue::mapping).ifPresent(m -> whole(m, expect.get(), checks));
    }
    for (YamlValue item : more.map(YamlValue::list).orElse(List.of())) {
      Optional<YamlMapping> mapping = item.mapping();
      Optional<YamlValue> inner = mapping.flatMap(m -> m.get("expect"));
      if (mapping.isPresent() && inner.isEmpty()) {
        mapping.get().report("expect", "'expect' is missing", "say what is expected then");
      }
      mapping.ifPresent(
          m -> {
            OptionalInt after = after(m);
            Optional<YamlMapping> keys = inner.flatMap(YamlValue::mapping);
            keys.ifPresent(k -> add(k, inner.orElseThrow(), after, checks));
            keys.ifPresent(YamlMapping::refuseUnknownKeys);
            m.refuseUnknownKeys();
          });
    }
    checks.sort(Comparator.comparingInt(Check::afterStep));
    return checks;
  }

  private void several(YamlValue list, List<Check> checks) {
    List<YamlValue> items = list.list();
    if (items.isEmpty()) {
      list.report("expects nothing", "name at least one expectation");
    }
    for (YamlValue item : items) {
      item.mapping().ifPresent(m -> whole(m, item, checks));
    }
  }

  /** Expectations that may stand beside an {@code after}. */
  private void whole(YamlMapping mapping, YamlValue value, List<Check> checks) {
    OptionalInt after = after(mapping);
    add(mapping, value, after, checks);
    mapping.refuseUnknownKeys();
  }

  private void add(YamlMapping keys, YamlValue value, OptionalInt after, List<Check> checks) {
    List<Expected> expected = expectations.read(keys);
    long named = keys.keys().stream().filter(k -> !k.equals("after")).count();
    if (named == 0) {
      value.report(
          "expects nothing", "name at least one expectation, 'outlook: opened' for instance");
    }
    if (!expected.isEmpty() && after.isPresent()) {
      checks.add(new Check(keys.place(), after.getAsInt(), expected));
    }
  }

  /** The number of the step that is named, from 1; the last one when none is; empty if wrong. */
  private OptionalInt after(YamlMapping mapping) {
    Optional<YamlValue> value = mapping.get("after");
    if (value.isEmpty()) {
      return OptionalInt.of(steps.size());
    }
    Optional<String> text = value.get().text();
    if (text.isEmpty() || steps.isEmpty()) {
      return OptionalInt.empty();
    }
    String wanted = StepReader.words(text.get());
    if (wanted.matches("\\d{1,4}")) {
      int number = Integer.parseInt(wanted);
      if (number >= 1 && number <= steps.size()) {
        return OptionalInt.of(number);
      }
      value.get().report("names no step", "use a number from 1 to " + steps.size());
      return OptionalInt.empty();
    }
    List<Integer> found = new ArrayList<>();
    for (int index = 0; index < steps.size(); index++) {
      if (StepReader.words(steps.get(index).words()).equals(wanted)) {
        found.add(index + 1);
      }
    }
    if (found.isEmpty()) {
      value
          .get()
          .report(
              "names no step of this scenario: " + text.get(),
              Spelling.suggest(text.get(), steps.stream().map(Step::words).toList()));
      return OptionalInt.empty();
    }
    if (found.size() > 1) {
      value
          .get()
          .report(
              "names a step that stands here " + found.size() + " times",
              "give its number instead, one of " + found);
      return OptionalInt.empty();
    }
    return OptionalInt.of(found.get(0));
  }
}
