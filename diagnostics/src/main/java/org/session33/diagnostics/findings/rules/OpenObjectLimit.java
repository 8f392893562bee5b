package org.session33.diagnostics.findings.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.session33.diagnostics.evidence.EvidenceOrigin;
import org.session33.diagnostics.evidence.LoggedMoment;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.diagnostics.findings.Need;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Verdict;
import org.session33.diagnostics.findings.Weight;
import org.session33.diagnostics.rehearsal.GateCount;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.Gate;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.SharedCaching;
import org.session33.profiles.sessions.SessionRole;

/** KB 3115602: one session holds more objects of a kind open than the store allows. */
public final class OpenObjectLimit implements Rule {
  /** Its id. */
  public static final String ID = "open-object-limit";

  private static final String FOLDERS = ObjectType.FOLDER.registryName();

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    List<LimitEvent> events = observations.objectRefusals();
    if (events.isEmpty() && !observations.sawText(Observations.SYNC_TOO_MANY_ITEMS)) {
      Optional<GateCount> behind =
          observations.at(Gate.OBJECTS).stream().filter(c -> c.refusedBehind() > 0).findFirst();
      return behind.isPresent()
          ? refusedBehind(behind.get(), observations, judgement)
          : nothingRefused(observations, judgement);
    }
    // The event's object type names this limit and no other.
    judgement.pro(EvidenceWords.clues(events, Weight.DECISIVE, true));
    unusualNumbers(events, observations.releases().exchange(), judgement);
    Optional<ObservedText> log = observations.syncLog();
    log.or(() -> observations.text(Observations.SYNC_TOO_MANY_ITEMS))
        .ifPresent(
            t ->
                judgement.proAt(
                    t.where(),
                    t.origin(),
                    Weight.STRONG,
                    log.isPresent() ? "sync-log" : "shown",
                    Map.of()));
    List<LoggedMoment> entries = observations.logs().syncEntries();
    if (!entries.isEmpty()) {
      judgement.pro(LogClues.of(entries, Weight.WEAK, judgement, "sync-entries", "count", "words"));
    }
    Set<String> types = observations.objectTypes();
    boolean folders = types.contains(FOLDERS);
    if (folders) {
      cachedFolders(observations, judgement);
    }
    List<String> others = types.stream().filter(t -> !t.equals(FOLDERS)).toList();
    judgement.nextInWords(next(folders, others, events, judgement));
    // The log's code 4DE is that of refused sessions too; the event says which (KB 3115602).
    Verdict verdict = LimitEvent.seen(events).isEmpty() ? Verdict.LIKELY : Verdict.CONFIRMED;
    boolean codeAlone = events.isEmpty() && observations.isSyncCodeAlone();
    String beside =
        EvidenceWords.sessionsToo(observations)
            .orElseGet(() -> judgement.say(codeAlone ? "either" : "apart"));
    return judgement.verdict(
        verdict,
        summary(folders, others),
        others.isEmpty() ? Map.of("beside", beside) : Map.of("types", others, "beside", beside));
  }

  /** The session that holds the folders is refused, so that they are not asked for yet. */
  private static Finding refusedBehind(
      GateCount count, Observations observations, Judgement judgement) {
    Map<String, Object> values = new HashMap<>();
    values.put("asked", count.requested());
    values.put("limit", Objects.requireNonNull(count.limit().value()));
    values.put("reason", count.limit().reason());
    judgement.pro(EvidenceOrigin.REHEARSED, Weight.STRONG, "behind", values);
    cachedFolders(observations, judgement);
    return judgement.verdict(Verdict.LIKELY, "folders-behind");
  }

  private static void cachedFolders(Observations observations, Judgement judgement) {
    OutlookProfile profile = observations.theCase().map(Case::outlook).orElse(null);
    if (profile == null || profile.sharedCaching() == SharedCaching.NONE) {
      return;
    }
    for (AdditionalMailbox mailbox : profile.additionalMailboxes()) {
      if (mailbox.ownAccount()) {
        continue;
      }
      Map<String, Object> values = new HashMap<>();
      values.put("release", profile.release());
      values.put("what", profile.sharedCaching().words());
      values.put("mailbox", mailbox.name());
      Integer folders = mailbox.folders();
      if (folders == null) {
        judgement.pro("cached-uncounted", values);
      } else {
        values.put("folders", folders);
        judgement.pro("cached", values);
      }
    }
  }

  /**
   * Nothing was refused. Where no mailbox alone reaches the limit all of them together may: most
   * reports count the cached shared folders of one profile and server (S-14, X20).
   */
  private static Finding nothingRefused(Observations observations, Judgement judgement) {
    OutlookProfile profile = observations.theCase().map(Case::outlook).orElse(null);
    if (profile == null) {
      return judgement.notEvaluated(
          observations.meets(Need.CASE) ? "missing-refused-object" : "not-given-refused-object");
    }
    StoreLimits limits = observations.limits().orElseThrow();
    int sum = observations.plan().mostFoldersTogether(limits.scope());
    Integer limit = limits.objects(ObjectType.FOLDER).value();
    boolean mayAddUp = observations.planner().mayFoldersAddUp(observations.requireCase());
    if (limit == null || sum <= limit || !mayAddUp) {
      return judgement.notEvaluated("missing-refused-object");
    }
    Map<String, Integer> values = Map.of("sum", sum, "limit", limit);
    judgement.pro("sum", values);
    boolean eachFits =
        observations.plan().sessions().stream()
            .filter(s -> s.role() == SessionRole.ADDITIONAL_MAILBOX && s.copy() == 1)
            .noneMatch(s -> s.openFolders() > limit);
    if (eachFits) {
      judgement.contra("each-alone");
    }
    return judgement.next("look-for-event").verdict(Verdict.POSSIBLE, "summary-sum", values);
  }

  /** The number in an event is the limit in force; where it is no default somebody changed it. */
  private static void unusualNumbers(
      List<LimitEvent> events, List<ExchangeRelease> releases, Judgement judgement) {
    Set<String> remarks = new LinkedHashSet<>();
    for (LimitEvent event : events) {
      Long limit = event.limit();
      Optional<ObjectType> type = Optional.ofNullable(event.type()).flatMap(ObjectType::of);
      if (limit == null || type.isEmpty()) {
        continue;
      }
      List<Integer> defaults =
          releases.stream()
              .flatMap(r -> r.objectLimit(type.get()).stream())
              .map(Fact::value)
              .distinct()
              .toList();
      if (!defaults.isEmpty() && defaults.stream().noneMatch(d -> d == (long) limit)) {
        boolean raised = defaults.stream().allMatch(d -> d < limit);
        boolean lowered = defaults.stream().allMatch(d -> d > limit);
        if (remarks.add(event.type() + limit)) {
          judgement.pro(
              event.origin(),
              Weight.WEAK,
              raised ? "raised" : lowered ? "lowered" : "changed",
              Map.of("limit", limit, "type", event.type(), "defaults", defaults));
        }
      }
    }
  }

  private static String summary(boolean folders, List<String> others) {
    if (folders) {
      return others.isEmpty() ? "folders" : "folders-and-others";
    }
    if (others.isEmpty()) {
      return "type-unknown";
    }
    boolean items = others.stream().allMatch(t -> ObjectType.of(t).isPresent());
    return items ? "items" : "other-objects";
  }

  private static String next(
      boolean folders, List<String> others, List<LimitEvent> events, Judgement judgement) {
    List<String> next = new ArrayList<>();
    if (events.isEmpty() && !folders) {
      next.add(judgement.say("look-for-event"));
    }
    if (!others.isEmpty() || !folders) {
      next.add(judgement.say("find-program"));
    }
    next.addAll(EvidenceWords.whoIsMeant(events));
    return String.join("; ", next);
  }
}
