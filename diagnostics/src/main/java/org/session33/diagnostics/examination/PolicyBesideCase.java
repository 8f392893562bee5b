package org.session33.diagnostics.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.ThrottlingPolicy;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.gates.ClientAccessLimit;
import org.session33.profiles.policies.PolicyChoice;
import org.session33.profiles.policies.ThrottlingPrint;

/** What has to be known of throttling policies that a file beside a case prints. */
final class PolicyBesideCase {
  private final Case theCase;

  PolicyBesideCase(Case theCase) {
    this.theCase = theCase;
  }

  /** What is not sure about the printed policy, and where the case states another one. */
  List<Problem> problems(ThrottlingPrint print) {
    Optional<PolicyChoice> choice =
        PolicyChoice.of(print, theCase.user(), theCase.server().release());
    if (choice.isEmpty()) {
      return List.of();
    }
    Origin stated = theCase.provenance().of("server.throttling").orElse(null);
    Origin printed = choice.get().origin();
    ThrottlingPolicy policy = choice.get().policy();
    if (policy == null || printed == null || stated == null || stated.equals(printed)) {
      return choice.get().problems();
    }
    List<Problem> problems = new ArrayList<>();
    ThrottlingPolicy acted = theCase.server().throttling();
    policy.stated().keySet().stream()
        .filter(setting -> !words(policy, setting).equals(words(acted, setting)))
        .findFirst()
        .ifPresent(setting -> problems.add(contradiction(setting, policy, acted, printed.place())));
    return problems;
  }

  private String words(ThrottlingPolicy policy, ClientAccessLimit setting) {
    return policy
        .limit(theCase.server().release(), setting)
        .map(l -> l.value() == null ? ThrottlingPolicy.UNLIMITED_WORD : l.value().toString())
        .orElse("");
  }

  private Problem contradiction(
      ClientAccessLimit setting,
      ThrottlingPolicy printed,
      ThrottlingPolicy acted,
      @Nullable Place place) {
    return Problem.warning(
            place == null ? Place.of("server.throttling") : place,
            setting.setting()
                + " is "
                + words(printed, setting)
                + " here, and the case states "
                + words(acted, setting),
            "the case's is acted out; take its 'throttling' out where this print is true")
        .about(Problem.Concern.CONTRADICTION);
  }
}
