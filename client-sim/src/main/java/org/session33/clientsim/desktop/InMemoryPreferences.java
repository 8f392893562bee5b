package org.session33.clientsim.desktop;

import java.util.HashMap;
import java.util.Map;
import java.util.prefs.AbstractPreferences;
import org.jspecify.annotations.Nullable;

/** Preferences that live in memory only; rehearsals are not played but shown at their end. */
final class InMemoryPreferences extends AbstractPreferences {
  private final Map<String, String> values = new HashMap<>(Map.of("animated", "false"));

  InMemoryPreferences() {
    super(null, "");
  }

  @Override
  protected void putSpi(String key, String value) {
    values.put(key, value);
  }

  @Override
  protected @Nullable String getSpi(String key) {
    return values.get(key);
  }

  @Override
  protected void removeSpi(String key) {
    values.remove(key);
  }

  @Override
  protected void removeNodeSpi() {
    values.clear();
  }

  @Override
  protected String[] keysSpi() {
    return values.keySet().toArray(String[]::new);
  }

  @Override
  protected String[] childrenNamesSpi() {
    return new String[0];
  }

  @Override
  protected AbstractPreferences childSpi(String name) {
    throw new UnsupportedOperationException("there are no nodes below");
  }

  @Override
  protected void syncSpi() {
    // There is nothing to keep.
  }

  @Override
  protected void flushSpi() {
    // There is nothing to keep.
  }
}
