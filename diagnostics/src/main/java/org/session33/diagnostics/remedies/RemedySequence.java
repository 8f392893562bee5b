package org.session33.diagnostics.remedies;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;

/**
 * Carries remedies out one after the other, each worked out on the case that the ones before leave.
 */
public final class RemedySequence {
  private final Map<String, Remedy> remedies;

  /** With these remedies. */
  public RemedySequence(Collection<Remedy> remedies) {
    this(remedies.stream().collect(Collectors.toMap(Remedy::id, Function.identity())));
  }

  RemedySequence(Map<String, Remedy> remedies) {
    this.remedies = Map.copyOf(remedies);
  }

  /**
   * A case after remedies.
   *
   * @param changed the case, before any restart of the Information Store
   * @param restart whether the Information Store has to be restarted for all of it to count
   * @param restarts whether one of the remedies is that restart
   * @param stopped at which remedy it ended, for it changes nothing; null where all were carried
   *     out
   */
  public record Done(Case changed, boolean restart, boolean restarts, @Nullable Stopped stopped) {
    /** The case when all is done, the restart included. */
    public Case all() {
      return restart ? changed.withServer(changed.server().restarted()) : changed;
    }
  }

  /**
   * A remedy that is not carried out.
   *
   * @param id its id
   * @param attempt why it does not apply, or cannot be shown; null if there is no such remedy
   */
  public record Stopped(String id, @Nullable Attempt attempt) {}

  /**
   * Carries them out.
   *
   * @param context the case as it is
   * @param ids ids of remedies, in this order
   */
  public Done after(RemedyContext context, List<String> ids) {
    RemedyContext at = context;
    boolean restart = false;
    boolean restarts = false;
    for (String id : ids) {
      Remedy remedy = remedies.get(id);
      Attempt attempt = remedy == null ? null : remedy.change().apply(at);
      Case changed = attempt == null ? null : attempt.changedCase().orElse(null);
      if (attempt == null || changed == null) {
        return new Done(at.failing(), restart, restarts, new Stopped(id, attempt));
      }
      restart |= attempt.restarts();
      restarts |= id.equals(LimitRemedies.RESTART);
      at = at.after(changed, restart);
    }
    return new Done(at.failing(), restart, restarts, null);
  }
}
