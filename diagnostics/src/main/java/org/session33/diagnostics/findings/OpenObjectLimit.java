package org.session33.diagnostics.findings;

import java.util.List;
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
    boolean folders =
        events.stream().anyMatch(e -> ObjectType.FOLDER.registryName().equals(e.type()));
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
                  + ", which has "
                  + mailbox.folders());
        }
      }
    }
    return judgement.verdict(
        Verdict.CONFIRMED,
        folders
            ? "One session holds more folders open than the store allows, so that shared folders"
                + " stay stale; this is no limit of sessions."
            : "A program holds more objects open in one session than the store allows; this is no"
                + " limit of sessions.");
  }
}
