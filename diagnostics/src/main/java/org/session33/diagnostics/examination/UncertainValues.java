package org.session33.diagnostics.examination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.examination.TippingSearch.Tip;
import org.session33.diagnostics.rehearsal.Ending;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.OutlookState;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.sessions.SessionPlanner;

/**
 * The values of a case that nobody knows, folders that were not counted and ranges of the session
 * model: whether they decide how the case ends, and from which value on. What is certain is the
 * lower end of all; each value alone, all folders, and all together are tried by rehearsing, so
 * that whatever they cost counts as it does in the plan.
 */
final class UncertainValues {
  private static final String MAY_ADD =
      "their folders may add to what is asked for and refused, and a fix that works here need"
          + " not be enough";

  private final Case theCase;
  private final Outcome low;
  private final Rehearsal rehearsal;
  private final TippingSearch search;
  private final List<UncertainValue> folders;
  private final List<UncertainValue> model;
  private final Case atMost;
  private final List<TippingPoint> tips = new ArrayList<>();
  private final List<IncompletePart> parts = new ArrayList<>();
  private final List<CaseWarning> warnings = new ArrayList<>();
  private @Nullable OutcomeRange range;

  /**
   * Finds out what the unknown values of a case may change.
   *
   * @param low the case's rehearsal, in which all of them are at their lower ends
   */
  UncertainValues(Case theCase, Outcome low, Rehearsal rehearsal, SessionPlanner planner) {
    this.theCase = theCase;
    this.low = low;
    this.rehearsal = rehearsal;
    this.search = new TippingSearch(theCase, low, rehearsal, planner);
    this.folders = planner.uncounted(theCase).stream().map(UncertainValue::folders).toList();
    this.model =
        planner.uncertain(theCase).stream()
            .flatMap(p -> Optional.ofNullable(p.range()).map(r -> UncertainValue.of(p, r)).stream())
            .toList();
    this.atMost = UncertainValue.atMost(theCase, model);
    boolean running = theCase.outlook() == null || low.outlook() != null;
    if (running && !(folders.isEmpty() && model.isEmpty())) {
      find();
    }
  }

  /** What is missing from the result. */
  List<IncompletePart> parts() {
    return parts;
  }

  /** Whether a number of folders is among what is missing. */
  boolean lacksFolders() {
    return folders.stream().anyMatch(v -> parts.stream().anyMatch(p -> p.where().equals(v.path())));
  }

  /** What is not known and changes nothing. */
  List<CaseWarning> warnings() {
    return warnings;
  }

  /** From which number on each of them changes the outcome alone. */
  List<TippingPoint> tips() {
    return tips;
  }

  /** Between what the case asks for; null where nothing hangs on what is not known. */
  @Nullable OutcomeRange range() {
    return range;
  }

  /** The outcome of what is certain, or that it depends. */
  Outcome outcome() {
    UpperEnd end = range == null ? null : range.end();
    return end == null ? low : low.dependingOn(end.outcome());
  }

  private void find() {
    Map<UncertainValue, Tip> ofModel = new LinkedHashMap<>();
    for (UncertainValue value : model) {
      search
          .within(value.from(), value.to(), n -> value.changed().apply(theCase, n))
          .ifPresent(tip -> ofModel.put(value, tip));
    }
    Tip together = foldersFrom(theCase);
    Tip alone = together == null ? null : alone();
    ofModel.forEach((value, tip) -> tips.add(point(value, tip)));
    Tip joint = ofModel.isEmpty() && !model.isEmpty() ? joint(together) : null;
    List<String> ways = new ArrayList<>();
    ofModel.forEach((value, tip) -> ways.add(value.holdsFrom().apply(tip.from())));
    if (together != null) {
      ways.add(UncertainFolders.hold(names(), together, alone));
    }
    List<UncertainValue> needed =
        joint == null ? List.of() : model.stream().filter(v -> isNeeded(v, joint.from())).toList();
    if (joint != null) {
      ways.add(jointly(needed, joint.from(), true));
    }
    if (ways.isEmpty()) {
      nothingTips();
      return;
    }
    boolean modelToo = !ofModel.isEmpty() || joint != null;
    int count = joint != null ? joint.from() : together != null ? together.from() : 0;
    List<UncertainValue> deciding = joint == null ? List.copyOf(ofModel.keySet()) : needed;
    List<UncertainValue> all = new ArrayList<>(count > 0 ? folders : List.of());
    all.addAll(deciding);
    depends(modelToo ? atMost : theCase, count, jointly(deciding, count, false), ways, all);
    String effect =
        !modelToo && together != null
            ? UncertainFolders.effect(folders.size(), together, alone)
            : effect(ways);
    all.forEach(v -> parts.add(part(v, effect)));
    folders.stream().filter(v -> !all.contains(v)).forEach(v -> warnings.add(nothingHangsOn(v)));
  }

  /**
   * The outcome depends.
   *
   * @param with the case with what the model may be at most
   * @param count folders in each mailbox where nobody counted them
   * @param condition what holds then
   * @param ways what each changes the outcome by itself
   * @param deciding the values that decide
   */
  private void depends(
      Case with, int count, String condition, List<String> ways, List<UncertainValue> deciding) {
    Case there = counted(with, count);
    Case end = search.canBeActed(there) ? there : with;
    Outcome outcome = rehearsal.rehearse(end);
    boolean bounded = count == 0;
    String only = String.join(", or if ", ways);
    range =
        new OutcomeRange(
            asked(low, outcome),
            bounded ? (Integer) asked(outcome, outcome) : null,
            List.of(ending(outcome).sentence() + " only if " + only + "."),
            new UpperEnd(
                end,
                outcome,
                condition,
                only,
                deciding.stream().map(UncertainValue::path).toList(),
                bounded));
  }

  private String effect(List<String> ways) {
    UpperEnd end = range == null ? null : range.end();
    return end == null
        ? MAY_ADD
        : ending(end.outcome()).words() + " only if " + String.join(", or if ", ways);
  }

  private Ending ending(Outcome outcome) {
    return Ending.worse(low, outcome).orElseThrow();
  }

  /** No value ends it otherwise; where something fails already, it may fail by more. */
  private void nothingTips() {
    if (low.isFine()) {
      folders.forEach(v -> warnings.add(nothingHangsOn(v)));
      return;
    }
    folders.forEach(v -> parts.add(part(v, MAY_ADD)));
    if (model.isEmpty() || !search.canBeActed(atMost)) {
      return;
    }
    Outcome most = rehearsal.rehearse(atMost);
    if (most.sessionsRefused() <= low.sessionsRefused()) {
      return;
    }
    int asked = asked(most, most);
    range =
        new OutcomeRange(
            asked(low, most),
            folders.isEmpty() ? (Integer) asked : null,
            List.of(
                String.format(
                    Locale.ROOT,
                    "If %s, %,d sessions are asked for and %,d are refused.",
                    jointly(model, 0, false),
                    most.counts().stream()
                        .filter(c -> c.refused() > 0)
                        .mapToInt(SessionCount::requested)
                        .sum(),
                    most.sessionsRefused())),
            null);
  }

  private static IncompletePart part(UncertainValue value, String effect) {
    return IncompletePart.ofValue(value.path(), value.unknown(), effect, value.hint());
  }

  private static CaseWarning nothingHangsOn(UncertainValue value) {
    return new CaseWarning(value.path(), value.unknown(), "nothing hangs on it");
  }

  private static TippingPoint point(UncertainValue value, Tip tip) {
    return new TippingPoint(value.path(), tip.from(), tip.ending().word());
  }

  /** From how many folders in each mailbox on a case ends worse, or null. */
  private @Nullable Tip foldersFrom(Case with) {
    // Where folders are stale already, or Outlook refused, a number changes no more than a number.
    boolean open = low.outlook() == OutlookState.OPENED && low.objectsRefused() == 0;
    return folders.isEmpty() || !open
        ? null
        : search.ofFolders(count -> counted(with, count)).orElse(null);
  }

  private Case counted(Case with, int count) {
    return count == 0 ? with : UncertainValue.each(with, folders, count);
  }

  /** The tips of each mailbox alone; the smallest of them. */
  private @Nullable Tip alone() {
    Map<String, Optional<Tip>> known = new LinkedHashMap<>();
    Tip smallest = null;
    for (UncertainValue value : folders) {
      Tip tip =
          known
              .computeIfAbsent(
                  value.alike(), key -> search.ofFolders(n -> value.changed().apply(theCase, n)))
              .orElse(null);
      if (tip != null) {
        tips.add(point(value, tip));
        smallest = smallest == null || tip.from() < smallest.from() ? tip : smallest;
      }
    }
    return smallest;
  }

  /** No value of the model decides alone; all of them may, or make fewer folders enough. */
  private @Nullable Tip joint(@Nullable Tip together) {
    if (search.isWorse(atMost)) {
      return new Tip(0, ending(rehearsal.rehearse(atMost)));
    }
    Tip sooner = foldersFrom(atMost);
    return sooner == null || (together != null && together.from() <= sooner.from()) ? null : sooner;
  }

  /** Whether what holds for all together does not hold without this value. */
  private boolean isNeeded(UncertainValue value, int count) {
    List<UncertainValue> others = model.stream().filter(v -> !v.equals(value)).toList();
    return !search.isWorse(counted(UncertainValue.atMost(theCase, others), count));
  }

  private String jointly(List<UncertainValue> ofModel, int count, boolean orMore) {
    List<String> clauses =
        new ArrayList<>(ofModel.stream().map(UncertainValue::holdsAtMost).toList());
    if (count > 0) {
      clauses.add(
          orMore
              ? UncertainFolders.orMoreInEach(names(), count)
              : UncertainFolders.inEach(names(), count));
    }
    return String.join(" and ", clauses);
  }

  private List<String> names() {
    return folders.stream().map(UncertainValue::subject).collect(Collectors.toList());
  }

  /** Sessions through the door that matters in another outcome. */
  private static int asked(Outcome of, Outcome where) {
    ClientType type = where.count().clientType();
    return of.counts().stream()
        .filter(c -> c.clientType() == type)
        .mapToInt(SessionCount::requested)
        .sum();
  }
}
