package org.session33.diagnostics.findings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.session33.diagnostics.findings.EvidenceWords;
import org.session33.diagnostics.findings.Finding;
import org.session33.diagnostics.findings.Judgement;
import org.session33.diagnostics.findings.Observations;
import org.session33.diagnostics.findings.Rule;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.sessions.SessionRole;

/** Many shared mailboxes or calendars are open, each with sessions of its own. */
public final class ManySharedResources implements Rule {
  @Override
  public String id() {
    return "many-shared-resources";
  }

  @Override
  public Finding judge(Observations observations, Judgement judgement) {
    Case seen = observations.requireCase();
    OutlookProfile profile = seen.outlook();
    int mailboxes = profile == null ? 0 : profile.additionalMailboxes().size();
    int calendars = profile == null ? 0 : profile.sharedCalendars();
    if (mailboxes + calendars < 2) {
      return profile != null && !observations.isStated("outlook.sharedCalendars")
          ? judgement.notEvaluated("few-told")
          : judgement.ruledOut("few");
    }
    List<String> names = new ArrayList<>();
    if (mailboxes > 0) {
      names.add(judgement.say("mailboxes", Map.of("mailboxes", mailboxes)));
    }
    if (calendars > 0) {
      names.add(judgement.say("calendars", Map.of("calendars", calendars)));
    }
    Map<String, List<String>> resources = Map.of("resources", names);
    SessionShare synchronisation =
        SessionShare.of(observations, s -> s.role() == SessionRole.SYNCHRONISATION);
    // Judged without folder synchronisation, which is a cause of its own.
    SessionShare share =
        SessionShare.of(
                observations,
                s ->
                    s.role() == SessionRole.ADDITIONAL_MAILBOX
                        || s.role() == SessionRole.SHARED_CALENDAR)
            .without(synchronisation);
    if (!share.planExceedsLimit()) {
      share.weigh(judgement, judgement.say("resources", resources));
      return share.fits(
          judgement,
          synchronisation.share() > 0 ? "fits-without-synchronisation" : "fits",
          resources);
    }
    share
        .weigh(judgement.pro("open", resources), judgement.say("owner"))
        .pro(EvidenceWords.of(observations));
    return judgement.verdict(
        share.verdict(), "summary", Map.of("resources", names, "what", share.what()));
  }
}
