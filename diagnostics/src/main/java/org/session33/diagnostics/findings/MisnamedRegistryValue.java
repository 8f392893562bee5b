package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.LimitValues;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Spelling;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/**
 * A value for a limit stands under a wrong name, in a wrong key or with a wrong type, so that the
 * store never reads it (DOMAIN.md 4.3).
 */
public final class MisnamedRegistryValue implements Rule {
  @Override
  public String id() {
    return "misnamed-registry-value";
  }

  @Override
  public String title() {
    return "Registry value that the store does not read";
  }

  @Override
  public List<String> articles() {
    return List.of("842022", "980049");
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.CASE);
  }

  /**
   * One value that is not read.
   *
   * @param entry the value as it stands
   * @param rightName the name it should have, without key
   * @param rightKey the key it should stand in
   * @param why what is wrong with it, one clause
   */
  public record Mistake(RegistryEntry entry, String rightName, String rightKey, String why) {}

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    ServerRegistry registry = observations.requireCase().server().registry();
    List<Mistake> mistakes = mistakes(registry, observations.limitValues());
    if (mistakes.isEmpty()) {
      return judgement.ruledOut("every limit in the registry stands under its right name");
    }
    for (Mistake mistake : mistakes) {
      judgement.pro(
          mistake.entry().value().place()
              + ": '"
              + mistake.entry().value().name()
              + "' "
              + mistake.why());
    }
    Mistake first = mistakes.get(0);
    return judgement.verdict(
        Verdict.CONFIRMED,
        "The registry value '"
            + first.entry().value().name()
            + "' has no effect: the store reads '"
            + first.rightName()
            + "' in "
            + first.rightKey()
            + (first.why().contains("type") ? ", as a DWORD." : "."));
  }

  /** All values that were meant for a limit and are not read. */
  public static List<Mistake> mistakes(ServerRegistry registry, LimitValues known) {
    List<Mistake> mistakes = new ArrayList<>();
    for (RegistryEntry entry : registry.entries()) {
      mistake(entry, known).ifPresent(mistakes::add);
    }
    return mistakes;
  }

  private static Optional<Mistake> mistake(RegistryEntry entry, LimitValues known) {
    String name = entry.value().name();
    boolean inParameters = entry.key().equalsIgnoreCase(ServerRegistry.PARAMETERS);
    if (entry.key().equalsIgnoreCase(ServerRegistry.OBJECTS)) {
      return ObjectType.ofRegistryName(name).isPresent()
          ? wrongType(entry, name, ServerRegistry.OBJECTS)
          : Optional.empty();
    }
    Optional<LimitValue> exact = known.find(name);
    if (exact.isPresent() && inParameters) {
      return wrongType(entry, exact.get().name(), ServerRegistry.PARAMETERS);
    }
    if (exact.isPresent()) {
      return mistake(entry, exact.get().name(), "stands in the key " + entry.key());
    }
    for (LimitValue.Misnamed misnamed : known.misnamed()) {
      if (misnamed.name().equalsIgnoreCase(name)) {
        return mistake(
            entry,
            misnamed.meant(),
            "was once printed so and has no effect (" + misnamed.source() + ")");
      }
    }
    if (name.equalsIgnoreCase("MaxObjsPerMapiSession")) {
      return Optional.of(
          new Mistake(
              entry,
              "objtFolder and its like",
              ServerRegistry.OBJECTS,
              "is a value here, but must be a key that holds one value for each kind of object"));
    }
    return Spelling.nearest(name, known.names())
        .filter(right -> !right.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .flatMap(right -> mistake(entry, right, "is nearly, but not quite, the right name"));
  }

  private static Optional<Mistake> mistake(RegistryEntry entry, String right, String why) {
    return Optional.of(new Mistake(entry, right, ServerRegistry.PARAMETERS, why));
  }

  private static Optional<Mistake> wrongType(RegistryEntry entry, String right, String key) {
    RegistryValue value = entry.value();
    return value.type() == RegistryType.REG_DWORD
        ? Optional.empty()
        : Optional.of(
            new Mistake(entry, right, key, "has the type " + value.type() + " and not REG_DWORD"));
  }
}
