package org.session33.diagnostics.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.files.Place;

/**
 * A case of what evidence says.
 *
 * @param theCase the case; the origin of each value tells where it was read, or that it is assumed
 * @param remarks what was said and is no value of the case, and why
 * @param missing what nobody said that may be needed to reproduce what was seen, clauses without a
 *     full stop
 * @param breaks how often the connection broke, as a person tells it without times; null where
 *     nobody does
 */
public record EvidenceCase(
    Case theCase, List<Remark> remarks, List<String> missing, @Nullable ToldBreaks breaks) {
  public EvidenceCase {
    remarks = List.copyOf(remarks);
    missing = List.copyOf(missing);
  }

  /**
   * Something that was said and is no value.
   *
   * @param where the place that says it
   * @param words what, and why it is no value, a clause without a full stop
   */
  public record Remark(Place where, String words) {}

  /** Whether a release is only assumed; another one may end otherwise. */
  public boolean isReleaseAssumed() {
    return !theCase.isExchangeReleaseKnown()
        || (theCase.outlook() != null && !theCase.isOutlookReleaseKnown());
  }

  /**
   * Broken connections that somebody tells of.
   *
   * @param count how many, from 1 to {@value #MOST}
   * @param origin where that is told
   */
  public record ToldBreaks(int count, Origin origin) {
    /** More than that is no number of a day. */
    public static final int MOST = 200;

    /** Checks the range. */
    public ToldBreaks {
      if (count < 1 || count > MOST) {
        throw new IllegalArgumentException("not a number of broken connections: " + count);
      }
    }
  }
}
