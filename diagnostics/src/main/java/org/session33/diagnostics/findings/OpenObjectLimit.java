package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.session33.diagnostics.evidence.StoreLimitEvent;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.SharedCaching;

/** KB 3115602: one session holds more objects of a kind open than the store allows. */
public final class OpenObjectLimit implements Rule {
  @Override
  public String id() {
    return "open-object-limit";
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
    if (observations.sawText(Observations.SYNC_TOO_MANY_ITEMS)) {
      judgement.pro("Outlook's Sync Issues log tells of too many open items");
    }
    boolean folders =
        events.isEmpty()
            || events.stream().anyMatch(e -> ObjectType.FOLDER.registryName().equals(e.type()));
    if (folders && observations.observedCase().isPresent()) {
      OutlookProfile profile = observations.requireCase().outlook();
      if (profile != null && profile.sharedCaching() != SharedCaching.NONE) {
        for (AdditionalMailbox mailbox : profile.additionalMailboxes()) {
          judgement.pro(
              profile.release()
                  + " caches "
                  + profile.sharedCaching().words()
                  + " of "
                  + mailbox.name()
                  + (mailbox.folders() == null
                      ? ", whose folders nobody counted"
                      : String.format(Locale.ROOT, ", which has %,d folders", mailbox.folders())));
        }
      }
    }
    return judgement.verdict(
        // The log's code 4DE is that of refused sessions too; the event says which (KB 3115602).
        events.isEmpty() ? Verdict.LIKELY : Verdict.CONFIRMED,
        folders
            ? "One session holds more folders open than the store allows, so that shared folders"
                + " stay stale. The session limit has nothing to do with it."
            : "A program holds more objects open in one session than the store allows; the session"
                + " limit has nothing to do with it.");
  }
}
