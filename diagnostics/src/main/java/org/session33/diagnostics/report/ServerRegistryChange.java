package org.session33.diagnostics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
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
      String key, String name, @Nullable RegistryValue before, @Nullable RegistryValue after) {}

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
}
