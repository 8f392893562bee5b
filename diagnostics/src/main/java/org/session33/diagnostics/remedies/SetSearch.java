package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.CountedRehearsal;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.SearchProgress;
import org.session33.diagnostics.remedies.RemedyProver.Proved;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSet;
import org.session33.diagnostics.remedies.advice.AdviceSets;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.troubles.Trouble;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.OutlookProfile;

/**
 * Looks for remedies that open a case together: where none does so alone, and for each that cures
 * one gate and is stopped by another. The parts are carried out one after the other, each worked
 * out on the case that the ones before leave.
 *
 * <p>Sets are tried in the order in which they are advised: the fewest parts, then those whose most
 * invasive part is the least invasive, then by the other parts. What leaves a trouble untouched is
 * not tried, and nothing that holds a smaller set.
 */
final class SetSearch {
  /** Parts of a set at most; nobody follows more. */
  static final int MOST_PARTS = 3;

  /** How often a case is acted out for one search at most. */
  static final int MOST_REHEARSALS = 200;

  /** How many sessions are acted out for one search at most: a large case is searched for less. */
  private static final int MOST_SESSIONS = 2_000_000;

  /** Fewer rehearsals than these would find nothing. */
  private static final int LEAST_REHEARSALS = 20;

  private final RemedyProver prover;
  private final RemedyContext context;
  private final List<Proved> candidates;
  private final CountedRehearsal rehearsal;
  private final boolean opensAlone;
  private final Set<Integer> stopped = new HashSet<>();
  private final List<List<Integer>> found = new ArrayList<>();
  private final List<AdviceSet> sets = new ArrayList<>();

  SetSearch(
      RemedyProver prover,
      RemedyContext context,
      List<Proved> proved,
      Comparator<Advice> invasiveness,
      SearchProgress progress) {
    this.prover = prover;
    this.context = context;
    this.opensAlone = proved.stream().anyMatch(Proved::opens);
    this.candidates =
        proved.stream()
            .filter(p -> !p.opens() && !lessened(p).isEmpty())
            .sorted(Comparator.comparing(Proved::advice, invasiveness))
            .toList();
    int sessions = Math.max(1, context.before().sessions().size());
    int most = Math.max(LEAST_REHEARSALS, Math.min(MOST_REHEARSALS, MOST_SESSIONS / sessions));
    this.rehearsal = new CountedRehearsal(context.rehearsal(), most, progress);
    for (int i = 0; i < candidates.size(); i++) {
      Proved candidate = candidates.get(i);
      if (candidate.after() != null
          && !context.troubles().moved(candidate.after()).isEmpty()
          && candidate.advice().proof() == Proof.DOES_NOT_RESOLVE) {
        stopped.add(i);
      }
    }
  }

  private Set<Trouble> lessened(Proved proved) {
    return proved.after() == null ? Set.of() : context.troubles().lessened(proved.after());
  }

  AdviceSets search() {
    if (opensAlone && stopped.isEmpty()) {
      return AdviceSets.NONE;
    }
    for (int parts = 2; parts <= MOST_PARTS; parts++) {
      List<List<Integer>> open = worthTrying(parts);
      for (int i = 0; i < open.size(); i++) {
        List<Integer> tried = open.get(i);
        try {
          attempt(tried)
              .ifPresent(
                  set -> {
                    found.add(tried);
                    sets.add(set);
                  });
        } catch (CountedRehearsal.UsedUp e) {
          return inOrder(notTried(open.size() - i, parts));
        }
      }
    }
    return inOrder("");
  }

  /** What works for a while only comes behind what lasts. */
  private AdviceSets inOrder(String notTried) {
    sets.sort(Comparator.comparing(AdviceSet::proof));
    return new AdviceSets(sets, notTried);
  }

  private String notTried(int left, int parts) {
    return String.format(
        Locale.ROOT,
        "The search for fixes that work together ended after %,d rehearsals: %,d %s of %d %s not"
            + " tried%s.",
        rehearsal.most(),
        left,
        left == 1 ? "set" : "sets",
        parts,
        left == 1 ? "was" : "were",
        parts < MOST_PARTS && sets.isEmpty() ? ", and none of " + MOST_PARTS : "");
  }

  /** Sets of so many parts, by their places among the candidates, in the order of trying. */
  private List<List<Integer>> worthTrying(int parts) {
    List<List<Integer>> all = new ArrayList<>();
    choose(parts, 0, new ArrayList<>(), all);
    List<List<Integer>> open = new ArrayList<>();
    for (List<Integer> set : all) {
      if (isWanted(set, parts) && touchesAll(set) && found.stream().noneMatch(set::containsAll)) {
        open.add(set);
      }
    }
    open.sort(SetSearch::compare);
    return open;
  }

  private void choose(int parts, int from, List<Integer> begun, List<List<Integer>> all) {
    if (begun.size() == parts) {
      all.add(List.copyOf(begun));
      return;
    }
    for (int next = from; next < candidates.size(); next++) {
      begun.add(next);
      choose(parts, next + 1, begun, all);
      begun.remove(begun.size() - 1);
    }
  }

  /** By the most invasive part first, then by the next one. */
  private static int compare(List<Integer> one, List<Integer> other) {
    for (int part = one.size() - 1; part >= 0; part--) {
      int order = Integer.compare(one.get(part), other.get(part));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** More parts than needed are not wanted; beside a single fix only what frees a stopped one. */
  private boolean isWanted(List<Integer> set, int parts) {
    if (!opensAlone) {
      return parts == 2 || found.isEmpty();
    }
    return set.stream()
        .filter(stopped::contains)
        .anyMatch(s -> parts == 2 || found.stream().noneMatch(f -> f.contains(s)));
  }

  private boolean touchesAll(List<Integer> set) {
    Set<Trouble> touched = new HashSet<>();
    set.forEach(i -> touched.addAll(lessened(candidates.get(i))));
    return touched.containsAll(context.troubles().all());
  }

  private Optional<AdviceSet> attempt(List<Integer> set) {
    Case failing = context.failing();
    RemedyContext at = context.on(rehearsal);
    List<Advice> parts = new ArrayList<>();
    Integer breaksLeft = null;
    boolean restart = false;
    for (int part = 0; part < set.size(); part++) {
      Proved alone = candidates.get(set.get(part));
      Attempt attempt = part == 0 ? alone.attempt() : alone.remedy().change().apply(at);
      boolean last = part == set.size() - 1;
      Case changed = attempt.changedCase().orElse(null);
      if (changed == null || (last && attempt instanceof Attempt.NotEnough)) {
        return Optional.empty();
      }
      parts.add(prover.partOf(alone, attempt, at.failing()));
      restart |= attempt.restarts();
      breaksLeft = least(breaksLeft, attempt);
      at = at.after(changed, restart);
      if (!last && at.before().isFine()) {
        return Optional.empty();
      }
    }
    Outcome after = at.before();
    if (!after.isFine()) {
      return Optional.empty();
    }
    OutlookProfile profile = failing.outlook();
    int breaks = profile == null ? 0 : profile.brokenReconnects();
    Case changed =
        restart ? at.failing().withServer(at.failing().server().restarted()) : at.failing();
    boolean lasts = RemedyProver.lasts(changed, Objects.requireNonNullElse(breaksLeft, breaks), at);
    return Optional.of(
        new AdviceSet(
            parts,
            lasts ? Proof.RESOLVES : Proof.DELAYS,
            ProofWords.of(context.before(), after)
                + (lasts ? "" : "; " + RemedyProver.comesBack(failing)),
            ProofWords.sameDoor(context.before(), after).requested()));
  }

  private static @Nullable Integer least(@Nullable Integer known, Attempt attempt) {
    Integer left = attempt instanceof Attempt.Change change ? change.breaksLeft() : null;
    if (left == null) {
      return known;
    }
    return known == null ? left : Integer.valueOf(Math.min(known, left));
  }
}
