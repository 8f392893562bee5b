package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.session33.diagnostics.remedies.text.Placeholders;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.SharedFolderSync;

/**
 * Remedies that take additional mailboxes out of the profile, or open them in another way. As few
 * as needed are named: the largest ones first, and none without which the rest is enough.
 */
final class MailboxRemedies {
  private static final String REMOVE = "remove-additional-mailbox";
  private static final String AUTOMAPPING = "switch-off-automapping";
  private static final String SECOND_ACCOUNT = "add-as-second-account";

  /** More names than these make no title. */
  private static final int MOST_NAMES = 4;

  private MailboxRemedies() {}

  static List<Remedy> all() {
    return List.of(
        new Remedy(REMOVE, OutlookRemedies.inProfile(MailboxRemedies::remove)),
        new Remedy(AUTOMAPPING, OutlookRemedies.inProfile(MailboxRemedies::switchOff)),
        new Remedy(SECOND_ACCOUNT, OutlookRemedies.inProfile(MailboxRemedies::addAccount)));
  }

  private static Attempt remove(RemedyContext context, OutlookProfile profile) {
    List<AdditionalMailbox> byHand =
        profile.additionalMailboxes().stream().filter(m -> !m.automapped()).toList();
    if (byHand.isEmpty()) {
      return Attempt.notApplicable(
          reason(REMOVE, profile.additionalMailboxes().isEmpty() ? "none" : "added-by-server"));
    }
    boolean all = byHand.size() == profile.additionalMailboxes().size();
    return fewest(
        context,
        profile,
        byHand,
        m -> Stream.empty(),
        reason(REMOVE, all ? "not-enough" : "not-all"));
  }

  private static Attempt switchOff(RemedyContext context, OutlookProfile profile) {
    List<AdditionalMailbox> all = profile.additionalMailboxes();
    if (all.isEmpty()) {
      return Attempt.notApplicable(reason(AUTOMAPPING, "none"));
    }
    List<AdditionalMailbox> mapped = all.stream().filter(AdditionalMailbox::automapped).toList();
    boolean told = !mapped.isEmpty();
    boolean others = told && mapped.size() < all.size();
    Attempt attempt =
        fewest(
            context,
            profile,
            told ? mapped : all,
            m -> Stream.empty(),
            reason(AUTOMAPPING, others ? "not-all" : "not-enough"));
    return !told && attempt instanceof Attempt.Change change
        ? new Attempt.NotRehearsed(reason(AUTOMAPPING, "not-told"), change.values())
        : attempt;
  }

  /** A second account counts by itself (domain.md 6.3, S-14). */
  private static Attempt addAccount(RemedyContext context, OutlookProfile profile) {
    if (profile.release().sharedFolderSync().value() != SharedFolderSync.OBJECTS) {
      return Attempt.notApplicable(
          OutlookRemedies.keepsNoObjects(SECOND_ACCOUNT, profile.release()));
    }
    List<AdditionalMailbox> shared =
        profile.additionalMailboxes().stream().filter(m -> !m.ownAccount()).toList();
    if (shared.isEmpty()) {
      return Attempt.notApplicable(reason(SECOND_ACCOUNT, "none"));
    }
    return fewest(
        context,
        profile,
        shared,
        m -> Stream.of(m.withOwnAccount(true)),
        reason(SECOND_ACCOUNT, "not-enough"));
  }

  /**
   * As few mailboxes as needed.
   *
   * @param candidates those that may be changed, one or more
   * @param becomes what becomes of one in the profile, nothing where it leaves it
   * @param notEnough what is said where all of them are too few, one clause
   */
  private static Attempt fewest(
      RemedyContext context,
      OutlookProfile profile,
      List<AdditionalMailbox> candidates,
      Function<AdditionalMailbox, Stream<AdditionalMailbox>> becomes,
      String notEnough) {
    List<AdditionalMailbox> largest =
        candidates.stream()
            .sorted(Comparator.comparingInt(AdditionalMailbox::knownFolders).reversed())
            .toList();
    Function<List<AdditionalMailbox>, Case> without =
        some ->
            context
                .failing()
                .withOutlook(
                    profile.withAdditionalMailboxes(
                        profile.additionalMailboxes().stream()
                            .flatMap(m -> some.contains(m) ? becomes.apply(m) : Stream.of(m))
                            .toList()));
    OptionalInt count =
        Bisection.smallest(
            1, largest.size(), n -> context.works(without.apply(largest.subList(0, n))));
    if (count.isEmpty()) {
      return new Attempt.NotEnough(without.apply(largest), Map.of(), notEnough);
    }
    List<AdditionalMailbox> needed = new ArrayList<>(largest.subList(0, count.getAsInt()));
    // Where each database counts by itself the largest may be in one that is not full.
    for (int at = 0; needed.size() > 1 && at < needed.size(); ) {
      List<AdditionalMailbox> fewer = new ArrayList<>(needed);
      fewer.remove(at);
      if (context.works(without.apply(fewer))) {
        needed = fewer;
      } else {
        at++;
      }
    }
    return new Attempt.Change(
        without.apply(needed), named(needed), opened(profile.additionalMailboxes().size()));
  }

  private static String opened(int count) {
    return count == 1 ? "" : "the profile opens " + count + " additional mailboxes now";
  }

  private static Map<String, String> named(List<AdditionalMailbox> mailboxes) {
    Map<String, String> values = new HashMap<>();
    List<String> names =
        new ArrayList<>(
            mailboxes.stream().limit(MOST_NAMES).map(m -> '"' + m.name() + '"').toList());
    int more = mailboxes.size() - MOST_NAMES;
    if (more > 0) {
      names.add(more + " more");
    }
    if (mailboxes.size() == 1) {
      values.put("mailboxes", names.get(0));
      values.put("mailboxArgument", Placeholders.argument(mailboxes.get(0).name()));
    } else {
      String last = names.remove(names.size() - 1);
      values.put("mailboxes", String.join(", ", names) + " and " + last);
      values.put("accounts", "Exchange accounts of their own");
    }
    return values;
  }

  private static String reason(String id, String reason) {
    return RemedyTexts.reason(id, reason, Map.of());
  }
}
