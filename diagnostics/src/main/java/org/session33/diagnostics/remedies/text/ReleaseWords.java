package org.session33.diagnostics.remedies.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.outlook.OutlookRelease;

/** Puts several releases into words. */
final class ReleaseWords {
  private static final String EXCHANGE = "Exchange Server ";
  private static final String OUTLOOK = "Outlook ";

  private ReleaseWords() {}

  /**
   * {@code Exchange Server 2013 and later}, of all that it may be.
   *
   * @param all what it may be, oldest first
   */
  static String exchange(Collection<ExchangeRelease> some, List<ExchangeRelease> all) {
    return EXCHANGE + words(some, all, r -> Integer.toString(r.family()), r -> bare(r.name()));
  }

  /** The same for Outlook. */
  static String outlook(Collection<OutlookRelease> some, List<OutlookRelease> all) {
    return OUTLOOK
        + words(some, all, OutlookRelease::id, r -> r.name().replaceFirst("^" + OUTLOOK, ""));
  }

  private static String bare(String name) {
    return name.startsWith(EXCHANGE) ? name.substring(EXCHANGE.length()) : name;
  }

  /** Releases of one family are one word where all of them are meant. */
  private static <R> String words(
      Collection<R> some, List<R> all, Function<R, String> family, Function<R, String> name) {
    List<String> families = new ArrayList<>();
    for (R one : all) {
      if (!some.contains(one)) {
        continue;
      }
      String whole = family.apply(one);
      boolean wholeFamily =
          all.stream().filter(r -> family.apply(r).equals(whole)).allMatch(some::contains);
      String word = wholeFamily ? whole : name.apply(one);
      if (!families.contains(word)) {
        families.add(word);
      }
    }
    List<String> known = all.stream().map(family).distinct().toList();
    int first = known.indexOf(families.get(0));
    if (first >= 0 && families.size() > 1 && known.subList(first, known.size()).equals(families)) {
      return families.get(0) + " and later";
    }
    return families.size() == 1
        ? families.get(0)
        : String.join(", ", families.subList(0, families.size() - 1))
            + " and "
            + families.get(families.size() - 1);
  }
}
