package org.session33.diagnostics.examination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.diagnostics.findings.LimitEvent;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.files.Problem;

/**
 * What has to be known of events 9646 that were read beside a case: one of somebody else is not
 * weighed, and a number that the case was not acted out with is the one in force (X6).
 */
final class EventsBesideCase {
  private final Case theCase;
  private final @Nullable Integer acted;
  private final boolean stated;

  EventsBesideCase(Case theCase) {
    this.theCase = theCase;
    ServerRegistry registry = theCase.server().registry();
    this.acted =
        StoreLimits.of(theCase.server().release(), registry).sessions(ClientType.MAPI).value();
    this.stated =
        registry
            .plus(theCase.server().registryNotLoaded())
            .value(ServerRegistry.PARAMETERS, LimitValue.SESSIONS_PER_USER)
            .isPresent();
  }

  /** Each kind of it once, at the first event. */
  List<Problem> problems(Evidence read) {
    List<Problem> problems = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (EventRecord record : read.events()) {
      Optional<LimitEvent> said =
          StoreLimitSentence.parse(record).map(s -> LimitEvent.of(record, s));
      said.flatMap(this::problem).filter(p -> told.add(p.what())).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<Problem> problem(LimitEvent event) {
    if (!event.concerns(theCase)) {
      return Optional.of(
          Problem.warning(
                  event.where(),
                  "this event 9646 is of '" + event.user() + "' and not of the case's user",
                  "it was not weighed; where it is the same person, correct the user's legacyDN")
              .about(Problem.Concern.CONTRADICTION));
    }
    Long limit = event.limit();
    boolean ofMapi =
        event.kind() == StoreLimitEvent.Kind.SESSION
            && (event.closing() || event.session() != null);
    if (stated || !ofMapi || limit == null || (acted != null && limit == (long) acted)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.error(
                event.where(),
                "this event 9646 names the limit "
                    + limit
                    + ", and the case was acted out with "
                    + (acted == null ? "none" : acted),
                "write 'registry: {"
                    + LimitValue.SESSIONS_PER_USER
                    + ": "
                    + limit
                    + "}' under the case's server")
            .about(Problem.Concern.SERVER));
  }
}
