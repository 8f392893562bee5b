package org.session33.profiles.intake.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.session33.profiles.exchange.ObjectType;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryKey;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/**
 * Takes the values of the Information Store out of a registry export, all that stand below {@code
 * …\Services\MSExchangeIS}: right, wrong or misnamed. Which of them the store reads is not decided
 * here; only a limit of the wrong type is reported, and kept all the same, because it is a finding
 * too.
 */
public final class ServerRegistryExtractor {
  private static final Pattern SERVICE =
      Pattern.compile("\\\\services\\\\msexchangeis(?:\\\\|$)", Pattern.CASE_INSENSITIVE);

  private static final List<String> KNOWN_KEYS =
      List.of(ServerRegistry.PARAMETERS, ServerRegistry.OBJECTS);

  private ServerRegistryExtractor() {}

  /** Takes the values out; empty when the export has none of them, which is no problem. */
  public static Reading<ServerRegistry> read(RegistryExport export) {
    return Reading.of(
        problems -> {
          Map<String, RegistryEntry> entries = new LinkedHashMap<>();
          for (RegistryKey key : export.keys()) {
            Matcher service = SERVICE.matcher(key.path());
            if (service.find()) {
              String below = spelled(key.path().substring(service.end()));
              for (RegistryValue value : key.values()) {
                checkType(below, value, problems);
                entries.put(
                    (below + "\\\\" + value.name()).toLowerCase(Locale.ROOT),
                    new RegistryEntry(below, value));
              }
            }
          }
          return new ServerRegistry(List.copyOf(entries.values()));
        });
  }

  /** Reports a limit that is not a DWORD. */
  static void checkType(String key, RegistryValue value, Consumer<Problem> problems) {
    boolean dword = value.type() == RegistryType.REG_DWORD && value.bytes().length == 4;
    if (!dword && StoreLimitNames.contains(key, value.name())) {
      problems.accept(
          Problem.error(
              value.place(),
              "'" + value.name() + "' is " + words(value.type()) + "; the store reads only a DWORD",
              "delete it and make a DWORD value, for 64 sessions in a .reg file dword:00000040"));
    }
  }

  /**
   * Warns where one of two spellings that are in print stands without the other: it is not known
   * which of them a store reads (domain.md 4.2, S-6).
   */
  static void checkSpellings(ServerRegistry registry, Consumer<Problem> problems) {
    for (RegistryEntry entry : registry.entries()) {
      String name = entry.value().name();
      if (!entry.key().equalsIgnoreCase(ServerRegistry.OBJECTS)) {
        continue;
      }
      ObjectType.ofRegistryName(name).map(ObjectType::registryNames).orElse(List.of()).stream()
          .filter(other -> registry.value(ServerRegistry.OBJECTS, other).isEmpty())
          .forEach(
              other ->
                  problems.accept(
                      Problem.warning(
                          entry.value().place(),
                          "'"
                              + name
                              + "' is printed as '"
                              + other
                              + "' too, and nobody says which of them a store reads",
                          "create both, with the same number")));
    }
  }

  private static String words(RegistryType type) {
    return switch (type) {
      case REG_SZ, REG_EXPAND_SZ, REG_MULTI_SZ -> "text (" + type + ")";
      case REG_BINARY -> "bytes (" + type + ")";
      case REG_QWORD -> "a number of 64 bits (" + type + ")";
      case REG_DWORD -> "a number of the wrong length (" + type + ")";
      default -> "a value of type " + type;
    };
  }

  private static String spelled(String key) {
    for (String known : KNOWN_KEYS) {
      if (known.equalsIgnoreCase(key)) {
        return known;
      }
    }
    return key;
  }
}
