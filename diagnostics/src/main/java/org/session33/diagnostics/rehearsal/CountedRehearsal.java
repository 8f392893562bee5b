package org.session33.diagnostics.rehearsal;

import org.session33.profiles.cases.Case;

/** A rehearsal that may be asked so often and no more. For one thread. */
public final class CountedRehearsal implements Rehearsal {
  /** It was asked once too often. */
  public static final class UsedUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsedUp() {
      super("no rehearsal is left", null, false, false);
    }
  }

  private final Rehearsal rehearsal;
  private final int most;
  private final SearchProgress progress;
  private int done;

  /**
   * A counted rehearsal.
   *
   * @param most how often it may be asked
   * @param progress hears of each time, and can end it
   */
  public CountedRehearsal(Rehearsal rehearsal, int most, SearchProgress progress) {
    this.rehearsal = rehearsal;
    this.most = most;
    this.progress = progress;
  }

  /** How often it may be asked. */
  public int most() {
    return most;
  }

  @Override
  public Outcome rehearse(Case theCase) {
    if (done == most) {
      throw new UsedUp();
    }
    done++;
    progress.rehearsing(done, most);
    return rehearsal.rehearse(theCase);
  }
}
