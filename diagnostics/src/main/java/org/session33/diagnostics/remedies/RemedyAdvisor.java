package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.diagnostics.findings.Need;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.TextMeanings;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.rules.OpenObjectLimit;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.diagnostics.rehearsal.SearchProgress;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.AdviceSets;
import org.session33.diagnostics.remedies.advice.LimitPoint;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.FirstQuestion;
import org.session33.diagnostics.remedies.text.Placeholders;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.gates.Gate;

/**
 * Tries every remedy on a failing case and proves by rehearsal which one works.
 *
 * <p>It is long because the same remedies are advised with a rehearsal, without one, and of
 * evidence alone, and the order of advice must be the same each time.
 */
public final class RemedyAdvisor {
  private static final String PROGRAM = "client-program";

  private static final String ABUSE = "possible-abuse";

  private final RemedyTexts texts;
  private final Map<String, Remedy> remedies;
  private final Rehearsal rehearsal;
  private final LimitValues limitValues;

  /** An advisor for these remedies; each needs its text. */
  public RemedyAdvisor(
      RemedyTexts texts,
      Collection<Remedy> remedies,
      Rehearsal rehearsal,
      LimitValues limitValues) {
    this.texts = texts;
    this.remedies = remedies.stream().collect(Collectors.toMap(Remedy::id, Function.identity()));
    this.rehearsal = rehearsal;
    this.limitValues = limitValues;
  }

  /** All remedies that are built in. */
  public static List<Remedy> builtIn() {
    List<Remedy> all = new ArrayList<>(ProgramRemedies.all());
    all.addAll(ConnectionRemedies.all());
    all.addAll(OutlookRemedies.all());
    all.addAll(MailboxRemedies.all());
    all.addAll(UpdateRemedies.all());
    all.addAll(PermissionRemedies.all());
    all.addAll(LimitRemedies.all());
    all.addAll(GateRemedies.all());
    return List.copyOf(all);
  }

  /** What is said of a remedy; empty if there is no such remedy. */
  public Optional<RemedyText> text(String remedyId) {
    return texts.find(remedyId);
  }

  /** A case and its outcome, to be asked for advice about. */
  public RemedyContext context(Case theCase, Outcome outcome) {
    return new RemedyContext(theCase, outcome, rehearsal, limitValues);
  }

  /**
   * Advice for a case that fails in its rehearsal: every remedy with its proof, the ones that work
   * first and among them the least invasive, those that do not apply last.
   */
  public List<Advice> advise(RemedyContext context) {
    return advise(context, KnownReleases.of(context.failing()));
  }

  /**
   * The same where the releases may be others than those that are acted out.
   *
   * @param releases those whose steps are given
   */
  public List<Advice> advise(RemedyContext context, KnownReleases releases) {
    return advise(context, releases, SearchProgress.SILENT).advice();
  }

  /**
   * The same with the sets of remedies that open the case together.
   *
   * @param releases those whose steps are given
   * @param progress hears how far the search for sets is
   */
  public Advised advise(RemedyContext context, KnownReleases releases, SearchProgress progress) {
    RemedyProver prover = new RemedyProver(texts, releases);
    List<RemedyProver.Proved> proved = new ArrayList<>();
    for (RemedyText text : texts.all()) {
      Remedy remedy = remedies.get(text.id());
      if (remedy != null) {
        proved.add(prover.prove(text, remedy, context));
      }
    }
    boolean foldersAlone = context.before().sessionsRefused() == 0;
    AdviceOrder order = new AdviceOrder(texts, context.failing(), foldersAlone);
    AdviceSets sets =
        context.before().isFine()
            ? AdviceSets.NONE
            : new SetSearch(prover, context, proved, order.invasiveness(), progress).search();
    List<Advice> advice =
        proved.stream()
            .map(
                p ->
                    p.opens()
                        ? p.advice()
                        : p.advice().neededWith(sets.neededWith(p.advice().id())))
            .toList();
    return new Advised(order.sorted(advice), sets);
  }

  /** Advice where every finding is worth it. */
  public List<Advice> adviseUnproved(
      List<Finding> findings, Observations seen, @Nullable Outcome fine, String reason) {
    return adviseUnproved(findings, findings, seen, fine, reason);
  }

  /**
   * Advice where no failing rehearsal is at hand: the remedies that are meant for the findings,
   * each unproved for the same reason.
   *
   * @param findings those that are worth advice
   * @param all these and the others; what helps against one of them is not said to help nothing
   * @param seen the evidence, and the case where one is at hand
   * @param fine the case's rehearsal, in which nothing failed, or null without a case
   */
  public List<Advice> adviseUnproved(
      List<Finding> findings,
      List<Finding> all,
      Observations seen,
      @Nullable Outcome fine,
      String reason) {
    List<String> standing =
        findings.stream().filter(f -> f.verdict().stands()).map(Finding::id).toList();
    Case theCase = seen.theCase().orElse(null);
    SeenValues told = new SeenValues(seen);
    List<Advice> advice = new ArrayList<>();
    Map<String, Verdict> best = new HashMap<>();
    for (RemedyText known : texts.all()) {
      RemedyText text = beside(known, all, seen);
      best.put(text.id(), best(text, all));
      if (!(text.isForAny(standing) || known.isForAny(standing))) {
        continue;
      }
      if (!concerns(text, standing, seen)) {
        notAgainstItems(text, seen).ifPresent(advice::add);
        continue;
      }
      if (!text.fits(seen.releases())) {
        notOnThese(text, seen).ifPresent(advice::add);
        continue;
      }
      Map<String, String> values = new HashMap<>(told.places());
      if (theCase != null) {
        values.putAll(RemedyProver.values(theCase));
      }
      if (theCase != null && PermissionRemedies.isNotForAPerson(text.id(), theCase)) {
        advice.add(notApplicable(text, seen, values, theCase, PermissionRemedies.NOT_FOR_A_PERSON));
        continue;
      }
      Optional<String> not = theCase == null ? told.notApplicable(text) : Optional.empty();
      if (not.isPresent()) {
        advice.add(notApplicable(text, seen, values, null, not.get()));
        continue;
      }
      told.lowered(text).ifPresent(first -> values.put(AdviceText.FIRST, first));
      boolean ofSettings = false;
      Remedy remedy = remedies.get(text.id());
      if (theCase != null && fine != null && remedy != null && remedy.ofSettings()) {
        RemedyContext context = context(theCase, fine);
        Attempt attempt = remedy.change().apply(context);
        if (attempt instanceof Attempt.NotApplicable none) {
          advice.add(notApplicable(text, seen, values, theCase, none.reason()));
          continue;
        }
        if (attempt instanceof Attempt.Change change) {
          values.putAll(change.values());
        } else if (attempt instanceof Attempt.NotRehearsed unproved) {
          values.putAll(unproved.values());
        }
        ofSettings = true;
      }
      String why = text.ineffective() ? "no effect on the store's limit" : reason;
      Proof proof = text.ineffective() ? Proof.DOES_NOT_RESOLVE : Proof.NOT_REHEARSED;
      List<Map<String, String>> each = ofSettings ? List.of(Map.of()) : told.registryValues(text);
      if (each.size() == 1) {
        values.putAll(each.get(0));
      }
      advice.add(
          new AdviceText(text, seen.releases(), values, each, theCase, texts.findAlias())
              .write(proof, why, null, null));
    }
    boolean foldersAlone =
        standing.contains(OpenObjectLimit.ID) && seen.sessionRefusals().isEmpty();
    return new AdviceOrder(texts, theCase, foldersAlone).sorted(advice, best);
  }

  /**
   * What is asked before any of the fixes, once (KB 842022: find out first which of four causes it
   * is); nothing where nothing says that sessions of a user's programs were refused.
   */
  public FirstQuestion beforeAnyFix(List<Finding> findings, Observations seen) {
    boolean mapiRefused =
        seen.theCase().isPresent()
            && seen.meets(Need.REFUSED_SESSION)
            && seen.meets(Need.REFUSED_MAPI_SESSION);
    boolean asked =
        findings.stream()
            .filter(f -> f.id().equals(ABUSE))
            .map(Finding::verdict)
            .anyMatch(v -> v.stands() || (mapiRefused && v == Verdict.NOT_EVALUATED));
    if (!asked) {
      return FirstQuestion.NONE;
    }
    Map<String, String> values = new HashMap<>(new SeenValues(seen).places());
    seen.theCase().ifPresent(c -> values.putAll(RemedyProver.values(c)));
    return texts.beforeAnyFix().with(words -> Placeholders.fill(words, values));
  }

  /** The best verdict of what a remedy is meant for. */
  private static Verdict best(RemedyText text, List<Finding> findings) {
    return findings.stream()
        .filter(f -> text.isForAny(List.of(f.id())))
        .map(Finding::verdict)
        .min(Comparator.naturalOrder())
        .orElse(Verdict.RULED_OUT);
  }

  /**
   * That it cannot help is said only where the cause is sure, or none that it helps against fits.
   */
  private static RemedyText beside(RemedyText text, List<Finding> findings, Observations seen) {
    RemedyText other = text.elsewhere();
    if (other == null
        || !best(other, findings).stands()
        || best(text, findings) == Verdict.CONFIRMED) {
      return text;
    }
    RemedyText ofServices = other.elsewhere();
    return ofServices != null && sawServicesAlone(seen, other) ? ofServices : other;
  }

  /** Whether the messages that speak for what a remedy is against are none of a MAPI client. */
  private static boolean sawServicesAlone(Observations seen, RemedyText text) {
    List<String> texts =
        seen.evidence().texts().stream()
            .filter(ObservedText::isGiven)
            .map(ObservedText::id)
            .toList();
    return TextMeanings.load().isOfServicesAlone(texts, text.causes());
  }

  private AdviceText advice(
      RemedyText text, KnownReleases releases, Map<String, String> values, @Nullable Case theCase) {
    return new AdviceText(text, releases, values, List.of(Map.of()), theCase, texts.findAlias());
  }

  private Advice notApplicable(
      RemedyText text,
      Observations seen,
      Map<String, String> values,
      @Nullable Case theCase,
      String reason) {
    return advice(text, seen.releases(), values, theCase)
        .write(Proof.NOT_APPLICABLE, reason, null, null)
        .withoutSteps();
  }

  /**
   * Whether a remedy is for what was refused: one against folders is none against messages, and a
   * value for sessions of one kind is none for the other.
   */
  private static boolean concerns(RemedyText text, List<String> standing, Observations seen) {
    if (text.refused() != null && !seen.sessionRefusals().isEmpty()) {
      return text.refused() == RemedyText.Refused.SERVICE
          ? !seen.serviceRefusals().isEmpty()
          : !seen.certainMapiRefusals().isEmpty();
    }
    // Where only objects were refused a program is named for those, and not for sessions.
    List<String> beside = new ArrayList<>(standing);
    beside.removeAll(List.of(OpenObjectLimit.ID, PROGRAM));
    if (seen.meets(Need.REFUSED_OBJECT)
        && !seen.meets(Need.REFUSED_SESSION)
        && !text.isForAny(List.of(OpenObjectLimit.ID))
        && !text.isForAny(beside)) {
      return false;
    }
    Set<String> types = seen.objectTypes();
    boolean items = text.objects().contains(ObjectType.MESSAGE.registryName());
    if (text.objects().isEmpty()
        || types.stream().anyMatch(text.objects()::contains)
        || (items && types.stream().allMatch(t -> ObjectType.of(t).isEmpty()))) {
      return true;
    }
    List<String> others = new ArrayList<>(standing);
    others.remove(OpenObjectLimit.ID);
    return text.isForAny(others);
  }

  /** What is against folders does nothing where items are refused, or nothing tells of folders. */
  private Optional<Advice> notAgainstItems(RemedyText text, Observations seen) {
    if (!text.isForFoldersAlone()
        || !text.fits(seen.releases())
        || !seen.meets(Need.REFUSED_OBJECT)) {
      return Optional.empty();
    }
    Set<String> types = seen.objectTypes();
    String reason =
        RemedyTexts.reason(
            text.id(),
            types.isEmpty() ? "no-folders" : "other-objects",
            Map.of("types", types.stream().sorted().collect(Collectors.joining(" and "))));
    Map<String, String> values = new HashMap<>(new SeenValues(seen).places());
    return Optional.of(notApplicable(text, seen, values, seen.theCase().orElse(null), reason));
  }

  /** A remedy without steps on the releases; without a case there is nothing to say of it. */
  private Optional<Advice> notOnThese(RemedyText text, Observations seen) {
    boolean online = seen.releases().online();
    if (seen.theCase().isEmpty() && !online) {
      return Optional.empty();
    }
    Map<String, String> values = seen.theCase().map(RemedyProver::values).orElse(Map.of());
    String not =
        online ? "in Exchange Online nobody can set anything on a server" : RemedyProver.NO_STEPS;
    return Optional.of(notApplicable(text, seen, values, seen.theCase().orElse(null), not));
  }

  /**
   * The smallest limit of the store with which it refuses no session of the kind that it refuses
   * first, once the gates before it are open; found by rehearsing.
   */
  public OptionalInt smallestSessionLimit(RemedyContext context) {
    SessionCount count = context.behind(Gate.STORE).count();
    return count.refused() == 0
        ? OptionalInt.empty()
        : LimitRemedies.smallestSessionLimit(context, count.clientType());
  }

  /**
   * The case with a remedy applied and all restarts done, as its proof rehearses it.
   *
   * @param context the case as it is, from {@link #context}
   * @param remedyId id of the remedy
   * @return empty if there is no such remedy, it does not apply, or a case cannot show it
   */
  public Optional<Case> changed(RemedyContext context, String remedyId) {
    Remedy remedy = remedies.get(remedyId);
    return remedy == null ? Optional.empty() : remedy.change().apply(context).afterwards();
  }

  /**
   * The same with several remedies carried out one after the other, each worked out on the case
   * that the ones before leave.
   *
   * @param remedyIds ids of the remedies, in this order
   * @return empty if one of them does not exist, does not apply then, or a case cannot show it
   */
  public Optional<Case> changed(RemedyContext context, List<String> remedyIds) {
    RemedySequence.Done done = new RemedySequence(remedies).after(context, remedyIds);
    return done.stopped() == null ? Optional.of(done.all()) : Optional.empty();
  }

  /**
   * The smallest limit of each gate that refuses, with which that gate alone refuses nothing; in
   * the order in which the gates are passed.
   */
  public List<SmallestLimit> smallestLimits(RemedyContext context) {
    return SmallestLimit.all(context);
  }

  /**
   * How many sessions are refused at which limit, each point a rehearsal; empty where no limit
   * refuses any.
   */
  public List<LimitPoint> limitCurve(RemedyContext context) {
    OptionalInt smallest = smallestSessionLimit(context);
    return smallest.isEmpty()
        ? List.of()
        : LimitCurve.of(
            context, context.behind(Gate.STORE).count().clientType(), smallest.getAsInt());
  }
}
