package org.session33.diagnostics.evidence.ticket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.session33.diagnostics.evidence.TicketSlot.Slot;
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

    /** The slot that its values fill by themselves; null for those that are said of each other. */
    @Nullable Slot slot() {
      return switch (this) {
        case SCOPE -> Slot.SCOPE;
        case ONSET -> Slot.ONSET;
        case RHYTHM -> Slot.RHYTHM;
        case SYMPTOM -> Slot.SYMPTOM;
        case PROFILE -> Slot.PROFILE_FACTS;
        case PROGRAM -> Slot.OTHER_PROGRAMS;
        case EVIDENCE -> Slot.EVIDENCE;
        case TARGET, PREDICATE -> null;
      };
    }
  }

  /** Words that hold a sentence together or part it, by what they do. */
  enum Joint {
    /** Ends the reach of a modifier: but. */
    TERMINATORS,
    /** Goes on with what the clause before says: too. */
    GO_ON,
    /** Says the opposite of what the clause before says: not. */
    CONTRAST,
    /** Makes one list of what stands before and behind: or. */
    JOINERS,
    /** Joins two things or two clauses: and. */
    AND,
    /** Begins a clause whose outcome the next one tells: when. */
    CONDITIONS,
    /** Begins a question of which all is asked: is. */
    ASKING,
    /** Begins a question that takes for granted what it names: why. */
    GRANTED,
    /** Answers a question. */
    YES,
    /** Answers it, too. */
    NO,
    /** Stands between a predicate and somebody of whom it is said: on. */
    PREPOSITIONS;

    String key() {
      return this == GO_ON ? "goOn" : name().toLowerCase(Locale.ROOT);
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
  private final Set<String> abbreviations;
  private final Set<String> noSlips;
  private final Map<Joint, Set<String>> joints = new EnumMap<>(Joint.class);
  private final FirstWords<Phrase<Value>> phrases;
  private final FirstWords<Phrase<ContextModifier>> modifierPhrases;

  /** A way to say something, and what it says. */
  private record Phrase<T>(WordPattern pattern, T says) {}

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
    abbreviations = TicketSentences.folded(shared.root(), "abbreviations");
    noSlips = TicketSentences.folded(shared.root(), "noSlips");
    shared.root().refuseUnknownKeys();
    for (Dimension dimension : Dimension.values()) {
      read(dimension);
    }
    FactFile context = FactFile.open(TicketLexicon.class, "context.yaml");
    modifiers = context.list("modifiers", in -> ContextModifier.read(in, classes));
    for (Joint joint : Joint.values()) {
      joints.put(joint, TicketSentences.folded(context.root(), joint.key()));
    }
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
    phrases =
        new FirstWords<>(
            values.stream()
                .flatMap(v -> v.phrases().stream().map(p -> new Phrase<>(p, v)))
                .toList(),
            p -> p.pattern().firstWords());
    modifierPhrases =
        new FirstWords<>(
            modifiers.stream()
                .flatMap(m -> m.phrases().stream().map(p -> new Phrase<>(p, m)))
                .toList(),
            p -> p.pattern().firstWords());
  }

  /** The words that are shipped; they are read once. */
  static TicketLexicon shipped() {
    return Shipped.LEXICON;
  }

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final TicketLexicon LEXICON = new TicketLexicon();
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

  /** Words behind which a full stop ends no sentence, as tokens are written. */
  Set<String> abbreviations() {
    return abbreviations;
  }

  /** Whether a token is one of the words that do something to a sentence. */
  boolean is(Joint joint, TicketToken token) {
    return joints.getOrDefault(joint, Set.of()).contains(token.text());
  }

  /** The ids of a dimension's values. */
  List<String> ids(Dimension dimension) {
    return values.stream().filter(v -> v.dimension() == dimension).map(Value::id).toList();
  }

  /** The sentence with slips of the pen mended, in words that are known no other way. */
  List<TicketToken> mended(List<TicketToken> sentence) {
    return sentence.stream().map(this::mended).toList();
  }

  /** Whether it is one of the words that patterns name in full, or is left alone as it is. */
  boolean isKnown(String text) {
    return known.contains(text) || noSlips.contains(text);
  }

  private TicketToken mended(TicketToken token) {
    String text = token.text();
    int own = text.length() - 2;
    if (own > 1 && (text.endsWith("'s") || text.endsWith("’s")) && !known.contains(text)) {
      String named = text.substring(0, own);
      return known.contains(named) ? token.as(named) : token;
    }
    if (text.length() < FORGIVEN - 1 || token.quoted() || isKnown(text)) {
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
      return swapped || (left.length() > 1 && left.substring(1).equals(right.substring(1)));
    }
    boolean middle = Math.min(left.length(), right.length()) > 0;
    return middle
        && (left.length() > right.length()
            ? left.substring(1).equals(right)
            : right.substring(1).equals(left));
  }

  /**
   * All values that a sentence names; of those of a dimension that overlap, one that begins with a
   * denial, else the longest.
   */
  List<Mention> mentions(List<TicketToken> sentence) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      for (Phrase<Value> phrase : phrases.at(sentence.get(i))) {
        WordPattern.Match match = phrase.pattern().at(sentence, i);
        if (match != null) {
          found.add(
              new Mention(
                  phrase.says(),
                  match.from(),
                  match.to(),
                  match.number(),
                  phrase.pattern().denies()));
        }
      }
    }
    found.sort(
        Comparator.comparing((Mention m) -> !WordPattern.turns(sentence.get(m.from())))
            .thenComparingInt(m -> m.from() - m.to())
            .thenComparingInt(Mention::from));
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
    Set<String> before = new HashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      for (Phrase<ContextModifier> phrase : modifierPhrases.at(sentence.get(i))) {
        ContextModifier modifier = phrase.says();
        WordPattern.Match match = phrase.pattern().at(sentence, i);
        if (match != null
            && (modifier.after().isEmpty()
                || modifier.after().stream().anyMatch(before::contains))) {
          found.add(new ContextModifier.Found(modifier, match.from(), match.to()));
        }
      }
      before.add(sentence.get(i).text());
    }
    found.sort(Comparator.comparingInt(f -> f.from() - f.to()));
    List<ContextModifier.Found> kept = new ArrayList<>();
    for (ContextModifier.Found one : found) {
      // Two of the same words may do two things.
      if (kept.stream()
          .noneMatch(
              k ->
                  k.from() < one.to()
                      && one.from() < k.to()
                      && (k.from() != one.from() || k.to() != one.to()))) {
        kept.add(one);
      }
    }
    kept.removeIf(f -> f.modifier().category() == ContextModifier.Category.PSEUDO);
    return kept;
  }
}
