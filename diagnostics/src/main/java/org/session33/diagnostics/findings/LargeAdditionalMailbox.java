package org.session33.diagnostics.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.session33.profiles.cases.Case;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.files.Problem;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.OutlookRelease;
import org.session33.profiles.outlook.SharedFolderSync;
import org.session33.profiles.sessions.SessionRole;

/**
 * KB 842022: Outlook 2007 caches the folders of a large additional mailbox, and that costs
 * sessions.
 */
public final class LargeAdditionalMailbox implements Rule {
  @Override
  public String id() {
    return "large-additional-mailbox";
  }

  @Override
  public String title() {
    return "Large additional mailbox";
  }

  @Override
  public List<String> articles() {
    return List.of("842022");
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.REFUSED_SESSION, Need.REFUSED_MAPI_SESSION, Need.CASE);
  }

  @Override
  public boolean isPossibleFromEventAlone() {
    return true;
  }

  @Override
  public Optional<String> impossibleOn(KnownReleases releases) {
    List<OutlookRelease> clients = releases.outlook();
    return clients.size() == 1
            && clients.get(0).sharedFolderSync().value() != SharedFolderSync.SESSIONS
        ? Optional.of(clients.get(0) + " " + clients.get(0).sharedFolderSync().value().words())
        : Optional.empty();
  }

  @Override
  public Set<Problem.Concern> restsOn() {
    return EnumSet.allOf(Problem.Concern.class);
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    Case seen = observations.requireCase();
    OutlookProfile profile = seen.outlook();
    if (profile == null) {
      return judgement.ruledOut("the case has no Outlook profile");
    }
    OutlookRelease release = profile.release();
    if (profile.additionalMailboxes().isEmpty()) {
      return judgement.ruledOut("the profile has no additional mailbox");
    }
    if (release.sharedFolderSync().value() != SharedFolderSync.SESSIONS) {
      return judgement.ruledOut(release + " " + release.sharedFolderSync().value().words());
    }
    if (!profile.cachedExchangeMode()) {
      return judgement.ruledOut("in online mode no folder is cached");
    }
    if (!profile.downloadSharedFolders()) {
      return judgement.ruledOut("shared folders are not downloaded: the check box is cleared");
    }
    SessionShare share =
        SessionShare.of(observations, s -> s.role() == SessionRole.SYNCHRONISATION);
    List<AdditionalMailbox> uncounted = observations.planner().uncounted(seen);
    if (share.share() == 0 && uncounted.isEmpty()) {
      return judgement.ruledOut("the additional mailboxes have no folders to synchronise");
    }
    String mailboxes =
        profile.additionalMailboxes().stream()
            .map(LargeAdditionalMailbox::words)
            .collect(Collectors.joining(", "));
    judgement
        .pro(release + ", Cached Exchange Mode, shared folders are downloaded")
        .pro("additional mailbox " + mailboxes)
        .pro(Sightings.of(observations));
    if (!uncounted.isEmpty() && !(share.planExceedsLimit() && share.share() > 0)) {
      String names =
          uncounted.stream().map(AdditionalMailbox::name).collect(Collectors.joining(", "));
      return judgement.verdict(
          Verdict.POSSIBLE,
          "Outlook may ask for more sessions than are permitted, because it synchronises the"
              + " folders of additional mailboxes; how many "
              + names
              + (uncounted.size() == 1 ? " has" : " have")
              + " is not known.",
          "count the folders of " + names);
    }
    if (!share.planExceedsLimit()) {
      judgement.contra(share.words("folder synchronisation"));
      return judgement.ruledOut(
          "with all its folders the profile asks for no more than is permitted");
    }
    judgement.pro(share.words("folder synchronisation")).pro(basis(release.sharedFolderSync()));
    Verdict verdict = share.verdict();
    SessionShare copies = SessionShare.of(observations, s -> s.copy() > 1);
    if (copies.share() > 0 && copies.restFits() && verdict == Verdict.CONFIRMED) {
      // It takes the second Outlook to make this mailbox too large.
      judgement.contra(copies.words("the second Outlook"));
      verdict = Verdict.LIKELY;
    }
    return judgement.verdict(
        verdict,
        String.format(
            Locale.ROOT,
            "Outlook asks for %,d sessions where %,d %s permitted, because it synchronises the"
                + " folders of %s.",
            share.total(),
            share.limit(),
            share.limit() == 1 ? "is" : "are",
            mailboxes));
  }

  private static String words(AdditionalMailbox mailbox) {
    return mailbox.folders() == null
        ? mailbox.name() + " (number of folders not known)"
        : String.format(Locale.ROOT, "%s (%,d folders)", mailbox.name(), mailbox.folders());
  }

  private static String basis(Fact<?> fact) {
    return "how many sessions folders cost is " + fact.confidence().word() + ": " + fact.source();
  }
}
