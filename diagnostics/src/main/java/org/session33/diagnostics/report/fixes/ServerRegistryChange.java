package org.session33.diagnostics.report.fixes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ExchangeRelease;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitReload;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.windows.RegistryValue;

/**
 * How the registry of a server differs after a remedy, whether the store has loaded it or not.
 *
 * @param values the values that differ, in the order of their keys
 */
record ServerRegistryChange(List<Value> values) {
  /**
   * One value that differs.
   *
   * @param key its key below {@code MSExchangeIS}
   * @param name its name
   * @param before what stood there, or null for nothing
   * @param after what stands there then, or null for nothing
   */
  record Value(
      String key, String name, @Nullable RegistryValue before, @Nullable RegistryValue after) {
    /** The whole path of its key, from {@code HKEY_} on. */
    String path() {
      return key.isEmpty() ? ServerRegistry.SERVICE_KEY : ServerRegistry.SERVICE_KEY + "\\" + key;
    }

    /** What becomes of it, in both notations, one sentence. */
    String says() {
      return place()
          + (after == null ? " is deleted; " : " becomes " + words(after) + "; ")
          + (before == null ? "nothing" : words(before))
          + " stood there before.";
    }

    /** The same where it takes back what a fix did. */
    String saysOfUndo() {
      return place()
          + (after == null ? " is deleted again; " : " becomes " + words(after) + " again; ")
          + (before == null ? "the fix deleted it." : "the fix wrote " + words(before) + ".");
    }

    /** The way back. */
    Value undone() {
      RegistryValue standing = after;
      return new Value(key, name, standing, before);
    }

    private String place() {
      return "\"" + name + "\" in " + (key.isEmpty() ? ServerRegistry.SERVICE : key);
    }

    /** A value as people see it, in both notations. */
    static String words(RegistryValue value) {
      return value
          .dword()
          .map(LimitValue::bothNotations)
          .or(() -> value.text().map(t -> '"' + t + '"'))
          .orElse("a value of another type");
    }
  }

  ServerRegistryChange {
    values = List.copyOf(values);
  }

  static ServerRegistryChange between(ExchangeServer before, ExchangeServer after) {
    ServerRegistry old = before.registry().plus(before.registryNotLoaded());
    ServerRegistry later = after.registry().plus(after.registryNotLoaded());
    List<Value> values = new ArrayList<>();
    for (RegistryEntry entry : later.entries()) {
      Optional<RegistryValue> was = old.value(entry.key(), entry.value().name());
      if (was.filter(entry.value()::equals).isEmpty()) {
        values.add(new Value(entry.key(), entry.value().name(), was.orElse(null), entry.value()));
      }
    }
    for (RegistryEntry entry : old.entries()) {
      if (later.value(entry.key(), entry.value().name()).isEmpty()) {
        values.add(new Value(entry.key(), entry.value().name(), entry.value(), null));
      }
    }
    values.sort((a, b) -> String.CASE_INSENSITIVE_ORDER.compare(a.key(), b.key()));
    return new ServerRegistryChange(values);
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Whether a key, a name or a text of it holds what nobody can see ({@link FixFiles}). */
  boolean isHidden() {
    return values.stream()
        .flatMap(
            v ->
                Stream.concat(
                    Stream.of(v.key(), v.name()),
                    Stream.of(v.before(), v.after())
                        .filter(Objects::nonNull)
                        .flatMap(data -> data.text().stream())))
        .anyMatch(FixFiles::isHidden);
  }

  /** The way back. */
  ServerRegistryChange undone() {
    return new ServerRegistryChange(values.stream().map(Value::undone).toList());
  }

  /**
   * When it counts on a release: after a restart where that is documented for one of its values,
   * else as the release says of them.
   */
  LimitReload reload(ExchangeRelease release) {
    String objects = ServerRegistry.OBJECTS.toLowerCase(Locale.ROOT);
    Fact<LimitReload> sessions = release.sessionValuesRead();
    return values.stream()
        .map(v -> v.key().toLowerCase(Locale.ROOT).equals(objects) ? null : sessions)
        .map(read -> read == null ? release.objectValuesRead() : read)
        .map(Fact::value)
        .min(Comparator.naturalOrder())
        .orElse(LimitReload.NOT_DOCUMENTED);
  }
}
