package org.session33.diagnostics.examination;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.files.Problem;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * Whether a result rests on all that was given, and on all that has to be known. Every face says
 * first what is missing.
 *
 * @param incomplete what is missing and may change the result, in the order in which it was met
 * @param warnings what was used as it is and should be known
 * @param tips from which number on an unknown number changes the outcome
 * @param files the names of the files that problems are told of
 * @param missing what of the case is not whole
 */
public record Completeness(
    List<IncompletePart> incomplete,
    List<CaseWarning> warnings,
    List<TippingPoint> tips,
    Set<String> files,
    Set<Problem.Concern> missing) {
  /** The word that an incomplete result begins with. */
  public static final String WORD = "INCOMPLETE";

  /** Nothing is missing, and there is nothing to tell. */
  public static final Completeness WHOLE =
      new Completeness(List.of(), List.of(), List.of(), Set.of(), Set.of());

  private static final int MOST_IN_SUMMARY = 3;

  public Completeness {
    incomplete = List.copyOf(incomplete);
    warnings = List.copyOf(warnings);
    tips = List.copyOf(tips);
    files = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(files));
    missing = Set.copyOf(missing);
  }

  /**
   * What is missing from a case, or from evidence alone.
   *
   * @param unknown the values that nobody knows, or null without a case
   */
  static Completeness of(
      @Nullable Case theCase,
      List<Problem> problems,
      List<UnreadFile> unread,
      @Nullable UncertainValues unknown) {
    List<IncompletePart> parts = new ArrayList<>();
    List<CaseWarning> warnings = new ArrayList<>();
    Set<String> files = new LinkedHashSet<>();
    Set<Problem.Concern> missing = EnumSet.noneOf(Problem.Concern.class);
    if (unknown != null) {
      parts.addAll(unknown.parts());
      warnings.addAll(unknown.warnings());
      if (unknown.lacksFolders()) {
        missing.add(Problem.Concern.MAILBOX);
      }
    }
    if (theCase != null) {
      OutlookProfile profile = theCase.outlook();
      if (profile != null && !theCase.isOutlookReleaseKnown()) {
        parts.add(assumed(theCase, "outlook.release", "Outlook it is", profile.release().name()));
      }
      if (!theCase.isExchangeReleaseKnown()) {
        String release = theCase.server().release().name();
        parts.add(assumed(theCase, "server.release", "Exchange the server runs", release));
      }
      if (parts.stream().anyMatch(p -> p.where().endsWith(".release"))) {
        missing.add(Problem.Concern.RELEASE);
      }
    }
    for (Problem problem : problems) {
      files.add(problem.place().file());
      if (problem.isError()) {
        parts.add(IncompletePart.of(problem));
        missing.add(problem.concern());
      } else {
        warnings.add(CaseWarning.of(problem));
      }
    }
    for (UnreadFile file : unread) {
      // What is wrong in it was told already.
      if (problems.stream().noneMatch(p -> p.isError() && p.place().file().equals(file.file()))) {
        parts.add(IncompletePart.of(file));
      }
      missing.add(Problem.Concern.EVIDENCE);
    }
    List<TippingPoint> tips = unknown == null ? List.of() : unknown.tips();
    return new Completeness(parts, warnings, tips, files, missing);
  }

  /** What was given and cannot all be right. */
  public List<CaseWarning> contradictions() {
    return warnings.stream().filter(CaseWarning::contradiction).toList();
  }

  /** What is missing from a run of scenarios because of these problems in their files. */
  public static Completeness ofScenarios(List<Problem> problems) {
    return new Completeness(
        problems.stream().filter(Problem::isError).map(IncompletePart::ofScenario).toList(),
        problems.stream().filter(p -> !p.isError()).map(CaseWarning::of).toList(),
        List.of(),
        problems.stream().map(p -> p.place().file()).collect(Collectors.toSet()),
        Set.of());
  }

  /** The same without what is missing of these values, by their paths. */
  public Completeness without(List<String> values) {
    return new Completeness(
        incomplete.stream().filter(p -> !values.contains(p.where())).toList(),
        warnings,
        tips,
        files,
        missing);
  }

  /** This and then the other; the same is not told twice. */
  public Completeness plus(Completeness other) {
    return new Completeness(
        joined(incomplete, other.incomplete),
        joined(warnings, other.warnings),
        joined(tips, other.tips),
        Set.copyOf(joined(List.copyOf(files), List.copyOf(other.files))),
        Set.copyOf(joined(List.copyOf(missing), List.copyOf(other.missing))));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }

  private static IncompletePart assumed(Case theCase, String path, String which, String release) {
    String why = theCase.provenance().of(path).map(Origin::detail).orElse("");
    return IncompletePart.ofValue(
        path,
        "which " + which + " is not known; " + release + " is assumed (" + why + ")",
        IncompletePart.effect(Problem.Concern.RELEASE),
        path.startsWith("server") ? "state it with --exchange" : "state it with --outlook");
  }

  /** Whether nothing is missing. */
  public boolean isWhole() {
    return incomplete.isEmpty();
  }

  /** What is missing by what it may change, in order: parts that may change the same in one. */
  public Map<String, List<IncompletePart>> byEffect() {
    return incomplete.stream()
        .collect(
            Collectors.groupingBy(IncompletePart::effect, LinkedHashMap::new, Collectors.toList()));
  }

  /** What is missing and what it may change, in one paragraph; empty where nothing is missing. */
  public String summary() {
    return String.join(" ", sentences());
  }

  /** The same, a sentence for all that may change the same. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    byEffect()
        .forEach(
            (effect, parts) -> {
              String what =
                  parts.stream()
                      .limit(MOST_IN_SUMMARY)
                      .map(IncompletePart::words)
                      .collect(Collectors.joining("; "));
              int more = parts.size() - MOST_IN_SUMMARY;
              sentences.add(
                  (parts.get(0).inFile() ? what : capital(what))
                      + (more > 0 ? "; and " + more + " more" : "")
                      + "; "
                      + effect
                      + ".");
            });
    return sentences;
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The same, with every text as it may be shown. */
  public Completeness shown(UnaryOperator<String> names) {
    return new Completeness(
        incomplete.stream().map(p -> p.shown(names)).toList(),
        warnings.stream().map(w -> w.shown(names)).toList(),
        tips.stream()
            .map(t -> new TippingPoint(names.apply(t.value()), t.from(), t.then()))
            .toList(),
        files.stream().map(names).collect(Collectors.toSet()),
        missing);
  }

  /**
   * How a rehearsal ended with the reservation that is due. That it depends is one already.
   *
   * @param of what the sentence tells of, or null where nothing was rehearsed
   */
  public String asFarAsKnown(@Nullable Outcome of, String sentence) {
    return of != null && of.depends() ? sentence : asFarAsKnown(sentence);
  }

  /** A sentence with the reservation that is due, before its full stop where it has one. */
  public String asFarAsKnown(String sentence) {
    if (isWhole() || sentence.isEmpty()) {
      return sentence;
    }
    boolean full = sentence.endsWith(".");
    String words = full ? sentence.substring(0, sentence.length() - 1) : sentence;
    int comma = words.indexOf(", but ");
    return comma < 0
        ? words + " as far as is known" + (full ? "." : "")
        : words.substring(0, comma)
            + " as far as is known"
            + words.substring(comma)
            + (full ? "." : "");
  }
}
