package org.session33.diagnostics.remedies;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.session33.diagnostics.remedies.text.RemedyTexts;
import org.session33.profiles.exchange.Capability;
import org.session33.profiles.exchange.ExchangeRelease;

/**
 * Changes that people try and that cannot help, because they move another gate. They change nothing
 * that the store reads, so the unchanged case is rehearsed again.
 */
final class IneffectiveRemedies {
  private IneffectiveRemedies() {}

  static List<Remedy> all() {
    return Stream.of("change-throttling-policy", "raise-popimap-connection-limit")
        .map(id -> new Remedy(id, context -> unchanged(context, id)))
        .toList();
  }

  private static Attempt unchanged(RemedyContext context, String id) {
    ExchangeRelease release = context.failing().server().release();
    return release.has(Capability.THROTTLING)
        ? new Attempt.Change(context.failing(), Map.of(), RemedyTexts.reason(id, "why", Map.of()))
        : Attempt.notApplicable(
            RemedyTexts.reason(id, "not-on-release", Map.of("release", release.name())));
  }
}
