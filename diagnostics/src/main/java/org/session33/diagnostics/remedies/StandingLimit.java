package org.session33.diagnostics.remedies;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.exchange.ClientType;
import org.session33.profiles.exchange.EffectiveLimit;
import org.session33.profiles.exchange.ExchangeServer;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.exchange.StoreLimits;
import org.session33.profiles.windows.RegistryValue;

/**
 * A limit in a server's registry as it stands before anybody changes it, whether or not the store
 * has loaded it: what is there shall never be made smaller.
 *
 * @param key its key below {@code MSExchangeIS}
 * @param name its name
 * @param value what stands there, or null for nothing
 * @param waits whether that was written after the last start of the Information Store
 * @param effective the number that counts once the store has loaded all of the registry, or null
 *     where nothing is limited by this name
 */
record StandingLimit(
    String key,
    String name,
    @Nullable RegistryValue value,
    boolean waits,
    @Nullable Integer effective) {
  static StandingLimit of(ExchangeServer server, String key, String name) {
    ServerRegistry all = server.registry().plus(server.registryNotLoaded());
    StoreLimits limits = StoreLimits.of(server.release(), all);
    Stream<EffectiveLimit> meant =
        key.equalsIgnoreCase(ServerRegistry.OBJECTS)
            ? ObjectType.of(name).map(limits::objects).stream()
            : Arrays.stream(ClientType.values())
                .filter(t -> LimitValue.nameFor(t).equalsIgnoreCase(name))
                .map(limits::sessions);
    Integer effective =
        meant.flatMap(limit -> limit.number().stream().boxed()).max(Integer::compare).orElse(null);
    return new StandingLimit(
        key,
        name,
        all.value(key, name).orElse(null),
        server.registryNotLoaded().value(key, name).isPresent(),
        effective);
  }

  /** The number that stands there, also as a text of digits, which the store does not read. */
  private Optional<Long> number() {
    return Optional.ofNullable(value).flatMap(StandingLimit::number);
  }

  /** The number of a value, also of a text of digits, which the store does not read. */
  static Optional<Long> number(RegistryValue value) {
    return value
        .dword()
        .or(() -> value.text().filter(t -> t.matches("\\d{1,9}")).map(Long::valueOf));
  }

  /** What is larger than a number, of what stands there and what counts. */
  OptionalLong above(long number) {
    return LongStream.concat(
            number().stream().mapToLong(n -> n),
            Optional.ofNullable(effective).stream().mapToLong(n -> n))
        .filter(n -> n > number)
        .max();
  }

  /** Why nothing has to be written where a restart is enough, one clause. */
  String enough() {
    return waits
        ? number().map(LimitValue::bothNotations).orElse("a value")
            + " stands in the registry already and waits for a restart of the Information Store:"
            + " that is enough, and a smaller number would only lower it"
        : "what waits in the registry is enough once the Information Store has read it";
  }

  /** How a change of it is taken back, up to the restart. */
  String takeBack() {
    RegistryValue before = value;
    if (before == null) {
      return "Delete the value \""
          + name
          + "\", for none stood there before, or import the registry backup";
    }
    return before
        .dword()
        .map(
            n ->
                "Set \""
                    + name
                    + "\" back to "
                    + LimitValue.bothNotations(n)
                    + ", or import the registry backup")
        .orElse("Import the registry backup, which has \"" + name + "\" as it was");
  }
}
