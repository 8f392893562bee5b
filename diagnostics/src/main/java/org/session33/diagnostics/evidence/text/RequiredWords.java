package org.session33.diagnostics.evidence.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words without which a pattern cannot match, read from the pattern itself, so that nobody has
 * to keep a second list of them. It understands what the catalogue's patterns are made of, and
 * where it is not sure of a part it demands nothing of it.
 */
final class RequiredWords {
  /** Shorter words stand in every text. */
  private static final int SHORTEST = 3;

  private final String pattern;
  private int at;

  private RequiredWords(String pattern) {
    this.pattern = pattern;
  }

  /**
   * The ways in which a pattern can match.
   *
   * @return one for each alternative: sets of which each has one word in whatever matches; a way
   *     without a set demands nothing
   */
  static List<List<List<String>>> of(Pattern pattern) {
    return new RequiredWords(pattern.pattern()).alternatives();
  }

  private List<List<List<String>>> alternatives() {
    List<List<List<String>>> ways = new ArrayList<>();
    do {
      ways.add(sequence());
    } while (take("|"));
    return ways;
  }

  /** What stands between two bars, or up to the bracket that closes it. */
  private List<List<String>> sequence() {
    List<List<String>> sets = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      String literal = literal();
      List<String> set = literal == null ? part() : null;
      boolean optional = isOptional();
      boolean repeated = quantifier();
      if (literal != null && !optional) {
        run.append(literal);
      }
      if (literal == null || repeated) {
        close(run, sets);
      }
      if (set != null && !optional) {
        sets.add(set);
      }
    }
    close(run, sets);
    return sets;
  }

  /** The characters that stand for themselves here; null where something else stands here. */
  private @Nullable String literal() {
    if (take("\\Q")) {
      int end = pattern.indexOf("\\E", at);
      String quoted = pattern.substring(at, end < 0 ? pattern.length() : end);
      at = end < 0 ? pattern.length() : end + 2;
      return quoted;
    }
    char c = pattern.charAt(at);
    if (c == '\\' && at + 1 < pattern.length() && !isLetterOrDigit(pattern.charAt(at + 1))) {
      at += 2;
      return pattern.substring(at - 1, at);
    }
    if ("\\[(.^$".indexOf(c) >= 0) {
      return null;
    }
    at++;
    return String.valueOf(c);
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** What a class, a group or a sign demands; null for nothing. */
  private @Nullable List<String> part() {
    char c = pattern.charAt(at++);
    if (c == '\\') {
      boolean named = pattern.startsWith("p{", at) || pattern.startsWith("P{", at);
      at = named ? pattern.indexOf('}', at) + 1 : at + 1;
    } else if (c == '[') {
      // A bracket that comes first is one of the class.
      at += pattern.startsWith("^", at) ? 2 : 1;
      while (pattern.charAt(at) != ']') {
        at += pattern.charAt(at) == '\\' ? 2 : 1;
      }
      at++;
    } else if (c == '(') {
      return group();
    }
    return null;
  }

  private @Nullable List<String> group() {
    boolean looks =
        List.of("?=", "?!", "?<=", "?<!").stream().anyMatch(sign -> pattern.startsWith(sign, at));
    if (pattern.startsWith("?", at)) {
      at += looks ? 2 : 1;
      // The name of a group ends at a bracket, the flags of the whole pattern at the group's end.
      while (!looks && ":>)".indexOf(pattern.charAt(at)) < 0) {
        at++;
      }
      at += looks || pattern.charAt(at) == ')' ? 0 : 1;
    }
    List<List<List<String>>> ways = alternatives();
    at++;
    List<String> either = new ArrayList<>();
    for (List<List<String>> way : ways) {
      if (way.isEmpty()) {
        return null;
      }
      either.addAll(best(way));
    }
    return looks ? null : List.copyOf(either);
  }

  /**
   * The set that says the most: that whose shortest word is the longest.
   *
   * @param way at least one set
   */
  static List<String> best(List<List<String>> way) {
    List<String> best = way.get(0);
    for (List<String> set : way) {
      best = shortest(set) > shortest(best) ? set : best;
    }
    return best;
  }

  private static int shortest(List<String> set) {
    return set.stream().mapToInt(String::length).min().orElse(0);
  }

  private boolean isOptional() {
    return pattern.startsWith("?", at)
        || pattern.startsWith("*", at)
        || pattern.startsWith("{0", at);
  }

  /** Goes past a quantifier; whether there was one. */
  private boolean quantifier() {
    int begin = at;
    if (take("{")) {
      at = pattern.indexOf('}', at) + 1;
    } else if (at < pattern.length() && "?*+".indexOf(pattern.charAt(at)) >= 0) {
      at++;
    }
    if (at > begin && (pattern.startsWith("?", at) || pattern.startsWith("+", at))) {
      at++;
    }
    return at > begin;
  }

  private boolean take(String sign) {
    boolean here = pattern.startsWith(sign, at);
    at += here ? sign.length() : 0;
    return here;
  }

  /** Each word of a run is one that has to be there. */
  private static void close(StringBuilder run, List<List<String>> sets) {
    int start = 0;
    for (int i = 0; i <= run.length(); i++) {
      if (i == run.length() || !LiteralSearch.isSearched(run.charAt(i))) {
        if (i - start >= SHORTEST) {
          sets.add(List.of(run.substring(start, i)));
        }
        start = i + 1;
      }
    }
    run.setLength(0);
  }
}
