package org.session33.profiles.intake.casefile;

import java.util.List;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;

/** The values by which the store takes its limits from the registry; all of them are DWORDs. */
final class StoreLimitNames {
  private static final List<String> PARAMETERS =
      List.of(
          "Maximum Allowed Sessions Per User",
          "Maximum Allowed Service Sessions Per User",
          "Maximum Allowed Exchange Sessions Per Service",
          "Maximum Allowed Concurrent Exchange Sessions Per Service",
          "Disable Session Limit");

  private StoreLimitNames() {}

  /** Whether the store takes a limit from a value of this name in this key. */
  static boolean contains(String key, String name) {
    if (key.equalsIgnoreCase(ServerRegistry.OBJECTS)) {
      return ObjectType.ofRegistryName(name).isPresent();
    }
    return key.equalsIgnoreCase(ServerRegistry.PARAMETERS)
        && PARAMETERS.stream().anyMatch(p -> p.equalsIgnoreCase(name));
  }
}
