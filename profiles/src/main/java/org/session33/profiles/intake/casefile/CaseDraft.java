package org.session33.profiles.intake.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/** What is kept while one case is put together: its problems, and where its values came from. */
public final class CaseDraft {
  private static final int DETAIL = 80;

  /** A single value may be as long as that. */
  private static final int LONGEST_DETAIL = 300;

  private final CompanionFiles companions;
  private final ConcernedProblems problems;
  private final Map<String, Origin> origins = new LinkedHashMap<>();

  /** An empty draft that finds companions here and tells of problems there. */
  public CaseDraft(CompanionFiles companions, Consumer<Problem> problems) {
    this.companions = companions;
    this.problems =
        problems instanceof ConcernedProblems known ? known : new ConcernedProblems(problems);
  }

  /** From now on problems are about this, unless their reader knows better. */
  public void nowAbout(Problem.Concern concern) {
    problems.nowAbout(concern);
  }

  /** Who hears of what is wrong. */
  public Consumer<Problem> problems() {
    return problems;
  }

  /** Tells of a mistake that makes the case invalid. */
  public void error(Place place, String what, String hint) {
    problems.accept(Problem.error(place, what, hint));
  }

  /** Tells of something that is left out or assumed. */
  public void warn(Place place, String what, String hint) {
    problems.accept(Problem.warning(place, what, hint));
  }

  /** Notes where the value of a path came from. */
  public void note(String path, Origin origin) {
    origins.put(path, origin);
  }

  /** Whether it was noted where the value of a path came from. */
  boolean isNoted(String path) {
    return origins.containsKey(path);
  }

  /** Notes the origins of many values. */
  public void noteAll(Provenance provenance) {
    origins.putAll(provenance.origins());
  }

  /** Notes that the user stated a value beside the files. */
  public void noteStated(String path) {
    origins.put(path, new Origin(Origin.Kind.READ, null, "stated by the user"));
  }

  /** Forgets where a value, and all inside it, came from, because another one replaces it. */
  void forget(String path) {
    origins.keySet().removeIf(p -> p.equals(path) || p.startsWith(path + "["));
  }

  /** Notes that a value was read at a key of the case. */
  void noteRead(String path, YamlMapping mapping, String key, Object value) {
    origins.put(path, Origin.read(mapping.placeOf(key), detail(key, value)));
  }

  /** Shortened between values and not within one: half a name would not be known for a name. */
  private static String detail(String key, Object value) {
    String whole = key + ": " + value;
    if (whole.length() <= DETAIL) {
      return whole;
    }
    if (!(value instanceof List<?> items)) {
      return whole.length() <= LONGEST_DETAIL ? whole : key + ": ...";
    }
    StringBuilder some = new StringBuilder(key).append(": [");
    for (Object item : items) {
      if (some.length() + String.valueOf(item).length() > DETAIL) {
        break;
      }
      some.append(item).append(", ");
    }
    return some.append("...]").toString();
  }

  /** The file that a value names; one that is not there is reported at the value. */
  Optional<SourceFile> companion(YamlValue value) {
    Optional<String> name = value.text();
    Optional<SourceFile> file = name.flatMap(companions::find);
    if (name.isPresent() && file.isEmpty()) {
      value.report(
          "names a file that is not there: " + name.get(),
          "put it beside the case, or correct the name (it counts from the case's folder on)");
    }
    return file;
  }

  /** The origins that were noted. */
  public Provenance provenance() {
    return new Provenance(origins);
  }
}
