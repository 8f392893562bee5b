package org.session33.diagnostics.evidence.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plain words of which one has to stand in a text for a pattern to fit it. Looking for words is
 * many times faster than trying the pattern, and most texts have none of them.
 */
final class PatternWords {
  /** Shorter words stand in every text. */
  private static final int SHORTEST = 4;

  private final String pattern;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private String longest = "";
  private int at;

  private PatternWords(String pattern) {
    this.pattern = pattern;
  }

  /**
   * The words of a pattern, one for each of its alternatives; empty where an alternative has none
   * that is long enough, so that only the pattern itself can tell.
   */
  static Optional<List<String>> of(String pattern) {
    return new PatternWords(pattern).find();
  }

  private Optional<List<String>> find() {
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      switch (c) {
        case '\\' -> escaped();
        case '(' -> group();
        case '[' -> end(afterClass(at));
        case '|' -> {
          if (!alternative()) {
            return Optional.empty();
          }
          at++;
        }
        case '?', '*', '{' -> {
          // What stands in front may be missing.
          run.setLength(Math.max(0, run.length() - 1));
          end(c == '{' ? pattern.indexOf('}', at) + 1 : at + 1);
        }
        case '.', '^', '$', '+' -> end(at + 1);
        default -> {
          run.append(c);
          at++;
        }
      }
    }
    return alternative() ? Optional.of(List.copyOf(words)) : Optional.empty();
  }

  private boolean alternative() {
    end(at);
    if (longest.length() < SHORTEST) {
      return false;
    }
    words.add(longest);
    longest = "";
    return true;
  }

  /** Ends the run of plain characters. */
  private void end(int next) {
    if (run.length() > longest.length()) {
      longest = run.toString();
    }
    run.setLength(0);
    at = next;
  }

  private void escaped() {
    char c = pattern.charAt(at + 1);
    if (c == 'Q') {
      int close = pattern.indexOf("\\E", at);
      run.append(pattern, at + 2, close);
      at = close + 2;
    } else if (Character.isLetterOrDigit(c)) {
      end(at + 2);
    } else {
      run.append(c);
      at += 2;
    }
  }

  /** Nothing in a group counts: it may be a choice, be repeated, or only look ahead. */
  private void group() {
    int depth = 0;
    int i = at;
    do {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i += 2;
      } else if (c == '[') {
        i = afterClass(i);
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        i++;
      }
    } while (depth > 0);
    end(i);
    // The run is empty now, so a mark behind the group takes nothing away from it.
  }

  private int afterClass(int start) {
    int i = start + 1;
    while (pattern.charAt(i) != ']' || i == start + 1) {
      i += pattern.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }
}
