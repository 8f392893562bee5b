package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.evidence.text.TextLines;
import org.session33.diagnostics.findings.TextMeaning.Fit;

/**
 * What the known messages in the evidence say where nothing else was seen: the causes that they
 * fit, as possible or, where a text names a cause itself or two texts point to it, as likely. No
 * text confirms a cause, and the absence of one speaks against none.
 *
 * <p>It is long because what speaks for and against a cause named by messages alone is weighed in
 * one place.
 */
final class MessageReading {
  /** Of a message, as much as tells which one it is, in characters. */
  private static final int SHORT = 60;

  /** As many causes as one reads in a sentence; all of them are findings too. */
  private static final int MOST_CAUSES = 5;

  /** Of a message, as much as anybody wants to read of it. */
  private static final int LONG = 160;

  private final Causes causes = Causes.shipped();
  private final List<Rule> rules;
  private final Map<TextMeaning, ObservedText> known = new LinkedHashMap<>();
  private final boolean online;
  private final boolean caseKnown;
  private final Set<String> ruledOut;

  /**
   * Reads the messages.
   *
   * @param eventSeen whether the store's own event was seen: then it tells more than a message
   *     could, and only what names another cause itself is read
   * @param caseKnown whether a case lets the rules judge
   * @param online whether the mailbox is in Exchange Online
   */
  MessageReading(
      TextMeanings meanings,
      List<Rule> rules,
      List<ObservedText> texts,
      boolean eventSeen,
      boolean caseKnown,
      boolean online) {
    this.ruledOut = Set.of();
    this.caseKnown = caseKnown;
    this.rules = List.copyOf(rules);
    this.online = online;
    for (ObservedText text : texts) {
      meanings
          .find(text.id())
          .filter(m -> m.fits().stream().anyMatch(f -> !eventSeen || namesAnother(f)))
          .ifPresent(m -> known.merge(m, text, MessageReading::longer));
    }
    Set<String> refined =
        known.keySet().stream().flatMap(m -> m.refines().stream()).collect(Collectors.toSet());
    known
        .entrySet()
        .removeIf(
            e -> refined.contains(e.getKey().id()) && !e.getValue().parts().containsKey("rest"));
  }

  private MessageReading(MessageReading all, Set<String> ruledOut) {
    this.rules = all.rules;
    this.known.putAll(all.known);
    this.online = all.online;
    this.caseKnown = all.caseKnown;
    this.ruledOut = Set.copyOf(ruledOut);
  }

  /** The same messages, of which no cause is named that was ruled out. */
  MessageReading without(Set<String> causes) {
    return new MessageReading(this, causes);
  }

  private boolean namesAnother(Fit fit) {
    return fit.weight() == Weight.DECISIVE && causes.named(fit.cause()).isPresent();
  }

  private static ObservedText longer(ObservedText one, ObservedText other) {
    return other.text().length() > one.text().length() ? other : one;
  }

  /** Whether there is no message whose meaning is known. */
  boolean isEmpty() {
    return known.isEmpty();
  }

  /** The ids of the causes that the messages fit: those that fit most of them first. */
  List<String> causes() {
    Set<String> causes = new LinkedHashSet<>();
    known.keySet().forEach(m -> m.fits().forEach(f -> causes.add(f.cause())));
    causes.removeIf(c -> caseKnown && this.causes.named(c).filter(Cause.Named::family).isPresent());
    Comparator<String> most = Comparator.comparingInt(c -> -fitting(c).size());
    return causes.stream().sorted(most.thenComparing(this::best)).toList();
  }

  /**
   * A finding with what the messages add to it. A verdict that rests on more than a message stays.
   *
   * @param judged what a rule found
   */
  Finding over(Finding judged) {
    List<TextMeaning> fitting = fitting(judged.id());
    if (fitting.isEmpty()) {
      return judged;
    }
    if (judged.verdict() != Verdict.NOT_EVALUATED) {
      return judged.verdict().stands() ? beside(judged, fitting) : judged;
    }
    return judged.with(
        pro(judged.id(), fitting),
        verdict(judged.id()),
        summary(judged.id(), judged.title()),
        withPlace(decides(fitting, judged.reason())));
  }

  /** What a rule found by a message itself, with what the message is and where the mailbox is. */
  private Finding beside(Finding judged, List<TextMeaning> fitting) {
    return judged.with(
        pro(judged.id(), fitting),
        judged.verdict(),
        online ? judged.summary() + " " + shared("online", Map.of()) : judged.summary(),
        online ? withPlace(decides(fitting, "")) : judged.reason());
  }

  private String decides(List<TextMeaning> fitting, String otherwise) {
    return fitting.stream()
        .filter(m -> !namesRuledOut(m))
        .map(TextMeaning::decides)
        .filter(d -> !d.isEmpty())
        .findFirst()
        .orElse(otherwise);
  }

  /** Findings for the causes that no rule knows. */
  List<Finding> withoutRule() {
    return causes().stream()
        .flatMap(id -> causes.find(id).stream())
        .flatMap(cause -> Stream.ofNullable(cause.named()).map(named -> finding(cause, named)))
        .toList();
  }

  private Finding finding(Cause cause, Cause.Named named) {
    return Finding.of(
        cause.id(),
        cause.title(),
        verdict(cause.id()),
        summary(cause.id(), cause.title()),
        cause.articles(),
        pro(cause.id(), fitting(cause.id())),
        named.decides().value(),
        List.of());
  }

  /** That the messages are known, what they fit and what decides. */
  Finding knownMessage() {
    List<String> fitted = standing();
    Judgement judgement = new Judgement(causes.require(Diagnosis.KNOWN_MESSAGE));
    List<String> words = new ArrayList<>();
    known.forEach(
        (meaning, text) -> {
          words.add(
              judgement.say("known", Map.of("text", quoted(text, SHORT), "said", meaning.says())));
          judgement.proAt(
              text.where(),
              text.origin(),
              Weight.WEAK,
              "message-meaning",
              Map.of("text", quoted(text, LONG), "said", meaning.says()));
        });
    List<String> titles =
        new ArrayList<>(fitted.stream().limit(MOST_CAUSES).map(this::title).toList());
    if (fitted.size() > MOST_CAUSES) {
      titles.add(judgement.say("more-causes", Map.of("count", fitted.size() - MOST_CAUSES)));
    }
    String decides = decides(fitted);
    return judgement
        .nextInWords(decides)
        .verdict(
            Verdict.POSSIBLE,
            fitted.size() == 1
                ? "summary"
                : isAhead(fitted) ? "summary-before-all" : "summary-several",
            Map.of("known", words, "causes", titles, "decides", decides));
  }

  /** The causes that were not ruled out; all of them where every one was. */
  private List<String> standing() {
    List<String> left = causes().stream().filter(c -> !ruledOut.contains(c)).toList();
    return left.isEmpty() ? causes() : left;
  }

  /** Whether a message points to a ruled-out cause, so that what decides it speaks of that too. */
  private boolean namesRuledOut(TextMeaning meaning) {
    return meaning.fits().stream()
        .anyMatch(f -> f.weight() != Weight.WEAK && ruledOut.contains(f.cause()));
  }

  /** Whether one cause fits more of the messages, or fits them better, than every other. */
  private boolean isAhead(List<String> causes) {
    if (causes.size() < 2) {
      return true;
    }
    String first = causes.get(0);
    String second = causes.get(1);
    return fitting(first).size() > fitting(second).size() || best(first) != best(second);
  }

  /** What decides: for a cause that is ahead by several messages its own observation. */
  private String decides(List<String> causes) {
    boolean several = isAhead(causes) && fitting(causes.get(0)).size() > 1;
    Optional<String> own =
        Optional.of(causes.get(0))
            .filter(c -> several)
            .flatMap(this.causes::named)
            .map(c -> c.decides().value());
    return withPlace(
        own.orElseGet(
            () ->
                known.keySet().stream()
                    .map(m -> namesRuledOut(m) ? shared("message-alone", Map.of()) : m.decides())
                    .filter(d -> !d.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("; "))));
  }

  /** Whether a finding rests on nothing but messages that other causes show as well. */
  boolean isWeak(Finding finding) {
    return finding.verdict() == Verdict.POSSIBLE
        && weights(finding.id()).stream().allMatch(w -> w == Weight.WEAK)
        && !weights(finding.id()).isEmpty();
  }

  private String withPlace(String decides) {
    return online
        ? decides + (decides.isEmpty() ? "" : "; ") + shared("online-nothing-to-set", Map.of())
        : decides;
  }

  private List<TextMeaning> fitting(String cause) {
    return known.keySet().stream()
        .filter(m -> m.fits().stream().anyMatch(f -> f.cause().equals(cause)))
        .toList();
  }

  private Weight best(String cause) {
    return weights(cause).stream().min(Comparator.naturalOrder()).orElse(Weight.WEAK);
  }

  private List<Weight> weights(String cause) {
    return known.keySet().stream()
        .flatMap(m -> m.fits().stream())
        .filter(f -> f.cause().equals(cause))
        .map(Fit::weight)
        .toList();
  }

  private Verdict verdict(String cause) {
    List<Weight> weights = weights(cause);
    boolean likely =
        weights.contains(Weight.DECISIVE)
            || weights.stream().filter(w -> w == Weight.STRONG).count() > 1;
    return likely ? Verdict.LIKELY : Verdict.POSSIBLE;
  }

  private String summary(String cause, String title) {
    List<TextMeaning> fitting = fitting(cause);
    List<String> sentences = new ArrayList<>();
    boolean likely = verdict(cause) == Verdict.LIKELY;
    sentences.add(
        shared(
            likely ? "message-says" : "message-fits",
            Map.of(
                "title", title,
                "texts", fitting.stream().map(this::quoted).toList(),
                "count", fitting.size())));
    String decides = decides(fitting, "");
    if (likely && !decides.isEmpty()) {
      sentences.add(shared("message-next", Map.of("decides", decides)));
    }
    if (online) {
      sentences.add(shared("online", Map.of()));
    }
    return String.join(" ", sentences);
  }

  private List<Clue> pro(String cause, List<TextMeaning> fitting) {
    return fitting.stream().map(m -> clue(cause, m)).toList();
  }

  private Clue clue(String cause, TextMeaning meaning) {
    ObservedText text = Objects.requireNonNull(known.get(meaning));
    return new Clue(
        shared(
            meaning.bothGates() && isGate(cause) ? "message-of-both-gates" : "message-meaning",
            Map.of("text", quoted(text, LONG), "said", meaning.says())),
        text.where().toString(),
        text.origin(),
        meaning.fits().stream()
            .filter(f -> f.cause().equals(cause))
            .map(Fit::weight)
            .min(Comparator.naturalOrder())
            .orElse(Weight.WEAK),
        true);
  }

  /** Whether a cause is a gate or the family of one, which such a message does not tell apart. */
  private boolean isGate(String cause) {
    return causes.named(cause).map(Cause.Named::family).orElse(true);
  }

  private String shared(String sentence, Map<String, ?> values) {
    return causes.shared().say(sentence, values);
  }

  private String quoted(TextMeaning meaning) {
    ObservedText text = known.get(meaning);
    return text == null ? "" : quoted(text, LONG);
  }

  private static String quoted(ObservedText text, int most) {
    String words = text.text();
    return '"' + TextLines.cutBetweenWords(words, most) + '"';
  }

  private String title(String cause) {
    return rules.stream()
        .filter(r -> r.id().equals(cause))
        .map(Rule::cause)
        .findFirst()
        .or(() -> causes.find(cause))
        .map(Cause::title)
        .orElse(cause);
  }
}
