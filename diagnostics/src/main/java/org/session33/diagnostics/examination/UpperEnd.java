package org.session33.diagnostics.examination;

import java.util.List;
import java.util.Optional;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.rehearsal.Rehearsal;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.sessions.SessionPlanner;

/**
 * A case as it would be with the values that decide, where what is certain of it ends otherwise.
 * Causes and fixes are judged on it, and say so.
 *
 * @param theCase the case with these values, as if they had been stated
 * @param outcome its rehearsal
 * @param condition what holds then, one clause that follows upon "if"
 * @param only what holds from which value on where it ends so, one clause that follows upon "only
 *     if"
 * @param values the paths of the values that decide
 * @param bounded whether these are the largest values that may be; a number of folders has no
 *     largest one, and its smallest one that decides stands here
 */
public record UpperEnd(
    Case theCase,
    Outcome outcome,
    String condition,
    String only,
    List<String> values,
    boolean bounded) {
  public UpperEnd {
    values = List.copyOf(values);
  }

  /**
   * The end of a case where values that nobody knows decide; empty where none does.
   *
   * @param acted its rehearsal, in which they are at their lower ends
   */
  public static Optional<UpperEnd> of(
      Case theCase, Outcome acted, Rehearsal rehearsal, SessionPlanner planner) {
    return Optional.ofNullable(new UncertainValues(theCase, acted, rehearsal, planner).range())
        .flatMap(range -> Optional.ofNullable(range.end()));
  }

  /**
   * A changed case with what is not known as it was: a fix changes the case, and states no value
   * that nobody knows.
   *
   * @param changed the case of this end after a fix
   * @param certain the case as it was given
   */
  public static Case unstated(Case changed, Case certain) {
    Case given = changed.withSessionModel(certain.sessionModel());
    OutlookProfile profile = given.outlook();
    OutlookProfile before = certain.outlook();
    if (profile == null || before == null) {
      return given;
    }
    return given.withOutlook(
        profile.withAdditionalMailboxes(
            profile.additionalMailboxes().stream().map(m -> uncounted(m, before)).toList()));
  }

  private static AdditionalMailbox uncounted(AdditionalMailbox mailbox, OutlookProfile before) {
    return before.additionalMailboxes().stream()
        .filter(b -> b.name().equals(mailbox.name()) && b.folders() == null)
        .findFirst()
        .map(b -> mailbox.withFolders(null, mailbox.nonMailFolders()))
        .orElse(mailbox);
  }
}
