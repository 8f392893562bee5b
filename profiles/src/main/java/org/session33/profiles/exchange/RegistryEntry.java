package org.session33.profiles.exchange;

import org.session33.profiles.windows.RegistryValue;

/**
 * A registry value of the Information Store with the key it stands in.
 *
 * @param key path below {@code HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\MSExchangeIS},
 *     for instance {@code ParametersSystem\MaxObjsPerMapiSession}
 * @param value the value with its type and place
 */
public record RegistryEntry(String key, RegistryValue value) {}
