package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.AdviceStep;
import org.session33.diagnostics.remedies.text.Placeholders;
import org.session33.diagnostics.remedies.text.ReleaseSteps;
import org.session33.diagnostics.remedies.text.RemedyStep;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.profiles.cases.Case;

/**
 * Writes a remedy's text for a case: steps for the releases that it may be, places filled in.
 *
 * @param text what is said of the remedy
 * @param releases the releases that it may be
 * @param values what is known, by the places in the texts
 * @param each what is known of each registry value by itself; one empty map where {@code values}
 *     has it
 * @param theCase the case, or null where none is known
 * @param findAlias the step that finds the alias of a user, where a step needs it and nobody knows
 *     it
 */
record AdviceText(
    RemedyText text,
    KnownReleases releases,
    Map<String, String> values,
    List<Map<String, String>> each,
    @Nullable Case theCase,
    RemedyStep findAlias) {
  /** What is done before all steps of a remedy, as a place of it; none where it is not known. */
  static final String FIRST = "first";

  /** The advice. */
  Advice write(Proof proof, String reason, @Nullable Integer before, @Nullable Integer after) {
    Map<String, String> all = new HashMap<>(text.places());
    all.putAll(values);
    return new Advice(
        text.id(),
        Placeholders.fill(text.title(), all),
        proof,
        reason,
        price(),
        undo(all),
        variants(all),
        text.articles(),
        text.actor(),
        text.lastResort(),
        before,
        after,
        List.of(),
        List.of());
  }

  /** What it costs on the releases that it may be. */
  private String price() {
    Set<RemedyText.Variant> chosen = text.chosen(releases, theCase).keySet();
    String own = chosen.size() == 1 ? chosen.iterator().next().price() : null;
    return own == null ? text.price() : own;
  }

  /** Variants that are the same once they are filled in are one. */
  private List<ReleaseSteps> variants(Map<String, String> all) {
    Map<List<AdviceStep>, Set<RemedyText.Pair>> written = new LinkedHashMap<>();
    text.chosen(releases, theCase)
        .forEach(
            (variant, pairs) ->
                byPlaces(pairs)
                    .forEach(
                        (places, same) ->
                            written
                                .computeIfAbsent(
                                    steps(variant.steps(), with(all, places)),
                                    s -> new LinkedHashSet<>())
                                .addAll(same)));
    return written.entrySet().stream()
        .map(
            e ->
                new ReleaseSteps(
                    RemedyText.words(e.getValue(), releases), e.getKey(), isComplete(all)))
        .toList();
  }

  /** Releases by what stands in the places of their steps. */
  private static Map<Map<String, String>, Set<RemedyText.Pair>> byPlaces(
      Set<RemedyText.Pair> pairs) {
    Map<Map<String, String>, Set<RemedyText.Pair>> groups = new LinkedHashMap<>();
    pairs.forEach(
        pair -> groups.computeIfAbsent(pair.places(), p -> new LinkedHashSet<>()).add(pair));
    return groups;
  }

  /** Whether every place of the steps, and of the way back, is known. */
  private boolean isComplete(Map<String, String> all) {
    return text.chosen(releases, theCase).entrySet().stream()
        .allMatch(
            chosen ->
                byPlaces(chosen.getValue()).keySet().stream()
                    .allMatch(places -> isComplete(chosen.getKey(), with(all, places))));
  }

  private boolean isComplete(RemedyText.Variant variant, Map<String, String> all) {
    return Stream.concat(variant.steps().stream(), Stream.ofNullable(variant.undo()))
        .allMatch(
            step ->
                step.perValue()
                    ? each.stream().allMatch(one -> step.isKnown(with(all, one)))
                    : step.isKnown(all));
  }

  /** How to take it back; for several releases that differ in it what the remedy says for all. */
  private AdviceStep undo(Map<String, String> all) {
    Set<RemedyText.Variant> chosen = text.chosen(releases, theCase).keySet();
    RemedyStep own = chosen.size() == 1 ? chosen.iterator().next().undo() : null;
    AdviceStep filled = own == null ? null : own.filled(all);
    return filled == null ? Objects.requireNonNull(text.undo().filled(all), text.id()) : filled;
  }

  private List<AdviceStep> steps(List<RemedyStep> steps, Map<String, String> all) {
    boolean aliasMissing =
        !all.containsKey(Placeholders.ALIAS)
            && steps.stream().anyMatch(s -> s.has(Placeholders.ALIAS));
    AdviceStep find = aliasMissing ? findAlias.filled(all) : null;
    List<AdviceStep> written = new ArrayList<>();
    String first = all.get(FIRST);
    if (first != null) {
      written.add(new AdviceStep(AdviceStep.Kind.TO_DO, first, List.of(), null));
    }
    if (find != null) {
      written.add(find);
    }
    written.addAll(filled(steps, all));
    return written;
  }

  private List<AdviceStep> filled(List<RemedyStep> steps, Map<String, String> all) {
    List<RemedyStep> block = steps.stream().filter(RemedyStep::perValue).toList();
    if (!block.isEmpty() && each.stream().noneMatch(one -> names(block, with(all, one)))) {
      // Nobody opens Registry Editor without a value to write.
      return block(block, all);
    }
    List<AdviceStep> written = new ArrayList<>();
    int at = 0;
    while (at < steps.size()) {
      RemedyStep step = steps.get(at);
      if (step.perValue()) {
        int end = at;
        while (end < steps.size() && steps.get(end).perValue()) {
          end++;
        }
        written.addAll(block(steps.subList(at, end), all));
        at = end;
      } else {
        AdviceStep filled = step.filled(all);
        if (filled != null) {
          written.add(filled);
        }
        at++;
      }
    }
    return written;
  }

  private static boolean names(List<RemedyStep> block, Map<String, String> known) {
    return block.stream().anyMatch(s -> s.isKnown(known));
  }

  private List<AdviceStep> block(List<RemedyStep> block, Map<String, String> all) {
    return each.stream()
        .flatMap(one -> block.stream().map(s -> s.filled(with(all, one))).filter(Objects::nonNull))
        .toList();
  }

  private static Map<String, String> with(Map<String, String> all, Map<String, String> one) {
    Map<String, String> both = new HashMap<>(all);
    both.putAll(one);
    return both;
  }
}
