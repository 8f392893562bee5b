package org.session33.diagnostics.findings;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.files.JoinedNames;

/**
 * A sentence with named places. {@code {sessions}} is a value as people read it, a number with its
 * thousands apart; {@code {sessions:plain}} a value in another form, see {@link #inForm}; {@code
 * {sessions|is|are}} one word for one and another for any other number.
 */
final class Template {
  private static final Pattern PLACE =
      Pattern.compile("\\{([a-zA-Z]+)(?::([a-z]+)|\\|([^|{}]*)\\|([^|{}]*))?\\}");

  private final String text;
  private final Set<String> places = new LinkedHashSet<>();

  Template(String text) {
    this.text = text;
    PLACE.matcher(text).results().forEach(m -> places.add(m.group(1)));
  }

  /** The names of the places. */
  Set<String> places() {
    return Set.copyOf(places);
  }

  /**
   * The sentence.
   *
   * @param values one for each place, and no other
   */
  String fill(Map<String, ?> values) {
    if (!values.keySet().equals(places)) {
      throw new IllegalStateException(
          text + ": " + new TreeSet<>(values.keySet()) + " for " + new TreeSet<>(places));
    }
    return PLACE
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(place(m, Objects.requireNonNull(values.get(m.group(1))))));
  }

  private String place(MatchResult place, Object value) {
    if (place.group(3) != null) {
      return number(value) == 1 ? place.group(3) : place.group(4);
    }
    return place.group(2) == null ? words(value) : inForm(place.group(2), value);
  }

  private static String words(Object value) {
    if (value instanceof Fact<?> fact) {
      return words(fact.value());
    }
    if (value instanceof Collection<?> all) {
      return JoinedNames.of(all.stream().map(Template::words).toList(), ", ");
    }
    return value instanceof Integer || value instanceof Long
        ? String.format(Locale.ROOT, "%,d", number(value))
        : String.valueOf(value);
  }

  private String inForm(String form, Object value) {
    return switch (form) {
      case "plain" -> Long.toString(number(value));
      case "hex" -> Long.toHexString(number(value));
      case "both" -> LimitValue.bothNotations(number(value));
      case "confidence" -> ((Fact<?>) value).confidence().word();
      case "source" -> ((Fact<?>) value).source();
      case "or" -> JoinedNames.of(texts(value), " or ");
      case "and" -> JoinedNames.of(texts(value), " and ");
      case "quoted" ->
          JoinedNames.of(texts(value).stream().map(v -> '"' + v + '"').toList(), " and ");
      case "clauses" -> JoinedNames.of(texts(value), "; ");
      default -> throw new IllegalStateException(text + ": there is no form " + form);
    };
  }

  private static List<String> texts(Object value) {
    return ((List<?>) value).stream().map(String::valueOf).toList();
  }

  private static long number(Object value) {
    if (value instanceof Collection<?> all) {
      return all.size();
    }
    return value instanceof Fact<?> fact ? number(fact.value()) : ((Number) value).longValue();
  }

  @Override
  public String toString() {
    return text;
  }
}
