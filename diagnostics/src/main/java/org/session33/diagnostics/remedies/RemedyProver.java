package org.session33.diagnostics.remedies;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.findings.KnownReleases;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.diagnostics.remedies.advice.Proof;
import org.session33.diagnostics.remedies.text.Placeholders;
import org.session33.diagnostics.remedies.text.RemedyText;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.diagnostics.remedies.troubles.Trouble;
import org.session33.diagnostics.remedies.troubles.Troubles;
import org.session33.profiles.cases.Case;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.outlook.OutlookProfile;
import org.session33.profiles.sessions.SessionModel;

/**
 * Proves single remedies: each changes the case, the changed case is acted out, and what is refused
 * then is held against what was refused before.
 *
 * @param texts what is said of each remedy
 * @param releases those whose steps are given
 */
record RemedyProver(RemedyTexts texts, KnownReleases releases) {
  /** Why nothing is given for the releases of a case. */
  static final String NO_STEPS = "there are no steps for it on the releases of this case";

  /**
   * A remedy that was proved.
   *
   * @param remedy the remedy
   * @param attempt what it did to the case
   * @param advice the same for people
   * @param after the troubles that are left with the most that it can do; null where it changed
   *     nothing or nothing is left
   */
  record Proved(Remedy remedy, Attempt attempt, Advice advice, @Nullable Troubles after) {
    /** Whether it opens the case, for a while at least. */
    boolean opens() {
      return advice.opens();
    }
  }

  Proved prove(RemedyText known, Remedy remedy, RemedyContext context) {
    Attempt attempt = remedy.change().apply(context);
    RemedyText text = textFor(known, attempt, context.failing());
    if (!text.fits(releases) && !(attempt instanceof Attempt.NotApplicable)) {
      attempt = Attempt.notApplicable(NO_STEPS);
    }
    int asked = context.before().count().requested();
    if (attempt instanceof Attempt.NotEnough most) {
      Outcome after = context.rehearsal().rehearse(most.utmost());
      Advice advice =
          write(text, context.failing(), most.values(), Map.of())
              .write(
                  Proof.DOES_NOT_RESOLVE,
                  ProofWords.of(context.before(), after) + clause(most.note()),
                  asked,
                  ProofWords.sameDoor(context.before(), after).requested())
              .withoutSteps();
      return new Proved(remedy, most, advice, context.troubles(most.utmost(), after));
    }
    if (attempt instanceof Attempt.Change change) {
      return prove(text, remedy, change, context);
    }
    if (attempt instanceof Attempt.NotRehearsed unproved) {
      return new Proved(
          remedy,
          attempt,
          write(text, context.failing(), unproved.values(), Map.of())
              .write(Proof.NOT_REHEARSED, unproved.reason(), asked, null),
          null);
    }
    Attempt.NotApplicable none = (Attempt.NotApplicable) attempt;
    return new Proved(
        remedy,
        attempt,
        write(text, context.failing(), Map.of(), Map.of())
            .write(Proof.NOT_APPLICABLE, none.reason(), asked, null)
            .withoutSteps(),
        null);
  }

  /** What is mostly tried in vain has another text where its gate refuses. */
  private static RemedyText textFor(RemedyText text, Attempt attempt, Case failing) {
    RemedyText cure = text.elsewhere();
    boolean cures =
        text.ineffective()
            && attempt instanceof Attempt.Change change
            && !change.changed().equals(failing);
    return cures && cure != null ? cure : text;
  }

  private Proved prove(
      RemedyText text, Remedy remedy, Attempt.Change change, RemedyContext context) {
    Case changed = change.afterwards().orElse(change.changed());
    Outcome before = context.before();
    Outcome after = context.rehearsal().rehearse(changed);
    Proof proof;
    List<String> cures = List.of();
    String says = "";
    Troubles left = null;
    if (after.isFine()) {
      boolean lasts = lasts(changed, change, context);
      proof = lasts ? Proof.RESOLVES : Proof.DELAYS;
      says = lasts ? "" : comesBack(context.failing());
    } else {
      left = context.troubles(changed, after);
      List<Trouble> cured = context.troubles().curedInPart(left);
      proof = cured.isEmpty() ? Proof.DOES_NOT_RESOLVE : Proof.RESOLVES_IN_PART;
      cures = cured.stream().map(Trouble::words).toList();
      boolean touches = !context.troubles().lessened(left).isEmpty();
      says = touches && !context.troubles().isSingle() ? "what stays: " + left.words() : "";
    }
    Advice advice =
        write(text, context.failing(), change.values(), Map.of())
            .write(
                proof,
                ProofWords.of(before, after) + clause(says) + clause(change.note()),
                before.count().requested(),
                ProofWords.sameDoor(before, after).requested())
            .withCures(cures);
    if (ProofWords.changesNothing(before, after) && cures.isEmpty() && !isHalf(context, left)) {
      advice = advice.withoutSteps();
    }
    return new Proved(remedy, change, change.lastResort() ? advice.asLastResort() : advice, left);
  }

  /** Whether what it cures is hidden by an earlier refusal, so that nothing shows of it yet. */
  private static boolean isHalf(RemedyContext context, @Nullable Troubles left) {
    return left != null && !context.troubles().lessened(left).isEmpty();
  }

  /** Whether the case still works when the connections have broken as often once more. */
  static boolean lasts(Case changed, Attempt.@Nullable Change change, RemedyContext context) {
    OutlookProfile failing = context.failing().outlook();
    OutlookProfile profile = changed.outlook();
    if (failing == null || profile == null || failing.brokenReconnects() == 0) {
      return true;
    }
    Integer left = change == null ? null : change.breaksLeft();
    int again = left == null ? failing.brokenReconnects() : left;
    return lasts(changed, again, context);
  }

  /** The same where so many of the breaks leave sessions behind. */
  static boolean lasts(Case changed, int again, RemedyContext context) {
    OutlookProfile profile = changed.outlook();
    if (profile == null || again == 0) {
      return true;
    }
    try {
      return context.works(
          changed.withOutlook(profile.withBrokenReconnects(profile.brokenReconnects() + again)));
    } catch (IllegalArgumentException e) {
      // More sessions than can be acted out are more than any limit that was raised for them.
      return false;
    }
  }

  /** That the trouble is back, one clause. */
  static String comesBack(Case failing) {
    OutlookProfile profile = failing.outlook();
    int breaks = profile == null ? 0 : profile.brokenReconnects();
    return String.format(
        Locale.ROOT,
        "it is refused again once the connection has broken %,d more %s within the life of a stale"
            + " session (%s)",
        breaks,
        breaks == 1 ? "time" : "times",
        SessionModel.of(failing).staleSessionWords());
  }

  private static String clause(String note) {
    return note.isEmpty() ? "" : "; " + note;
  }

  /**
   * A part of a set, with the numbers and steps that it has there and the proof of itself alone.
   */
  Advice partOf(Proved alone, Attempt attempt, Case before) {
    RemedyText known = texts.find(alone.remedy().id()).orElseThrow();
    Map<String, String> values = Map.of();
    Map<String, String> more = Map.of();
    if (attempt instanceof Attempt.Change change) {
      values = change.values();
    } else if (attempt instanceof Attempt.NotEnough most) {
      values = most.values();
      more = most.atUtmost();
    }
    Advice own = alone.advice();
    Advice written =
        write(textFor(known, attempt, before), before, values, more)
            .write(own.proof(), own.reason(), own.sessionsBefore(), own.sessionsAfter())
            .withCures(own.cures());
    return own.lastResort() ? written.asLastResort() : written;
  }

  private AdviceText write(
      RemedyText text, Case theCase, Map<String, String> some, Map<String, String> more) {
    Map<String, String> values = values(theCase);
    values.putAll(some);
    values.putAll(more);
    return new AdviceText(text, releases, values, List.of(Map.of()), theCase, texts.findAlias());
  }

  /** What a case tells for the places of all texts. */
  static Map<String, String> values(Case theCase) {
    Map<String, String> values = new HashMap<>();
    values.put("user", theCase.user().name());
    if (theCase.isExchangeReleaseKnown()) {
      values.put("exchange", theCase.server().release().name());
    }
    if (theCase.isNameKnown()) {
      values.put("userArgument", Placeholders.argument(theCase.user().name()));
    }
    if (theCase.isIdentityKnown()) {
      String identity = Placeholders.argument(theCase.user().legacyDn());
      values.put("mailboxIdentity", identity);
      // The last part of the distinguished name need not be the alias, so the server is asked;
      // where it finds no mailbox nothing is granted.
      values.put(Placeholders.ALIAS, "(Get-Mailbox " + identity + ").Alias");
    }
    OutlookProfile profile = theCase.outlook();
    if (profile != null && theCase.isOutlookReleaseKnown()) {
      Fact<String> box = profile.release().cachingCheckBox();
      if (box != null) {
        values.put("checkBox", box.value());
      }
    }
    return values;
  }
}
