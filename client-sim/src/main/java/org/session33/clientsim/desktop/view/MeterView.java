package org.session33.clientsim.desktop.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.rehearsal.ActedSession;
import org.session33.diagnostics.rehearsal.SessionCount;
import org.session33.diagnostics.report.content.SessionMeter;
import org.session33.diagnostics.text.ResultWords;
import org.session33.profiles.sessions.PlannedSession;

/**
 * What the session meter shows at a moment, and what each session is.
 *
 * @param meter the sessions of the door that matters against the limit
 * @param tips a session in a few words each, in the order of a {@link
 *     org.session33.diagnostics.report.content.MeterGrid}: those that are held by holder, then
 *     those that were refused
 */
public record MeterView(SessionMeter meter, List<String> tips) {
  public MeterView {
    tips = List.copyOf(tips);
  }

  /** The meter of what is seen at a moment. */
  public static MeterView of(RehearsalView seen) {
    SessionCount count = seen.outcome().count();
    Builder builder = new Builder();
    for (ActedSession session : seen.sessions()) {
      PlannedSession planned = session.planned();
      if (planned.clientType().isService() != count.clientType().isService()) {
        continue;
      }
      String words = words(planned);
      builder.add(
          words,
          session.granted(),
          String.format(
              Locale.ROOT,
              "%,d  %s: %s, %s",
              planned.number(),
              words,
              planned.why(),
              session.granted() ? "open" : "refused"));
    }
    return builder.view(count.limit().value());
  }

  /** Outlook's own sessions by their purpose; a program's by its name. */
  private static String words(PlannedSession planned) {
    return switch (planned.role()) {
      case PROGRAM -> planned.holder();
      case STALE -> "stale sessions";
      default ->
          planned.copy() > 1 ? planned.holder() + ": " + planned.purpose() : planned.purpose();
    };
  }

  /** Puts sessions together by who asked for them. */
  public static final class Builder {
    private final Map<String, List<String>> granted = new LinkedHashMap<>();
    private final Map<String, List<String>> refused = new LinkedHashMap<>();

    /** A holder that may have no session yet. */
    public void holder(String words) {
      granted.computeIfAbsent(words, w -> new ArrayList<>());
      refused.computeIfAbsent(words, w -> new ArrayList<>());
    }

    /** A session, with what it is in a few words. */
    public void add(String words, boolean held, String tip) {
      holder(words);
      Objects.requireNonNull((held ? granted : refused).get(words)).add(tip);
    }

    /** The view, against a limit or none. */
    public MeterView view(@Nullable Integer limit) {
      List<SessionMeter.Bar> bars = new ArrayList<>();
      granted.forEach(
          (words, held) -> {
            int not = Objects.requireNonNull(refused.get(words)).size();
            bars.add(new SessionMeter.Bar(words, held.size(), not));
          });
      List<String> tips =
          Stream.concat(granted.values().stream(), refused.values().stream())
              .flatMap(List::stream)
              .toList();
      int held = bars.stream().mapToInt(SessionMeter.Bar::granted).sum();
      List<String> counts = ResultWords.counts(tips.size(), held, tips.size() - held);
      String words = String.join(", ", counts) + ", " + ResultWords.limit(limit);
      return new MeterView(new SessionMeter(limit, bars, words), tips);
    }
  }
}
