package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.SharedCaching;

/** KB 3115602: one session holds more objects of a kind open than the store allows. */
public final class OpenObjectLimit implements Rule {
  /** Its id. */
  public static final String ID = "open-object-limit";

  private static final String FOLDERS = ObjectType.FOLDER.registryName();

  private static final String APART = " The session limit has nothing to do with it.";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Limit of open objects in a session";
  }

  @Override
  public List<String> articles() {
    return List.of("3115602", "830829", "925815");
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.REFUSED_OBJECT);
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    List<StoreLimitEvent> events = observations.objectRefusals();
    judgement.pro(Sightings.events(events));
    judgement.pro(unusualNumbers(events, observations.releases().exchange()));
    if (observations.sawSyncLog()) {
      judgement.pro("Outlook's Sync Issues log tells of too many open items");
    } else if (observations.sawText(Observations.SYNC_TOO_MANY_ITEMS)) {
      judgement.pro("the message was shown that the server limits the number of open items");
    }
    Set<String> types = observations.objectTypes();
    boolean folders = types.contains(FOLDERS);
    if (folders) {
      judgement.pro(cachedFolders(observations));
    }
    List<String> others = types.stream().filter(t -> !t.equals(FOLDERS)).toList();
    return judgement.verdict(
        // The log's code 4DE is that of refused sessions too; the event says which (KB 3115602).
        events.isEmpty() ? Verdict.LIKELY : Verdict.CONFIRMED,
        summary(folders, others) + Sightings.sessionsToo(observations).orElse(APART),
        next(folders, others, events));
  }

  private static List<String> cachedFolders(Observations observations) {
    OutlookProfile profile = observations.observedCase().map(Case::outlook).orElse(null);
    if (profile == null || profile.sharedCaching() == SharedCaching.NONE) {
      return List.of();
    }
    return profile.additionalMailboxes().stream()
        .map(
            mailbox ->
                profile.release()
                    + " caches "
                    + profile.sharedCaching().words()
                    + " of "
                    + mailbox.name()
                    + (mailbox.folders() == null
                        ? ", whose folders nobody counted"
                        : String.format(Locale.ROOT, ", which has %,d folders", mailbox.folders())))
        .toList();
  }

  /** The number in an event is the limit in force; where it is no default somebody changed it. */
  private static List<String> unusualNumbers(
      List<StoreLimitEvent> events, List<ExchangeRelease> releases) {
    Set<String> remarks = new LinkedHashSet<>();
    for (StoreLimitEvent event : events) {
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
        remarks.add(
            limit
                + " is not the default for \""
                + event.type()
                + "\", which is "
                + defaults.stream()
                    .map(d -> Integer.toString(d))
                    .collect(Collectors.joining(" or "))
                + ": the limit was "
                + (raised ? "raised before and reached again" : lowered ? "lowered" : "changed"));
      }
    }
    return List.copyOf(remarks);
  }

  private static String summary(boolean folders, List<String> others) {
    String types = others.stream().map(t -> '"' + t + '"').collect(Collectors.joining(" and "));
    if (folders) {
      return "One session holds more folders open than the store allows, so that shared folders"
          + " stay stale."
          + (others.isEmpty() ? "" : " Objects of type " + types + " reached their limit too.");
    }
    if (others.isEmpty()) {
      return "One session holds more items open than the server allows; the message does not tell"
          + " of which type.";
    }
    boolean items = others.stream().allMatch(t -> ObjectType.of(t).isPresent());
    return "One session holds more objects of type "
        + types
        + " open than the store allows"
        + (items ? ", as programs do that work through many items without letting them go." : ".");
  }

  private static String next(boolean folders, List<String> others, List<StoreLimitEvent> events) {
    List<String> next = new ArrayList<>();
    if (events.isEmpty() && !folders) {
      next.add(
          "look for event 9646 in the Application log of the Mailbox server: its object type says"
              + " which limit it is");
    }
    if (!others.isEmpty() || !folders) {
      next.add(
          "find the program that works through the items and ask its maker; users of such programs"
              + " report that a shorter range in each run, Cached Exchange Mode and a version that"
              + " releases each item help (OutlookGoogleCalendarSync 719, pywin32 2092), so that"
              + " the limit comes last");
    }
    return String.join("; ", next)
        + (next.isEmpty()
            ? Sightings.whoIsMeant(events).replaceFirst("^; ", "")
            : Sightings.whoIsMeant(events));
  }
}
