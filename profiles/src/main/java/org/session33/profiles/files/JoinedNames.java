package org.session33.profiles.files;

import java.util.List;

/**
 * Names in a sentence: nobody reads hundreds of them, so of very many only the first stand there.
 */
public final class JoinedNames {
  /** The most names that a sentence holds; how many more there are is said behind them. */
  public static final int MOST = 20;

  private JoinedNames() {}

  /**
   * The names in their order.
   *
   * @param between what stands between two of them
   */
  public static String of(List<String> names, String between) {
    if (names.size() <= MOST) {
      return String.join(between, names);
    }
    return String.join(between, names.subList(0, MOST)) + " and " + (names.size() - MOST) + " more";
  }
}
