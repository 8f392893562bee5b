package org.session33.profiles.gates;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.session33.profiles.facts.Fact;
import org.session33.profiles.facts.FactFile;
import org.session33.profiles.files.YamlMapping;

/**
 * What is known of a gate, from {@code gates.yaml}.
 *
 * @param gate the gate
 * @param title what people call it
 * @param one what it counts, one of it, for instance {@code connection}
 * @param many the same, several of it
 * @param writes what a refusal leaves behind, a full sentence
 * @param doubt what is not sure about its count, a full sentence; null where nothing is in doubt
 * @param unknown why it is not known what a client shows when it refuses, one clause; null where it
 *     is known
 * @param shows texts that clients are known to show when it refuses, beside the rehearsed one, each
 *     as it follows upon "shown:"
 */
public record GateFacts(
    Gate gate,
    String title,
    String one,
    String many,
    Fact<String> writes,
    @Nullable Fact<String> doubt,
    @Nullable Fact<String> unknown,
    List<Fact<String>> shows) {
  public GateFacts {
    shows = List.copyOf(shows);
  }

  /** Read when somebody asks for it first. */
  private static final class Shipped {
    static final Map<Gate, GateFacts> GATES = read();
  }

  /** What is known of a gate. */
  public static GateFacts of(Gate gate) {
    return java.util.Objects.requireNonNull(Shipped.GATES.get(gate));
  }

  /** All of them, in the order in which they are passed. */
  public static List<GateFacts> all() {
    return Arrays.stream(Gate.values()).map(GateFacts::of).toList();
  }

  /** A number of what it counts, for instance {@code 1 connection}. */
  public String counted(long number) {
    return String.format(java.util.Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  private static Map<Gate, GateFacts> read() {
    Map<Gate, GateFacts> gates = new EnumMap<>(Gate.class);
    for (GateFacts facts :
        FactFile.open(GateFacts.class, "gates.yaml").list("gates", GateFacts::gate)) {
      gates.put(facts.gate(), facts);
    }
    if (gates.size() < Gate.values().length) {
      throw new IllegalStateException("gates.yaml: not every gate");
    }
    return gates;
  }

  private static GateFacts gate(YamlMapping in) {
    String id = FactFile.text(in, "id");
    return new GateFacts(
        Gate.of(id).orElseThrow(() -> new IllegalStateException("no gate " + id)),
        FactFile.text(in, "title"),
        FactFile.text(in, "one"),
        FactFile.text(in, "many"),
        FactFile.fact(in, "writes", v -> v.text().orElseThrow()),
        FactFile.optionalFact(in, "doubt", v -> v.text().orElseThrow()),
        FactFile.optionalFact(in, "unknown", v -> v.text().orElseThrow()),
        in.list("shows").stream()
            .map(item -> item.mapping().orElseThrow())
            .map(
                shown ->
                    new Fact<>(
                        FactFile.text(shown, "says"),
                        FactFile.text(shown, "source"),
                        FactFile.confidence(shown)))
            .toList());
  }
}
