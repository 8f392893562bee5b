package org.session33.diagnostics.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.session33.profiles.cases.Case;
import org.session33.profiles.files.Problem;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.sessions.SessionRole;

/** Many shared mailboxes or calendars are open, each with sessions of its own. */
public final class ManySharedResources implements Rule {
  @Override
  public String id() {
    return "many-shared-resources";
  }

  @Override
  public String title() {
    return "Many shared mailboxes or calendars";
  }

  @Override
  public List<String> articles() {
    return List.of("2299468");
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.REFUSED_SESSION, Need.REFUSED_MAPI_SESSION, Need.CASE);
  }

  @Override
  public Set<Problem.Concern> restsOn() {
    return EnumSet.complementOf(EnumSet.of(Problem.Concern.RELEASE));
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    Case seen = observations.requireCase();
    OutlookProfile profile = seen.outlook();
    int mailboxes = profile == null ? 0 : profile.additionalMailboxes().size();
    int calendars = profile == null ? 0 : profile.sharedCalendars();
    if (mailboxes + calendars < 2) {
      return judgement.ruledOut("fewer than two shared mailboxes or calendars are open");
    }
    String resources = words(mailboxes, calendars);
    int synchronisation =
        SessionShare.of(observations, s -> s.role() == SessionRole.SYNCHRONISATION).share();
    SessionShare all =
        SessionShare.of(
            observations,
            s ->
                s.role() == SessionRole.ADDITIONAL_MAILBOX
                    || s.role() == SessionRole.SHARED_CALENDAR);
    // Judged without folder synchronisation, which is a cause of its own.
    SessionShare share = new SessionShare(all.share(), all.total() - synchronisation, all.limit());
    if (!share.planExceedsLimit()) {
      judgement.contra(share.words(resources));
      return judgement.ruledOut(
          synchronisation > 0
              ? "without folder synchronisation " + resources + " would fit"
              : resources + " ask for no more than is permitted");
    }
    judgement.pro(resources + " are open").pro(share.words("them")).pro(Sightings.of(observations));
    return judgement.verdict(
        share.verdict(),
        "The profile opens " + resources + ", and each costs sessions of its own.");
  }

  private static String words(int mailboxes, int calendars) {
    String additional =
        mailboxes == 1 ? "1 additional mailbox" : mailboxes + " additional mailboxes";
    String shared = calendars == 1 ? "1 shared calendar" : calendars + " shared calendars";
    if (mailboxes == 0 || calendars == 0) {
      return calendars == 0 ? additional : shared;
    }
    return additional + " and " + shared;
  }
}
