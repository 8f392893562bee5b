package org.session33.diagnostics.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.session33.diagnostics.evidence.EventRecord;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.ToldRelease;
import org.session33.diagnostics.evidence.messages.StoreLimitEvent;
import org.session33.diagnostics.evidence.messages.StoreLimitSentence;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.windows.RegistryValue;

/**
 * What two files say of one thing, and cannot both be right: which release it is, which limit is in
 * force. It is told as it is; nobody decides here which of them errs.
 */
final class Contradictions {
  private Contradictions() {}

  /**
   * Each contradiction once, at the place that was read last.
   *
   * @param registry the values of the server, of a case or of an export beside the events
   */
  static List<Problem> of(Evidence read, ServerRegistry registry) {
    List<Problem> problems = new ArrayList<>();
    for (ToldRelease.Product product : ToldRelease.Product.values()) {
      releases(read, product).ifPresent(problems::add);
    }
    limits(read, registry).ifPresent(problems::add);
    return problems.stream().map(p -> p.about(Problem.Concern.CONTRADICTION)).toList();
  }

  private static Optional<Problem> releases(Evidence read, ToldRelease.Product product) {
    List<ToldRelease> told =
        read.releases().stream().filter(r -> r.product() == product && !r.doubtful()).toList();
    for (ToldRelease one : told) {
      for (ToldRelease other : told) {
        if (!one.where().file().equals(other.where().file()) && !one.mayBe(other)) {
          return Optional.of(
              Problem.warning(
                  other.where(),
                  String.format(
                      Locale.ROOT,
                      "this names %s, and %s names %s",
                      other.words(),
                      one.where(),
                      one.words()),
                  "find out which of them it is; until then neither is taken"));
        }
      }
    }
    return Optional.empty();
  }

  /** An event tells the limit that was in force; a registry the one that should be. */
  private static Optional<Problem> limits(Evidence read, ServerRegistry registry) {
    Optional<RegistryValue> value =
        registry.value(ServerRegistry.PARAMETERS, LimitValue.SESSIONS_PER_USER);
    Optional<Long> number = value.flatMap(RegistryValue::dword);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    for (EventRecord event : read.events()) {
      Optional<StoreLimitEvent> said = StoreLimitSentence.parse(event);
      Long limit = said.map(StoreLimitEvent::limit).orElse(null);
      boolean ofSessions = said.filter(s -> s.kind() == StoreLimitEvent.Kind.SESSION).isPresent();
      // A smaller one may be that of services, or wait for the value to be loaded.
      if (limit != null && ofSessions && limit > number.get()) {
        Place where = value.get().place();
        return Optional.of(
            Problem.warning(
                where,
                String.format(
                    Locale.ROOT,
                    "'%s' is %s here, and the event of %s was written at a limit of %s",
                    LimitValue.SESSIONS_PER_USER,
                    LimitValue.bothNotations(number.get()),
                    event.where(),
                    LimitValue.bothNotations(limit)),
                "the event tells what was in force; look whether the export is of that server, and"
                    + " whether the Information Store was restarted since the value was written"));
      }
    }
    return Optional.empty();
  }
}
