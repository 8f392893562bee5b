package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.Outcome;
import org.session33.diagnostics.remedies.advice.Advice;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.Exemption;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.gates.Gate;

/**
 * Remedies that free an account from the limit; which one does differs by release. They are meant
 * for the accounts of programs.
 */
final class PermissionRemedies {
  private static final String NONE_FOR_SERVICES =
      "no permission frees an account from the limit of service sessions (KB 980049)";

  static final String NOT_FOR_A_PERSON =
      "it is for the account of a program, and Outlook is no program that makes use of it"
          + " (assumed)";

  private static final String VIEW = "grant-view-information-store-status";
  private static final String ADMINISTER = "grant-administer-information-store";
  private static final Set<String> IDS = Set.of(VIEW, ADMINISTER);

  private PermissionRemedies() {}

  static List<Remedy> all() {
    return List.of(
        new Remedy(VIEW, context -> grant(context, Exemption.VIEW_INFORMATION_STORE_STATUS)),
        new Remedy(ADMINISTER, context -> grant(context, Exemption.ADMINISTER_INFORMATION_STORE)));
  }

  private static Attempt grant(RemedyContext context, Exemption permission) {
    Case failing = context.failing();
    Exemption exempting = failing.server().release().exemption().value();
    Outcome atStore = context.behind(Gate.STORE);
    if (atStore.sessionsRefused() == 0) {
      return Attempt.notApplicable(
          context.before().sessionsRefused() == 0
              ? "no session was refused, and no permission lifts object limits"
              : "the store refused no session, and no permission lifts what stands before it");
    }
    if (ProgramRemedies.holdsUnexpectedClient(failing)) {
      return Attempt.notApplicable(ProgramRemedies.STOP_FIRST);
    }
    if (failing.server().release().sessionLimits().isEmpty()) {
      return Attempt.notApplicable(failing.server().release() + " has no session limit");
    }
    boolean mapiRefused =
        atStore.counts().stream().anyMatch(c -> c.refused() > 0 && !c.clientType().isService());
    if (exempting != permission && !mapiRefused) {
      return Attempt.notApplicable(NONE_FOR_SERVICES);
    }
    if (exempting != permission) {
      return Attempt.notApplicable(
          "on "
              + failing.server().release()
              + " the permission that exempts is \""
              + exempting.words()
              + "\"");
    }
    Fact<Exemption> fact = failing.server().release().exemption();
    if (permission == Exemption.ADMINISTER_INFORMATION_STORE && mapiRefused) {
      return isAccountOfAProgram(failing)
          ? Attempt.notRehearsed(
              "possible at best: "
                  + fact.source()
                  + " ("
                  + fact.confidence().word()
                  + "); it may still not be enough, and whether the program asks for its rights as"
                  + " an administrator cannot be acted out")
          : Attempt.notApplicable(NOT_FOR_A_PERSON);
    }
    Case changed = granted(failing, permission);
    if (!mapiRefused) {
      return new Attempt.Change(changed, Map.of(), NONE_FOR_SERVICES);
    }
    boolean program = isAccountOfAProgram(failing);
    return program
        ? Attempt.change(changed)
        : new Attempt.Change(
                changed, Map.of(), "meant for the account of a program, not for a person")
            .asLastResort();
  }

  private static Case granted(Case failing, Exemption permission) {
    List<String> accounts = new ArrayList<>(List.of(failing.user().legacyDn()));
    if (permission == Exemption.VIEW_INFORMATION_STORE_STATUS) {
      accounts.addAll(failing.server().viewInformationStoreStatus());
      return failing.withServer(failing.server().withViewInformationStoreStatus(accounts));
    }
    accounts.addAll(failing.server().administerInformationStore());
    return failing.withServer(failing.server().withAdministerInformationStore(accounts));
  }

  /**
   * Whether nothing but programs that somebody knows log on under this account: then it is one that
   * permissions are meant for. Where Outlook logs on as well it is a person's.
   */
  static boolean isAccountOfAProgram(Case theCase) {
    return theCase.outlook() == null
        && theCase.programs().stream().anyMatch(p -> !p.kind().clientType().isService());
  }

  /** Whether a remedy is the permission that is never offered for a person's Outlook. */
  static boolean isNotForAPerson(String id, Case theCase) {
    return id.equals(ADMINISTER) && !isAccountOfAProgram(theCase);
  }

  /** Whether a remedy is a permission, and a case has nothing but Outlook that could use it. */
  static boolean isForOutlookAlone(String id, @Nullable Case theCase) {
    return IDS.contains(id)
        && theCase != null
        && theCase.outlook() != null
        && theCase.programs().stream().noneMatch(ProgramRemedies::isProgram);
  }

  /**
   * A permission is no first fix for a person, even where the limit, which comes behind it by KB
   * 842022, is the only other thing that works, be it for a while only.
   */
  static void putBehind(List<Advice> advice, @Nullable Case theCase) {
    if (theCase != null
        && theCase.outlook() != null
        && advice.size() > 1
        && IDS.contains(advice.get(0).id())) {
      Advice permission = advice.get(0);
      for (int i = 1; i < advice.size(); i++) {
        Advice other = advice.get(i);
        if (permission.opens() ? other.opens() : other.proof() == permission.proof()) {
          advice.add(0, advice.remove(i));
          return;
        }
      }
    }
  }
}
