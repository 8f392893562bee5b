package org.session33.diagnostics.findings;

import java.util.List;
import java.util.Set;
import org.session33.profiles.cases.Program;
import org.session33.profiles.cases.ProgramKind;

/** The same profile is open a second time, which doubles its sessions. */
public final class DuplicateClient implements Rule {
  @Override
  public String id() {
    return "duplicate-client";
  }

  @Override
  public String title() {
    return "Outlook runs twice";
  }

  @Override
  public List<String> articles() {
    return List.of();
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.REFUSED_SESSION, Need.REFUSED_MAPI_SESSION, Need.CASE);
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    List<Program> copies =
        observations.requireCase().programs().stream()
            .filter(p -> p.kind() == ProgramKind.SECOND_OUTLOOK)
            .toList();
    if (copies.isEmpty()) {
      return judgement.ruledOut("the case names no second Outlook");
    }
    String owner =
        copies.size() == 1 ? "the second Outlook" : "the " + copies.size() + " second Outlooks";
    SessionShare share = SessionShare.of(observations, s -> s.copy() > 1);
    judgement.pro(Sightings.of(observations));
    if (!share.planExceedsLimit()) {
      judgement.contra(share.words(owner));
      return judgement.ruledOut(
          "even "
              + (copies.size() == 1 ? "twice" : copies.size() + 1 + " times")
              + " the profile asks for no more than is permitted");
    }
    judgement
        .pro(share.words(owner))
        .pro("that a second Outlook doubles the sessions is reported; the factor is assumed");
    return judgement.verdict(
        share.verdict(), "Outlook runs " + (copies.size() + 1) + " times with the same profile.");
  }
}
