package org.session33.diagnostics.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;

/**
 * A case of what evidence says.
 *
 * @param theCase the case; the origin of each value tells where it was read, or that it is assumed
 * @param remarks what was said and is no value of the case, with its place and why, clauses without
 *     a full stop
 * @param missing what nobody said that may be needed to reproduce what was seen, clauses without a
 *     full stop
 * @param breaks how often the connection broke, as a person tells it without times; null where
 *     nobody does
 */
public record EvidenceCase(
    Case theCase, List<String> remarks, List<String> missing, @Nullable ToldBreaks breaks) {
  public EvidenceCase {
    remarks = List.copyOf(remarks);
    missing = List.copyOf(missing);
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
