package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/**
 * The words of tickets: for each kind of slot a file with many ways to say each value, in English
 * and German, and {@code words.yaml} with what they share.
 */
final class TicketLexicon {
  /** A word is forgiven one slip from this many letters on. */
  private static final int FORGIVEN = 6;

  private static final List<String> LANGUAGES = List.of("en", "de");

  /** What a way to say something tells. */
  enum Dimension {
    SCOPE,
    ONSET,
    RHYTHM,
    SYMPTOM,
    /** Somebody or something of which a ticket says that it works or fails. */
    TARGET,
    /** Works, fails, or is as before. */
    PREDICATE,
    PROFILE,
    PROGRAM,
    EVIDENCE;

    String file() {
      return name().toLowerCase(Locale.ROOT) + ".yaml";
    }
  }

  /**
   * A value of a dimension.
   *
   * @param id its id
   * @param little whether it decides nothing
   * @param tried whether it is something that is done, so that its effect is what counts
   * @param phrases the ways to say it
   */
  record Value(
      Dimension dimension, String id, boolean little, boolean tried, List<WordPattern> phrases) {
    Value {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * A value that a sentence names.
   *
   * @param from the index of its first word in the sentence, from 0
   * @param to the index right behind its last word
   * @param number the number among its words, null where there is none
   * @param denies whether its words say that it is not so
   */
  record Mention(Value value, int from, int to, @Nullable Long number, boolean denies) {
    boolean isOf(Dimension dimension) {
      return value.dimension() == dimension;
    }
  }

  private final Map<String, List<String>> classes = new LinkedHashMap<>();
  private final Map<String, Long> numbers = new LinkedHashMap<>();
  private final List<Value> values = new ArrayList<>();
  private final List<ContextModifier> modifiers;
  private final Set<String> known = new HashSet<>();
  private final Map<String, List<String>> forgiven = new HashMap<>();
  private final Set<String> terminators;
  private final Set<String> goOn;

  private TicketLexicon() {
    FactFile shared = FactFile.open(TicketLexicon.class, "words.yaml");
    YamlMapping named = shared.root().mapping("classes").orElseThrow();
    for (String name : named.keys()) {
      List<String> words = new ArrayList<>();
      for (String word : FactFile.texts(named, name)) {
        words.addAll(
            word.startsWith("@")
                ? classes.getOrDefault(word.substring(1), List.of())
                : List.of(TicketSentences.fold(word)));
      }
      classes.put(name, List.copyOf(words));
    }
    YamlMapping counts = shared.root().mapping("numbers").orElseThrow();
    for (String count : counts.keys()) {
      FactFile.texts(counts, count)
          .forEach(w -> numbers.put(TicketSentences.fold(w), Long.valueOf(count)));
    }
    shared.root().refuseUnknownKeys();
    for (Dimension dimension : Dimension.values()) {
      read(dimension);
    }
    FactFile context = FactFile.open(TicketLexicon.class, "context.yaml");
    modifiers = context.list("modifiers", in -> ContextModifier.read(in, classes));
    terminators = words(context, "terminators");
    goOn = words(context, "goOn");
    context.root().refuseUnknownKeys();
    modifiers.forEach(m -> m.phrases().forEach(p -> known.addAll(p.words())));
    values.forEach(v -> v.phrases().forEach(p -> known.addAll(p.words())));
    known.addAll(numbers.keySet());
    classes.values().forEach(known::addAll);
    for (String word : known) {
      if (word.length() >= FORGIVEN && word.indexOf('*') < 0) {
        forgiven.computeIfAbsent(word.substring(0, 1), k -> new ArrayList<>()).add(word);
      }
    }
    forgiven.values().forEach(w -> w.sort(Comparator.naturalOrder()));
  }

  /** The words that are shipped; they are read once. */
  static TicketLexicon shipped() {
    return Shipped.LEXICON;
  }

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final TicketLexicon LEXICON = new TicketLexicon();
  }

  private static Set<String> words(FactFile file, String key) {
    return Set.copyOf(
        FactFile.texts(file.root(), key).stream().map(TicketSentences::fold).toList());
  }

  private void read(Dimension dimension) {
    FactFile file = FactFile.open(TicketLexicon.class, dimension.file());
    YamlMapping all = file.root().mapping("values").orElseThrow();
    for (String id : all.keys()) {
      YamlMapping in = all.mapping(id).orElseThrow(() -> FactFile.missing(all, id));
      List<WordPattern> phrases = new ArrayList<>();
      for (String language : LANGUAGES) {
        for (String phrase : FactFile.texts(in, language)) {
          phrases.add(pattern(in, phrase));
        }
      }
      boolean little = in.bool("little").orElse(false);
      boolean tried = in.bool("tried").orElse(false);
      in.refuseUnknownKeys();
      values.add(new Value(dimension, id, little, tried, phrases));
    }
    file.root().refuseUnknownKeys();
  }

  private WordPattern pattern(YamlMapping in, String phrase) {
    try {
      return WordPattern.of(phrase, classes);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(in.place() + ": " + e.getMessage(), e);
    }
  }

  /** The number words, as tokens are written. */
  Map<String, Long> numbers() {
    return numbers;
  }

  /** What ends the reach of a modifier, as tokens are written. */
  Set<String> terminators() {
    return terminators;
  }

  /** Words by which a clause goes on with what the one before says, such as "too". */
  Set<String> goOn() {
    return goOn;
  }

  /** The ids of a dimension's values. */
  List<String> ids(Dimension dimension) {
    return values.stream().filter(v -> v.dimension() == dimension).map(Value::id).toList();
  }

  /** The sentence with slips of the pen mended, in words that are known no other way. */
  List<TicketToken> mended(List<TicketToken> sentence) {
    return sentence.stream().map(this::mended).toList();
  }

  private TicketToken mended(TicketToken token) {
    String text = token.text();
    if (text.length() < FORGIVEN - 1 || token.quoted() || known.contains(text)) {
      return token;
    }
    for (String word : forgiven.getOrDefault(text.substring(0, 1), List.of())) {
      if (isOneSlipFrom(text, word)) {
        return token.as(word);
      }
    }
    return token;
  }

  /** Whether a letter is missing, too many, another one, or two have changed places. */
  static boolean isOneSlipFrom(String text, String word) {
    if (Math.abs(text.length() - word.length()) > 1) {
      return false;
    }
    int same = 0;
    int shorter = Math.min(text.length(), word.length());
    while (same < shorter && text.charAt(same) == word.charAt(same)) {
      same++;
    }
    String left = text.substring(same);
    String right = word.substring(same);
    if (left.length() == right.length()) {
      boolean swapped =
          left.length() > 1
              && left.charAt(0) == right.charAt(1)
              && left.charAt(1) == right.charAt(0)
              && left.substring(2).equals(right.substring(2));
      // The last letter is more often another form than a slip.
      return swapped
          || (left.length() > 1 && left.substring(1).equals(right.substring(1)));
    }
    boolean middle = Math.min(left.length(), right.length()) > 0;
    return middle
        && (left.length() > right.length()
            ? left.substring(1).equals(right)
            : right.substring(1).equals(left));
  }

  /** All values that a sentence names; of those of a dimension that overlap, the longest. */
  List<Mention> mentions(List<TicketToken> sentence) {
    List<Mention> found = new ArrayList<>();
    for (Value value : values) {
      for (WordPattern phrase : value.phrases()) {
        for (int i = 0; i < sentence.size(); i++) {
          WordPattern.Match match = phrase.at(sentence, i);
          if (match != null) {
            found.add(
                new Mention(value, match.from(), match.to(), match.number(), phrase.denies()));
          }
        }
      }
    }
    found.sort(
        Comparator.comparingInt((Mention m) -> m.from() - m.to()).thenComparingInt(Mention::from));
    List<Mention> kept = new ArrayList<>();
    for (Mention one : found) {
      if (kept.stream().noneMatch(k -> overlap(k, one))) {
        kept.add(one);
      }
    }
    kept.sort(Comparator.comparingInt(Mention::from));
    return kept;
  }

  private static boolean overlap(Mention one, Mention other) {
    return one.value().dimension() == other.value().dimension()
        && one.from() < other.to()
        && other.from() < one.to();
  }

  /** The modifiers that stand in a sentence; one inside another, longer one counts as none. */
  List<ContextModifier.Found> modifiers(List<TicketToken> sentence) {
    List<ContextModifier.Found> found = new ArrayList<>();
    for (ContextModifier modifier : modifiers) {
      for (WordPattern phrase : modifier.phrases()) {
        for (int i = 0; i < sentence.size(); i++) {
          WordPattern.Match match = phrase.at(sentence, i);
          if (match != null) {
            found.add(new ContextModifier.Found(modifier, match.from(), match.to()));
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(f -> f.from() - f.to()));
    List<ContextModifier.Found> kept = new ArrayList<>();
    for (ContextModifier.Found one : found) {
      if (kept.stream().noneMatch(k -> k.from() < one.to() && one.from() < k.to())) {
        kept.add(one);
      }
    }
    kept.removeIf(f -> f.modifier().category() == ContextModifier.Category.PSEUDO);
    return kept;
  }
}
