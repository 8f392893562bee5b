package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.session33.diagnostics.remedies.text.Placeholders;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.cases.Case;
import org.session33.profiles.outlook.AdditionalMailbox;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.outlook.SharedFolderSync;

/**
 * Remedies that take additional mailboxes out of the profile, or open them in another way. As few
 * as needed are named: the largest ones first, and none without which the rest is enough. Where
 * that would take more than {@value #MOST_REHEARSALS} rehearsals, those that are named work, but
 * fewer might do.
 */
final class MailboxRemedies {
  private static final String REMOVE = "remove-additional-mailbox";
  private static final String AUTOMAPPING = "switch-off-automapping";
  private static final String SECOND_ACCOUNT = "add-as-second-account";

  /** More names than these make no title. */
  private static final int MOST_NAMES = 4;

  /**
   * How often one remedy is rehearsed at most. A profile may open thousands of mailboxes, and with
   * one rehearsal for each nobody would wait for the end; half of these find how many of the
   * largest have to go from any number that a case may have.
   */
  private static final int MOST_REHEARSALS = 40;

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
   * As few mailboxes as needed. Taking more of them never does harm, so it is found by halves how
   * many of the largest are enough; which of those can stay after all is looked for only while
   * there are rehearsals left. Beyond that what is found works, but may not be the smallest set.
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
        some -> {
          Set<AdditionalMailbox> gone = new HashSet<>(some);
          return context
              .failing()
              .withOutlook(
                  profile.withAdditionalMailboxes(
                      profile.additionalMailboxes().stream()
                          .flatMap(m -> gone.contains(m) ? becomes.apply(m) : Stream.of(m))
                          .toList()));
        };
    Optional<List<AdditionalMailbox>> needed = fewest(largest, without, context::works);
    if (needed.isEmpty()) {
      needed =
          context
              .curesAsMuchAs(without.apply(largest))
              .flatMap(cures -> fewest(largest, without, cures));
    }
    return needed
        .<Attempt>map(
            some ->
                new Attempt.Change(
                    without.apply(some), named(some), opened(profile.additionalMailboxes().size())))
        .orElseGet(
            () ->
                new Attempt.NotEnough(without.apply(largest), Map.of(), named(largest), notEnough));
  }

  private static Optional<List<AdditionalMailbox>> fewest(
      List<AdditionalMailbox> largest,
      Function<List<AdditionalMailbox>, Case> without,
      Predicate<Case> enough) {
    int[] left = {MOST_REHEARSALS - 1}; // The one that proves the remedy comes on top.
    Predicate<List<AdditionalMailbox>> works =
        some -> {
          left[0]--;
          return enough.test(without.apply(some));
        };
    OptionalInt count =
        Bisection.smallest(1, largest.size(), n -> works.test(largest.subList(0, n)));
    return count.isEmpty()
        ? Optional.empty()
        : Optional.of(fewer(largest.subList(0, count.getAsInt()), works, left));
  }

  /**
   * What is left of mailboxes that are enough when those are spared that can stay: where each
   * database counts by itself the largest may be in one that is not full. It goes on in leaps that
   * double, and looks by halves in the leap that was too far.
   *
   * @param left how many rehearsals are left, one number that {@code works} counts down
   */
  private static List<AdditionalMailbox> fewer(
      List<AdditionalMailbox> enough, Predicate<List<AdditionalMailbox>> works, int[] left) {
    List<AdditionalMailbox> needed = enough;
    int at = 0;
    int leap = 1;
    int within = 0; // So many from there on hold one that is needed; 0 where that is not known.
    while (at < needed.size() && left[0] > 0) {
      if (within == 1) {
        at++;
        leap = 1;
        within = 0;
        continue;
      }
      int spared = within == 0 ? Math.min(leap, needed.size() - at) : within / 2;
      List<AdditionalMailbox> rest = new ArrayList<>(needed);
      rest.subList(at, at + spared).clear();
      if (rest.isEmpty() || !works.test(rest)) {
        within = spared;
      } else {
        needed = rest;
        leap *= 2;
        within = Math.max(0, within - spared);
      }
    }
    return needed;
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
