package org.session33.diagnostics.findings.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.diagnostics.findings.Sentences;
import org.session33.diagnostics.findings.Verdict;
import org.session33.profiles.cases.Case;
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
  public Optional<String> impossibleOn(KnownReleases releases, Sentences sentences) {
    List<OutlookRelease> clients = releases.outlook();
    return clients.size() == 1
            && clients.get(0).sharedFolderSync().value() != SharedFolderSync.SESSIONS
        ? Optional.of(sentences.say("synchronises", synchronisation(clients.get(0))))
        : Optional.empty();
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    Case seen = observations.requireCase();
    OutlookProfile profile = seen.outlook();
    if (profile == null) {
      return judgement.ruledOut("no-profile");
    }
    OutlookRelease release = profile.release();
    if (profile.additionalMailboxes().isEmpty()) {
      return judgement.notEvaluated("no-mailbox");
    }
    if (release.sharedFolderSync().value() != SharedFolderSync.SESSIONS) {
      return seen.isOutlookReleaseKnown()
          ? judgement.ruledOut("synchronises", synchronisation(release))
          : judgement.notEvaluated("synchronises", synchronisation(release));
    }
    if (!profile.cachedExchangeMode()) {
      return observations.isStated("outlook.cachedExchangeMode")
          ? judgement.ruledOut("online-mode")
          : judgement.notEvaluated("online-mode");
    }
    if (!profile.downloadSharedFolders()) {
      return observations.isStated("outlook.downloadSharedFolders")
          ? judgement.ruledOut("not-downloaded")
          : judgement.notEvaluated("not-downloaded");
    }
    SessionShare share =
        SessionShare.of(observations, s -> s.role() == SessionRole.SYNCHRONISATION);
    List<AdditionalMailbox> uncounted = observations.planner().uncounted(seen);
    if (share.share() == 0 && !share.exceedsClientAccess() && uncounted.isEmpty()) {
      return observations.planned(s -> s.role() == SessionRole.SYNCHRONISATION) == 0
          ? judgement.ruledOut("no-folders")
          : judgement.notEvaluated("elsewhere");
    }
    List<String> mailboxes =
        profile.additionalMailboxes().stream().map(m -> words(m, judgement)).toList();
    judgement
        .pro("setup", Map.of("release", release))
        .pro("mailboxes", Map.of("mailboxes", mailboxes))
        .pro(EvidenceWords.of(observations));
    if (!uncounted.isEmpty() && !(share.planExceedsLimit() && share.share() > 0)) {
      List<String> names = uncounted.stream().map(AdditionalMailbox::name).toList();
      return judgement
          .next("count-folders", Map.of("names", names))
          .verdict(
              Verdict.POSSIBLE, "uncounted", Map.of("names", names, "count", uncounted.size()));
    }
    share.weigh(judgement, judgement.say("owner"));
    if (!share.planExceedsLimit()) {
      return share.fits(judgement, "fits", Map.of());
    }
    judgement.pro("cost", Map.of("basis", release.sharedFolderSync()));
    Verdict verdict = share.verdict();
    SessionShare copies = SessionShare.of(observations, s -> s.copy() > 1);
    if (copies.share() > 0
        && copies.makesTheDifference()
        && verdict.compareTo(Verdict.POSSIBLE) < 0) {
      // It takes the second Outlook to make this mailbox too large.
      copies.against(judgement, judgement.say("one-second-outlook"));
      verdict = verdict == Verdict.CONFIRMED ? Verdict.LIKELY : Verdict.POSSIBLE;
    }
    return share.exceedsClientAccess()
        ? judgement.verdict(verdict, "summary-connections", Map.of("mailboxes", mailboxes))
        : judgement.verdict(
            verdict,
            "summary",
            Map.of("total", share.total(), "limit", share.limit(), "mailboxes", mailboxes));
  }

  private static Map<String, ?> synchronisation(OutlookRelease release) {
    return Map.of("release", release, "how", release.sharedFolderSync().value().words());
  }

  private static String words(AdditionalMailbox mailbox, Judgement judgement) {
    Integer folders = mailbox.folders();
    return folders == null
        ? judgement.say("mailbox-uncounted", Map.of("name", mailbox.name()))
        : judgement.say("mailbox", Map.of("name", mailbox.name(), "folders", folders));
  }
}
