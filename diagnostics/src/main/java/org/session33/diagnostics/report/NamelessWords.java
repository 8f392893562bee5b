package org.session33.diagnostics.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that name nobody: our own, and technical ones by how they are made. Of what any other word
 * in a file means nobody knows, so that it is taken for a name: in a column for codes or request
 * types anything may stand.
 */
final class NamelessWords {
  private static final String FILE = "nameless-words.txt";

  private static final Set<String> WORDS = load();

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

  /** Numbers, and what is made of the digits of hexadecimal ones and is no word. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{N}+|0[xX]\\p{XDigit}+|(?=\\p{XDigit}*\\p{N})\\p{XDigit}{2,}|[vVxX]\\p{N}+");

  /** Names of errors, exceptions, classes and components, as programs of Exchange make them. */
  private static final Pattern TECHNICAL =
      Pattern.compile(
          "(?:Error|Map[iI]|MSExchange|ec|objt|rop|Microsoft|Maximum|TooMany)\\p{Lu}\\p{Alnum}{2,60}"
              + "|MSExchange\\p{Alnum}{0,60}"
              + "|\\p{Lu}\\p{Alnum}{2,60}(?:Exception|Error|Reached|Exceeded|Failed|Failure|Limit"
              + "|Concurrency|Denied|Perm|SmtpAddress)");

  private NamelessWords() {}

  /** The words of a text that may be names, in their order. */
  static Set<String> foreignIn(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(NamelessWords::isForeign)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean isForeign(String word) {
    return !NUMBER.matcher(word).matches()
        && !TECHNICAL.matcher(word).matches()
        && !WORDS.contains(NameSearch.fold(word));
  }

  private static Set<String> load() {
    try (InputStream in =
        Objects.requireNonNull(NamelessWords.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .map(NameSearch::fold)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
