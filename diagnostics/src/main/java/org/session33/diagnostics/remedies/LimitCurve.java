package org.session33.diagnostics.remedies;

import java.util.List;
import java.util.TreeSet;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.remedies.advice.LimitPoint;
import org.session33.profiles.cases.Case;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.gates.Gate;

/** How many sessions the store refuses at which limit, once the gates before it are open. */
final class LimitCurve {
  /** Points of a curve below the smallest limit that works; half as many lie above it. */
  private static final int CURVE_STEPS = 10;

  private LimitCurve() {}

  /** Rehearses limits on both sides of the smallest one that works. */
  static List<LimitPoint> of(RemedyContext context, ClientType type, int smallest) {
    TreeSet<Integer> limits = new TreeSet<>(List.of(smallest, Math.max(1, smallest - 1)));
    context.behind(Gate.STORE).count().limit().number().ifPresent(limits::add);
    int step = Math.max(1, smallest / CURVE_STEPS);
    int last = smallest + CURVE_STEPS / 2 * step;
    for (int limit = step; limit <= last; limit += step) {
      limits.add(limit);
    }
    return limits.stream()
        .map(
            limit -> {
              Case changed =
                  context.opened(
                      Gate.STORE,
                      LimitRemedies.withDword(
                          context.failing(),
                          ServerRegistry.PARAMETERS,
                          LimitValue.nameFor(type),
                          limit));
              int refused =
                  context.rehearsal().rehearse(changed).counts().stream()
                      .filter(c -> c.clientType().isService() == type.isService())
                      .mapToInt(SessionCount::refused)
                      .sum();
              return new LimitPoint(limit, refused);
            })
        .toList();
  }
}
