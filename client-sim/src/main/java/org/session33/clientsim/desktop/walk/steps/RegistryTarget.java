package org.session33.clientsim.desktop.walk.steps;

import org.session33.profiles.exchange.RegistryEntry;

/**
 * The registry value that a fix asks for.
 *
 * @param key its key below {@code MSExchangeIS}
 * @param name its name
 * @param number its number, 0 to 4,294,967,295
 */
record RegistryTarget(String key, String name, long number) {
  /** The target that an entry of the changed case is. */
  static RegistryTarget of(RegistryEntry entry) {
    return new RegistryTarget(entry.key(), entry.value().name(), entry.value().dword().orElse(0L));
  }

  boolean isNamed(String otherKey, String otherName) {
    return key.equalsIgnoreCase(otherKey) && name.equalsIgnoreCase(otherName);
  }
}
