package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.session33.diagnostics.evidence.ObservedText;
import org.session33.diagnostics.findings.TextMeaning.Cause;
import org.session33.diagnostics.findings.TextMeaning.Fit;
import org.session33.diagnostics.findings.TextMeaning.Weight;
import org.session33.profiles.facts.Fact;

/**
 * What the known messages in the evidence say where nothing else was seen: the causes that they
 * fit, as possible or, where a text names a cause itself or two texts point to it, as likely. No
 * text confirms a cause, and the absence of one speaks against none.
 */
final class MessageReading {
  /** The id of the text that tells of Exchange Online. */
  private static final String EXCHANGE_ONLINE = "exchange-online";

  /** Of a message, as much as tells which one it is. */
  private static final int MOST_CHARACTERS = 160;

  private static final String LOW_LINE =
      "on Exchange Online no registry value, service or throttling policy can be set by its users";

  private final TextMeanings meanings;
  private final List<Rule> rules;
  private final Map<TextMeaning, ObservedText> known = new LinkedHashMap<>();
  private final boolean online;

  /**
   * Reads the messages.
   *
   * @param eventSeen whether the store's own event was seen: then it tells more than a message
   *     could, and only what names another cause itself is read
   */
  MessageReading(
      TextMeanings meanings, List<Rule> rules, List<ObservedText> texts, boolean eventSeen) {
    this.meanings = meanings;
    this.rules = List.copyOf(rules);
    this.online = texts.stream().anyMatch(t -> t.id().equals(EXCHANGE_ONLINE));
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
            e ->
                refined.contains(e.getKey().id()) && !e.getValue().parts().containsKey("rest"));
  }

  private boolean namesAnother(Fit fit) {
    return fit.weight() == Weight.DECISIVE && meanings.cause(fit.cause()).isPresent();
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
    if (fitting.isEmpty() || judged.verdict() != Verdict.NOT_EVALUATED) {
      return judged;
    }
    List<String> pro = new ArrayList<>(judged.pro());
    pro.addAll(pro(fitting));
    String decides =
        fitting.stream()
            .map(TextMeaning::decides)
            .filter(d -> !d.isEmpty())
            .findFirst()
            .orElse(judged.reason());
    return new Finding(
        judged.id(),
        judged.title(),
        verdict(judged.id()),
        summary(judged.id(), judged.title()),
        judged.articles(),
        pro,
        judged.contra(),
        withPlace(decides));
  }

  /** Findings for the causes that no rule knows. */
  List<Finding> withoutRule() {
    return causes().stream()
        .flatMap(id -> meanings.cause(id).stream())
        .map(
            (Cause cause) ->
                new Finding(
                    cause.id(),
                    cause.title(),
                    verdict(cause.id()),
                    summary(cause.id(), cause.title()),
                    List.of(),
                    pro(fitting(cause.id())),
                    List.of(),
                    cause.decides().value()))
        .toList();
  }

  /** That the messages are known, what they fit and what decides. */
  Finding knownMessage() {
    String fits = causes().stream().map(this::title).collect(Collectors.joining("; "));
    String words =
        known.entrySet().stream()
            .map(e -> quoted(e.getValue()) + " is " + said(e.getKey().says()))
            .collect(Collectors.joining(". "));
    String decides =
        known.keySet().stream()
            .map(TextMeaning::decides)
            .filter(d -> !d.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return new Finding(
        Diagnosis.KNOWN_MESSAGE,
        "Known message",
        Verdict.POSSIBLE,
        "The message is known: "
            + words
            + ". It fits: "
            + fits
            + ". What decides: "
            + withPlace(decides)
            + ".",
        List.of(),
        known.values().stream().map(t -> t.where() + ": " + quoted(t)).toList(),
        List.of(),
        withPlace(decides));
  }

  private String withPlace(String decides) {
    return online ? decides + (decides.isEmpty() ? "" : "; ") + LOW_LINE : decides;
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
    String words =
        fitting.stream().map(m -> quoted(known.get(m))).collect(Collectors.joining(" and "));
    return verdict(cause) == Verdict.LIKELY
        ? title + ": " + words + (fitting.size() > 1 ? " say so." : " says so.")
        : title + ": " + words + (fitting.size() > 1 ? " fit it." : " fits it, and others too.");
  }

  private List<String> pro(List<TextMeaning> fitting) {
    return fitting.stream()
        .map(m -> quoted(known.get(m)) + " is " + said(m.says()))
        .toList();
  }

  private static String said(Fact<String> says) {
    return says.value() + " (" + says.source() + ", " + says.confidence().word() + ")";
  }

  private static String quoted(@org.jspecify.annotations.Nullable ObservedText text) {
    String words = text == null ? "" : text.text();
    return '"'
        + (words.length() > MOST_CHARACTERS ? words.substring(0, MOST_CHARACTERS) + "..." : words)
        + '"';
  }

  private String title(String cause) {
    return rules.stream()
        .filter(r -> r.id().equals(cause))
        .map(Rule::title)
        .findFirst()
        .or(() -> Optional.of(cause).flatMap(meanings::cause).map(Cause::title))
        .orElse(cause);
  }
}
