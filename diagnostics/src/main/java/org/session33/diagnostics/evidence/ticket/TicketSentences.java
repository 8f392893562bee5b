package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.text.MatchText;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/** Takes the text of a ticket apart: sentences of words and marks, each with its offsets. */
final class TicketSentences {
  /** A word with its inner hyphens and dots, a number, an arrow or a mark. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\d{1,3}(?:[.,]\\d{3})+(?!\\d)|[\\p{L}\\p{N}]+(?:['’&.-][\\p{L}\\p{N}]+)*|-+>|=+>|→|[.!?;:,()=|•*>\"„“”/-]",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+|\\d{1,9}");

  /** A number with what is glued to it: 2x, 12th, 16er, 30min. */
  private static final Pattern GLUED = Pattern.compile("(\\d{1,9})\\p{L}{1,4}");

  /** What a line begins with that is an item of its own: a bullet, a number, a time, a label. */
  private static final Pattern ITEM =
      Pattern.compile(
          "[ \\t>]*(?:[-*•·o][ \\t]|\\d{1,2}[.)][ \\t]|\\[?\\d{1,2}[:.]\\d{2}|\\w{1,12}:[ \\t])");

  /**
   * What stands in front of a line and says nothing: marks of a quoted mail, the bullet, a log's or
   * a chat's time of day and who speaks.
   */
  private static final Pattern FRONT =
      Pattern.compile(
          "([ \\t]*(?:>[ \\t]?)*)[ \\t]*(?:(?:[-*•·o]|\\d{1,2}[.)])[ \\t]+)?"
              + "(?:(?:\\[|\\()?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\]|\\))?[ \\t]*"
              + "(?:<[^<>\\n]{1,30}>|[\\p{L}][\\p{L}\\d._-]{0,19}:(?=[ \\t]))?"
              + "|<[\\p{L}][^<>@\\n]{0,30}>)?");

  /** A gap between two columns of a table. */
  private static final Pattern COLUMNS = Pattern.compile("\\S(?:\\t| {3,})\\S|\\S *\\| *\\S");

  /** What has more words than this is no sentence of a person, and is read in parts. */
  private static final int LONGEST = 150;

  /** What points from a try to its outcome: a line with it is a try of its own. */
  private static final Pattern ARROW = Pattern.compile("-+>|=+>|→");

  /** Shorter lines than this are no running text, in characters. */
  private static final int RUNNING = 45;

  private final Map<String, Long> numbers;
  private final Set<String> abbreviations;

  /**
   * A reader of sentences.
   *
   * @param numbers the number words, as tokens are written
   * @param abbreviations words behind which a full stop ends no sentence
   */
  TicketSentences(Map<String, Long> numbers, Set<String> abbreviations) {
    this.numbers = numbers;
    this.abbreviations = abbreviations;
  }

  /**
   * The sentences of a text. A line break ends one where the next line is an item of its own or the
   * line is too short for running text.
   *
   * @param quoted whether the character at an offset belongs to what an exact reader has read
   */
  List<List<TicketToken>> of(String text, IntPredicate quoted) {
    List<List<TicketToken>> sentences = new ArrayList<>();
    List<TicketToken> sentence = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    int before = 0;
    int line = -1;
    int said = frontOf(text, 0);
    while (m.find()) {
      if (breaks(text, before, m.start())) {
        add(sentences, sentence);
        sentence = new ArrayList<>();
      }
      int begin = text.lastIndexOf('\n', m.start()) + 1;
      if (begin != line) {
        line = begin;
        said = frontOf(text, begin);
      }
      if (m.start() < said) {
        m.region(said, text.length());
        continue;
      }
      String word = fold(m.group());
      sentence.add(new TicketToken(word, m.start(), m.end(), number(word), quoted.test(m.start())));
      if (sentence.size() >= LONGEST || (ends(text, m) && !isShortened(sentence))) {
        add(sentences, sentence);
        sentence = new ArrayList<>();
      }
      before = m.end();
    }
    add(sentences, sentence);
    return sentences;
  }

  private static int frontOf(String text, int line) {
    Matcher front = FRONT.matcher(text).region(line, text.length());
    return front.lookingAt() ? front.end() : line;
  }

  private boolean isShortened(List<TicketToken> sentence) {
    return sentence.size() > 1
        && sentence.get(sentence.size() - 1).text().equals(".")
        && abbreviations.contains(sentence.get(sentence.size() - 2).text());
  }

  private static void add(List<List<TicketToken>> sentences, List<TicketToken> sentence) {
    if (!sentence.isEmpty()) {
      sentences.add(List.copyOf(sentence));
    }
  }

  private static boolean ends(String text, Matcher m) {
    boolean mark = m.end() - m.start() == 1 && ".!?;•".indexOf(text.charAt(m.start())) >= 0;
    boolean more = m.end() < text.length();
    // Three points are a gap in what is quoted.
    boolean points =
        text.charAt(m.start()) == '.'
            && ((more && text.charAt(m.end()) == '.')
                || (m.start() > 0 && text.charAt(m.start() - 1) == '.'));
    return mark && !points && !(more && Character.isLetterOrDigit(text.charAt(m.end())));
  }

  /** Whether a line break between two words ends a sentence. */
  private static boolean breaks(String text, int from, int to) {
    int line = text.indexOf('\n', from);
    if (line < 0 || line >= to) {
      return false;
    }
    int last = text.lastIndexOf('\n', to - 1);
    boolean blank = text.substring(line, last + 1).chars().filter(c -> c == '\n').count() > 1;
    int begin = text.lastIndexOf('\n', line - 1) + 1;
    return blank
        || line - begin < RUNNING
        || ITEM.matcher(text).region(last + 1, text.length()).lookingAt()
        || frontOf(text, last + 1) > quoteEnd(text, last + 1)
        || quoteDepth(text, begin) != quoteDepth(text, last + 1)
        || COLUMNS.matcher(text).region(last + 1, lineEnd(text, last + 1)).find()
        || COLUMNS.matcher(text).region(begin, line).find()
        || ARROW.matcher(text).region(last + 1, lineEnd(text, last + 1)).find();
  }

  private static int lineEnd(String text, int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? text.length() : end;
  }

  /** Where the marks of a quoted mail and blanks in front of a line end. */
  private static int quoteEnd(String text, int line) {
    int at = line;
    while (at < text.length() && " \t>".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static long quoteDepth(String text, int line) {
    return text.substring(line, quoteEnd(text, line)).chars().filter(c -> c == '>').count();
  }

  /** A word as tokens and patterns have it: the same in every locale and way to write umlauts. */
  static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = MatchText.fold(word.charAt(i));
      switch (c) {
        case 'ä' -> folded.append("ae");
        case 'ö' -> folded.append("oe");
        case 'ü' -> folded.append("ue");
        case 'ß' -> folded.append("ss");
        default -> folded.append(c);
      }
    }
    String text = folded.toString();
    return text.startsWith("e-mail") ? "email" + text.substring("e-mail".length()) : text;
  }

  /** The words of a list of a data file, folded. */
  static Set<String> folded(YamlMapping in, String key) {
    return Set.copyOf(FactFile.texts(in, key).stream().map(TicketSentences::fold).toList());
  }

  private @Nullable Long number(String word) {
    Long named = numbers.get(word);
    if (named != null) {
      return named;
    }
    if (NUMBER.matcher(word).matches()) {
      return Long.valueOf(word.replaceAll("[.,]", ""));
    }
    Matcher glued = GLUED.matcher(word);
    return glued.matches() ? Long.valueOf(glued.group(1)) : null;
  }
}
