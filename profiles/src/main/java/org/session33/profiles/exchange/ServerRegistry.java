package org.session33.profiles.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.session33.profiles.files.Place;
import org.session33.profiles.windows.RegistryValue;

/**
 * The registry values of the Information Store, as somebody wrote them: right, wrong or misnamed.
 * What the store makes of them is the limiter of the store.
 *
 * @param entries all values below {@code …\Services\MSExchangeIS}, at most one a key and name
 */
public record ServerRegistry(List<RegistryEntry> entries) {
  /** The whole path of the Information Store's service key. */
  public static final String SERVICE_KEY = RegistryNames.key("service");

  /** The service's name, which is the last part of its key and the source of its events. */
  public static final String SERVICE = SERVICE_KEY.substring(SERVICE_KEY.lastIndexOf('\\') + 1);

  /** The service as the list of services shows it. */
  public static final String SERVICE_SHOWN = RegistryNames.service("shown");

  /** The service as KB 842022 prints it (domain.md 4.5, S-30). */
  public static final String SERVICE_IN_ARTICLE = RegistryNames.service("inArticle");

  /** The key of the session limits, below {@link #SERVICE_KEY}. */
  public static final String PARAMETERS = RegistryNames.key("sessions");

  /** The key of the open-object limits, below {@link #SERVICE_KEY}. */
  public static final String OBJECTS = PARAMETERS + "\\" + RegistryNames.key("objects");

  /** The last part of {@link #OBJECTS}. */
  public static final String OBJECTS_NAME = RegistryNames.key("objects");

  public ServerRegistry {
    entries = List.copyOf(entries);
  }

  /** No value set: every limit is the release's default. */
  public static ServerRegistry empty() {
    return new ServerRegistry(List.of());
  }

  /** A value by key and name, without case. */
  public Optional<RegistryValue> value(String key, String name) {
    return entries.stream()
        .filter(e -> e.key().equalsIgnoreCase(key) && e.value().name().equalsIgnoreCase(name))
        .map(RegistryEntry::value)
        .findFirst();
  }

  /** These values with others laid over them; the later one wins. */
  public ServerRegistry plus(ServerRegistry later) {
    List<RegistryEntry> all = new ArrayList<>(entries);
    for (RegistryEntry entry : later.entries) {
      all.removeIf(
          e ->
              e.key().equalsIgnoreCase(entry.key())
                  && e.value().name().equalsIgnoreCase(entry.value().name()));
      all.add(entry);
    }
    return new ServerRegistry(all);
  }

  /** These values with one DWORD set. */
  public ServerRegistry withDword(String key, String name, int number, Place place) {
    return plus(
        new ServerRegistry(
            List.of(new RegistryEntry(key, RegistryValue.dword(name, number, place)))));
  }

  /** These values without one. */
  public ServerRegistry without(String key, String name) {
    List<RegistryEntry> all = new ArrayList<>(entries);
    all.removeIf(e -> e.key().equalsIgnoreCase(key) && e.value().name().equalsIgnoreCase(name));
    return new ServerRegistry(all);
  }
}
