package org.session33.profiles.intake.casefile;

import org.session33.profiles.exchange.LimitValue;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.ServerRegistry;

/** The values by which the store takes its limits from the registry; all of them are DWORDs. */
final class StoreLimitNames {
  private StoreLimitNames() {}

  /** Whether the store takes a limit from a value of this name in this key. */
  static boolean contains(String key, String name) {
    if (key.equalsIgnoreCase(ServerRegistry.OBJECTS)) {
      return ObjectType.ofRegistryName(name).isPresent();
    }
    return key.equalsIgnoreCase(ServerRegistry.PARAMETERS) && LimitValue.isSessionValue(name);
  }
}
