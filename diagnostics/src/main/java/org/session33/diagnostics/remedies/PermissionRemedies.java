package org.session33.diagnostics.remedies;

import java.util.ArrayList;
import java.util.List;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.ProgramKind;
import org.session33.profiles.exchange.Exemption;

/** Remedies that free an account from the limit; which one does differs by release. */
final class PermissionRemedies {
  private static final String NONE_FOR_SERVICES =
      "no permission frees an account from the limit of service sessions (KB 980049)";

  private PermissionRemedies() {}

  static List<Remedy> all() {
    return List.of(
        new Remedy(
            "grant-view-information-store-status",
            context -> grant(context, Exemption.VIEW_INFORMATION_STORE_STATUS)),
        new Remedy(
            "grant-administer-information-store",
            context -> grant(context, Exemption.ADMINISTER_INFORMATION_STORE)));
  }

  private static Attempt grant(RemedyContext context, Exemption permission) {
    Case failing = context.failing();
    Exemption exempting = failing.server().release().exemption().value();
    if (context.before().sessionsRefused() == 0) {
      return Attempt.notApplicable("no session was refused, and no permission lifts object limits");
    }
    if (ProgramRemedies.holdsUnexpectedClient(failing)) {
      return Attempt.notApplicable(ProgramRemedies.STOP_FIRST);
    }
    if (failing.server().release().sessionLimits().isEmpty()) {
      return Attempt.notApplicable(failing.server().release() + " has no session limit");
    }
    boolean mapiRefused =
        context.before().counts().stream()
            .anyMatch(c -> c.refused() > 0 && !c.clientType().isService());
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
    List<String> accounts = new ArrayList<>();
    accounts.add(failing.user().legacyDn());
    Case changed;
    if (permission == Exemption.VIEW_INFORMATION_STORE_STATUS) {
      accounts.addAll(failing.server().viewInformationStoreStatus());
      changed = failing.withServer(failing.server().withViewInformationStoreStatus(accounts));
    } else {
      accounts.addAll(failing.server().administerInformationStore());
      changed = failing.withServer(failing.server().withAdministerInformationStore(accounts));
    }
    if (!mapiRefused) {
      return new Attempt.Change(changed, java.util.Map.of(), NONE_FOR_SERVICES);
    }
    boolean serviceAccount =
        failing.programs().stream().anyMatch(p -> p.kind() == ProgramKind.SERVICE);
    return new Attempt.Change(
        changed,
        false,
        java.util.Map.of(),
        serviceAccount ? "" : "meant for the account of a program, not for a person",
        !serviceAccount);
  }
}
