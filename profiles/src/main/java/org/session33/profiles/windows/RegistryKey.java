package org.session33.profiles.windows;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.session33.profiles.files.Place;

/** A registry key with its values; names are compared without case. */
public final class RegistryKey {
  private final String path;
  private final Place place;
  private final Map<String, RegistryValue> values = new LinkedHashMap<>();

  /**
   * An empty key.
   *
   * @param path its full path with the root's long name, as in the file
   */
  public RegistryKey(String path, Place place) {
    this.path = path;
    this.place = place;
  }

  /** Its full path, as in the file, with the root's long name ({@code HKEY_LOCAL_MACHINE\…}). */
  public String path() {
    return path;
  }

  /** Its last path element. */
  public String name() {
    return path.substring(path.lastIndexOf('\\') + 1);
  }

  /** Where it was read. */
  public Place place() {
    return place;
  }

  /** Sets a value; a later one wins. */
  public void put(RegistryValue value) {
    values.put(value.name().toLowerCase(Locale.ROOT), value);
  }

  /** Deletes a value. */
  public void remove(String name) {
    values.remove(name.toLowerCase(Locale.ROOT));
  }

  /** A value by name; empty name for the default value. */
  public Optional<RegistryValue> value(String name) {
    return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
  }

  /** All values in the order of the file. */
  public Collection<RegistryValue> values() {
    return java.util.Collections.unmodifiableCollection(values.values());
  }

  @Override
  public String toString() {
    return path + " (" + values.size() + " values)";
  }
}
