package org.session33.profiles.intake.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.windows.RegistryExport;
import org.session33.profiles.windows.RegistryValue;

/**
 * Reads the registry values of a case's server: a mapping of names to numbers, a list of whole
 * values, or the name of a registry export.
 *
 * <p>In a mapping a plain name stands in {@code ParametersSystem}; one with backslashes in a key
 * below it; one that begins with a backslash counts from {@code MSExchangeIS} on. A list can hold
 * any value: {@code - {key: ParametersSystem, name: x, type: REG_BINARY, bytes: "20,00"}}.
 */
public final class RegistrySection {
  static final long LARGEST_DWORD = 0xFFFF_FFFFL;

  private final Function<SourceFile, Reading<RegistryExport>> registryFiles;

  RegistrySection(Function<SourceFile, Reading<RegistryExport>> registryFiles) {
    this.registryFiles = registryFiles;
  }

  /** Reads the values. */
  ServerRegistry read(YamlValue value, String path, CaseDraft draft) {
    ServerRegistry registry =
        value.isScalar()
            ? fromFile(value, draft)
            : value.isList()
                ? RegistryItems.read(value, draft)
                : value.mapping().map(m -> fromMapping(m, draft)).orElse(ServerRegistry.empty());
    note(registry, path, draft);
    return registry;
  }

  /** Notes where the values came from, and warns of a spelling that may not be read. */
  public static void note(ServerRegistry registry, String path, CaseDraft draft) {
    ServerRegistryExtractor.checkSpellings(registry, draft.problems());
    for (RegistryEntry entry : registry.entries()) {
      String detail =
          entry.value().dword().map(d -> "REG_DWORD " + d).orElse(entry.value().type().toString());
      draft.note(
          path + "[" + entry.key() + "\\" + entry.value().name() + "]",
          Origin.read(entry.value().place(), detail));
    }
  }

  private ServerRegistry fromFile(YamlValue value, CaseDraft draft) {
    Optional<ServerRegistry> registry =
        draft
            .companion(value)
            .flatMap(f -> registryFiles.apply(f).reportTo(draft.problems()))
            .flatMap(e -> ServerRegistryExtractor.read(e).reportTo(draft.problems()));
    if (registry.isPresent() && registry.get().entries().isEmpty()) {
      draft.warn(
          value.place(),
          "this export holds no value of the Information Store",
          "export " + ServerRegistry.SERVICE_KEY);
    }
    return registry.orElse(ServerRegistry.empty());
  }

  private static ServerRegistry fromMapping(YamlMapping keys, CaseDraft draft) {
    Map<String, RegistryEntry> entries = new LinkedHashMap<>();
    for (String written : keys.keys()) {
      Optional<YamlValue> value = keys.get(written);
      if (value.isEmpty()) {
        keys.report(written, "'" + written + "' has no value", "write a number behind it");
        continue;
      }
      Optional<RegistryEntry> entry = entry(written, keys.placeOf(written), value.get(), draft);
      if (entry.isEmpty()) {
        continue;
      }
      String id = entry.get().key() + "\\" + entry.get().value().name();
      if (entries.putIfAbsent(id.toLowerCase(Locale.ROOT), entry.get()) != null) {
        keys.report(
            written,
            "'" + written + "' stands here twice; the registry does not tell case apart",
            "keep one of the two");
      }
    }
    return new ServerRegistry(List.copyOf(entries.values()));
  }

  private static Optional<RegistryEntry> entry(
      String written, Place place, YamlValue value, CaseDraft draft) {
    String whole =
        written.startsWith("\\") ? written : "\\" + ServerRegistry.PARAMETERS + "\\" + written;
    int slash = whole.lastIndexOf('\\');
    String key = slash == 0 ? "" : whole.substring(1, slash);
    String name = whole.substring(slash + 1).strip();
    if (name.isEmpty()) {
      draft.error(place, "'" + written + "' ends without a name", "write the value's name last");
      return Optional.empty();
    }
    if (value.isQuoted()) {
      RegistryValue text = RegistryValue.text(name, value.verbatim().orElse(""), value.place());
      ServerRegistryExtractor.checkType(key, text, draft.problems());
      return Optional.of(new RegistryEntry(key, text));
    }
    return value
        .number(0, LARGEST_DWORD)
        .map(
            number ->
                new RegistryEntry(
                    key, RegistryValue.dword(name, number.intValue(), value.place())));
  }
}
