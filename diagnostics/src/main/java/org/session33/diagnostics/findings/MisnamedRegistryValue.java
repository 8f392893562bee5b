package org.session33.diagnostics.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.session33.profiles.exchange.ExchangeServer;
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
 * store never reads it (domain.md 4.3).
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
    return Set.of(Need.SERVER_REGISTRY);
  }

  /** In use by one report of 2013; nobody knows whether a store reads it, so it is not judged. */
  private static final String REPORTED = "Maximum Allowed Concurrent Exchange Sessions Per Service";

  /**
   * One value that is not read.
   *
   * @param entry the value as it stands
   * @param rightName the name it should have, without key; empty where that cannot be told
   * @param rightKey the key it should stand in
   * @param why what is wrong with it, one clause
   */
  public record Mistake(RegistryEntry entry, String rightName, String rightKey, String why) {
    /** Whether name and key are right, and only the type is wrong. */
    public boolean isOnlyType() {
      return entry.value().name().equalsIgnoreCase(rightName)
          && entry.key().equalsIgnoreCase(rightKey);
    }
  }

  @Override
  public Finding judge(Observations observations) {
    Judgement judgement = new Judgement(this);
    List<Mistake> mistakes =
        mistakes(observations.requireWholeRegistry(), observations.limitValues());
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
    return judgement.verdict(Verdict.CONFIRMED, summary(mistakes.get(0)));
  }

  private static String summary(Mistake mistake) {
    RegistryValue value = mistake.entry().value();
    String noEffect = "The registry value '" + value.name() + "' has no effect: ";
    if (mistake.rightName().isEmpty()) {
      return noEffect
          + "the store looks for a key of that name, "
          + mistake.rightKey()
          + ", with one value for each kind of object.";
    }
    return mistake.isOnlyType()
        ? noEffect + "its type is " + value.type() + ", and the store reads a REG_DWORD."
        : noEffect
            + "the store reads '"
            + mistake.rightName()
            + "' in the key "
            + mistake.rightKey()
            + ".";
  }

  /** All values that were meant for a limit and are not read, whether loaded or new. */
  public static List<Mistake> mistakes(ExchangeServer server, LimitValues known) {
    return mistakes(server.registry().plus(server.registryNotLoaded()), known);
  }

  /** The same of a server's registry without a case. */
  public static List<Mistake> mistakes(ServerRegistry registry, LimitValues known) {
    List<Mistake> mistakes = new ArrayList<>();
    for (RegistryEntry entry : registry.entries()) {
      mistake(entry, known).ifPresent(mistakes::add);
    }
    return mistakes;
  }

  private static Optional<Mistake> mistake(RegistryEntry entry, LimitValues known) {
    String name = entry.value().name();
    Optional<LimitValue> exact = known.find(name);
    if (exact.isPresent()) {
      return entry.key().equalsIgnoreCase(ServerRegistry.PARAMETERS)
          ? wrongType(entry, exact.get().name(), ServerRegistry.PARAMETERS)
          : mistake(entry, exact.get().name(), "stands in the key " + entry.key());
    }
    if (entry.key().equalsIgnoreCase(ServerRegistry.OBJECTS)) {
      return objectMistake(entry, name);
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
              "",
              ServerRegistry.OBJECTS,
              "is a value here, but must be a key that holds one value for each kind of object"));
    }
    if (isObjectName(name)) {
      return Optional.of(
          new Mistake(entry, name, ServerRegistry.OBJECTS, "stands in the key " + entry.key()));
    }
    if (name.equalsIgnoreCase(REPORTED)) {
      return Optional.empty();
    }
    return Spelling.nearest(name, known.names())
        .flatMap(right -> mistake(entry, right, "is nearly, but not quite, the right name"));
  }

  private static Optional<Mistake> objectMistake(RegistryEntry entry, String name) {
    if (isObjectName(name)) {
      return wrongType(entry, name, ServerRegistry.OBJECTS);
    }
    List<String> right = Arrays.stream(ObjectType.values()).map(ObjectType::registryName).toList();
    return ObjectType.of(name)
        .map(ObjectType::registryName)
        .or(() -> Spelling.nearest(name, right))
        .map(
            r ->
                new Mistake(
                    entry, r, ServerRegistry.OBJECTS, "is nearly, but not quite, the right name"));
  }

  /** Two spellings of the attachment view are in print; neither is called wrong. */
  private static boolean isObjectName(String name) {
    return ObjectType.of(name)
        .filter(
            t ->
                name.equalsIgnoreCase(t.registryName())
                    || (t == ObjectType.ATTACHMENT_VIEW
                        && name.equalsIgnoreCase("objtAttachmentView")))
        .isPresent();
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
