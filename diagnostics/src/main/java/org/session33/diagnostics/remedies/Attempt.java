package org.session33.diagnostics.remedies;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;

/** What a remedy would do to a case. */
public sealed interface Attempt {
  /**
   * It changes the case, and the changed case can be rehearsed.
   *
   * @param changed the case afterwards, before any restart of the Information Store
   * @param restart whether the Information Store has to be restarted for it to count
   * @param values what the remedy worked out, by the placeholder in its texts
   * @param note what to add to the reason, may be empty
   * @param lastResort whether everything else should be tried first in this case
   * @param breaksLeft of the broken connections of a life of stale sessions so many leave sessions
   *     behind at one time afterwards, 0 or more; null where it changes nothing about that
   */
  record Change(
      Case changed,
      boolean restart,
      Map<String, String> values,
      String note,
      boolean lastResort,
      @Nullable Integer breaksLeft)
      implements Attempt {
    /** A change that is no last resort by itself. */
    public Change(Case changed, boolean restart, Map<String, String> values, String note) {
      this(changed, restart, values, note, false, null);
    }

    public Change {
      values = Map.copyOf(values);
    }

    /** The same with one more value. */
    Change with(String place, String value) {
      Map<String, String> more = new HashMap<>(values);
      more.put(place, value);
      return new Change(changed, restart, more, note, lastResort, breaksLeft);
    }

    /** The same as a last resort. */
    Change asLastResort() {
      return new Change(changed, restart, values, note, true, breaksLeft);
    }

    /** The same where so many broken connections leave sessions behind from then on. */
    Change withBreaksLeft(int breaks) {
      return new Change(changed, restart, values, note, lastResort, breaks);
    }

    /** A change that needs no restart. */
    public Change(Case changed, Map<String, String> values, String note) {
      this(changed, false, values, note);
    }

    @Override
    public Optional<Case> changedCase() {
      return Optional.of(changed);
    }

    @Override
    public boolean restarts() {
      return restart;
    }

    @Override
    public Optional<Case> afterwards() {
      return Optional.of(restart ? changed.withServer(changed.server().restarted()) : changed);
    }
  }

  /**
   * It changes the case, and the most that it can do is not enough; nobody should begin with it.
   *
   * @param utmost the case after the most that it can do
   * @param values what the remedy worked out, by the placeholder in its texts; no number, because
   *     none is enough
   * @param atUtmost what the most of it is, by the placeholder; said where others do the rest
   * @param note why it is not enough, one clause
   */
  record NotEnough(
      Case utmost, Map<String, String> values, Map<String, String> atUtmost, String note)
      implements Attempt {
    public NotEnough {
      values = Map.copyOf(values);
      atUtmost = Map.copyOf(atUtmost);
    }

    @Override
    public Optional<Case> changedCase() {
      return Optional.of(utmost);
    }

    @Override
    public Optional<Case> afterwards() {
      return Optional.of(utmost);
    }
  }

  /**
   * There is nothing to change.
   *
   * @param reason why, one clause
   */
  record NotApplicable(String reason) implements Attempt {}

  /**
   * It may help, but a rehearsal cannot show it.
   *
   * @param reason why, one clause
   * @param values what the remedy worked out, by the placeholder in its texts
   */
  record NotRehearsed(String reason, Map<String, String> values) implements Attempt {
    public NotRehearsed {
      values = Map.copyOf(values);
    }
  }

  /** The case before any restart; empty where no case shows what becomes of it. */
  default Optional<Case> changedCase() {
    return Optional.empty();
  }

  /** Whether the Information Store has to be restarted for it to count. */
  default boolean restarts() {
    return false;
  }

  /** The case when all is done, a restart included; empty where no case shows it. */
  default Optional<Case> afterwards() {
    return Optional.empty();
  }

  /** A change without values of its own. */
  static Attempt change(Case changed) {
    return new Change(changed, Map.of(), "");
  }

  /** Nothing to change. */
  static Attempt notApplicable(String reason) {
    return new NotApplicable(reason);
  }

  /** Cannot be shown. */
  static Attempt notRehearsed(String reason) {
    return new NotRehearsed(reason, Map.of());
  }
}
