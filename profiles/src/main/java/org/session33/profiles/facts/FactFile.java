package org.session33.profiles.facts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;

/**
 * A file of facts that is shipped with the program. A mistake in one is a fault of the build, not
 * of the user: every method ends with an {@link IllegalStateException} that names the place.
 */
public final class FactFile {
  private final YamlMapping root;

  private FactFile(YamlMapping root) {
    this.root = root;
  }

  /** Opens a resource beside a class. */
  public static FactFile open(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + beside.getName());
      }
      return of(SourceFile.of(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Facts that somebody read already. */
  public static FactFile of(SourceFile file) {
    try {
      YamlMapping root = YamlFile.open(file, FactFile::fail);
      if (root.number("format", 1, 1).isEmpty()) {
        throw missing(root, "format");
      }
      return new FactFile(root);
    } catch (InputException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole file. */
  public YamlMapping root() {
    return root;
  }

  /** Reads every item of a list of mappings; keys that nobody asks for are a mistake. */
  public <T> List<T> list(String key, Function<YamlMapping, T> reader) {
    return root.list(key).stream()
        .map(
            item -> {
              YamlMapping mapping = item.mapping().orElseThrow();
              T value = reader.apply(mapping);
              mapping.refuseUnknownKeys();
              return value;
            })
        .toList();
  }

  /** A text that must be there. */
  public static String text(YamlMapping in, String key) {
    return in.text(key).orElseThrow(() -> missing(in, key));
  }

  /** A list of texts, empty where absent. */
  public static List<String> texts(YamlMapping in, String key) {
    return in.list(key).stream().map(v -> v.text().orElseThrow()).toList();
  }

  /** A fact that must be there: a mapping of value, source and confidence. */
  public static <T> Fact<T> fact(YamlMapping in, String key, Function<YamlValue, T> value) {
    Fact<T> fact = optionalFact(in, key, value);
    if (fact == null) {
      throw missing(in, key);
    }
    return fact;
  }

  /** A fact that may be missing. */
  public static <T> @Nullable Fact<T> optionalFact(
      YamlMapping in, String key, Function<YamlValue, T> value) {
    return in.mapping(key).map(m -> factOf(m, value)).orElse(null);
  }

  /** A fact out of a mapping of value, source and confidence. */
  public static <T> Fact<T> factOf(YamlMapping in, Function<YamlValue, T> value) {
    YamlValue read = in.get("value").orElseThrow(() -> missing(in, "value"));
    Fact<T> fact = new Fact<>(value.apply(read), text(in, "source"), confidence(in));
    in.refuseUnknownKeys();
    return fact;
  }

  /** The {@code confidence} of a mapping. */
  public static Confidence confidence(YamlMapping in) {
    return constant(in, "confidence", Confidence.class);
  }

  /** A constant of an enumeration by its name in any case, blanks and hyphens as underscores. */
  public static <E extends Enum<E>> E constant(YamlMapping in, String key, Class<E> type) {
    return constant(in.get(key).orElseThrow(() -> missing(in, key)), type);
  }

  /** A constant of an enumeration. */
  public static <E extends Enum<E>> E constant(YamlValue value, Class<E> type) {
    return constant(value.text().orElseThrow(), type, value.place());
  }

  /** A constant of an enumeration by a word that stands somewhere. */
  public static <E extends Enum<E>> E constant(String written, Class<E> type, Place place) {
    String word = written.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(c -> c.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(place + ": no " + type + " " + word));
  }

  /** A whole number. */
  public static int number(YamlValue value) {
    return value.number(0, Integer.MAX_VALUE).map(Long::intValue).orElseThrow();
  }

  /** What to throw when a key is missing. */
  public static IllegalStateException missing(YamlMapping in, String key) {
    return new IllegalStateException(in.place() + ": '" + key + "' is missing");
  }

  private static void fail(Problem problem) {
    throw new IllegalStateException(problem.toString());
  }
}
