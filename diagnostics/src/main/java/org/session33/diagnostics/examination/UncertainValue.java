package org.session33.diagnostics.examination;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.sessions.ModelParameter;
import org.session33.profiles.sessions.ModelRange;

/**
 * A value of a case that nobody knows.
 *
 * @param path its path in the case
 * @param subject what it is of: the mailbox, or the parameter of the session model
 * @param unknown what is not known, one clause
 * @param hint how it is found out, one clause; may be empty
 * @param from its lower end, with which the case is acted out
 * @param to its upper end
 * @param alike values with an equal word weigh alike, so that one of them need be tried
 * @param changed the case with a value of it
 * @param holdsFrom what holds from a value on, one clause
 */
record UncertainValue(
    String path,
    String subject,
    String unknown,
    String hint,
    int from,
    int to,
    String alike,
    BiFunction<Case, Integer, Case> changed,
    IntFunction<String> holdsFrom) {

  /** The number of folders of a mailbox, which has no upper end but that of typing mistakes. */
  static UncertainValue folders(AdditionalMailbox mailbox) {
    return new UncertainValue(
        "outlook.additionalMailboxes[" + mailbox.name() + "].folders",
        mailbox.name(),
        "how many folders '" + mailbox.name() + "' has is not known",
        "count them, and give the number",
        0,
        AdditionalMailbox.MOST_FOLDERS,
        // Mailboxes in the same database weigh alike.
        mailbox.database() + "/" + mailbox.nonMailFolders(),
        (theCase, count) -> counted(theCase, mailbox, count),
        count -> UncertainFolders.orMoreInEach(List.of(mailbox.name()), count));
  }

  private static Case counted(Case theCase, AdditionalMailbox mailbox, int count) {
    OutlookProfile profile = theCase.outlook();
    return profile == null
        ? theCase
        : theCase.withOutlook(
            profile.withAdditionalMailboxes(
                profile.additionalMailboxes().stream()
                    .map(
                        m ->
                            m.name().equals(mailbox.name())
                                ? m.withFolders(count, m.nonMailFolders())
                                : m)
                    .toList()));
  }

  /** A parameter of the session model that is a range. */
  static UncertainValue of(ModelParameter parameter, ModelRange range) {
    String name = parameter.name();
    return new UncertainValue(
        "sessionModel." + name,
        name,
        range.unknown(),
        range.hint(),
        range.from(),
        range.to(),
        name,
        (theCase, value) -> theCase.withModelValue(name, value),
        value -> range.holdsFrom(value, parameter.unit()));
  }

  /** What holds at its upper end, one clause. */
  String holdsAtMost() {
    return holdsFrom.apply(to);
  }

  /** The case with all of them at their upper ends. */
  static Case atMost(Case theCase, List<UncertainValue> values) {
    Case changed = theCase;
    for (UncertainValue value : values) {
      changed = value.changed().apply(changed, value.to());
    }
    return changed;
  }

  /** The case with the same value for all of them. */
  static Case each(Case theCase, List<UncertainValue> values, int count) {
    Case changed = theCase;
    for (UncertainValue value : values) {
      changed = value.changed().apply(changed, count);
    }
    return changed;
  }
}
