package org.session33.profiles.intake.casefile;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.session33.profiles.exchange.RegistryEntry;
import org.session33.profiles.exchange.ServerRegistry;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.YamlMapping;
import org.session33.profiles.files.YamlText;
import org.session33.profiles.files.YamlValue;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/**
 * Reads registry values of a case that stand in a list, each with key, name and data: {@code dword}
 * for a number, {@code text} for a {@code REG_SZ}, {@code type} and {@code bytes} for all others.
 */
final class RegistryItems {
  private static final String KEY = "key";
  private static final String NAME = "name";
  private static final String DWORD = "dword";
  private static final String TEXT = "text";
  private static final String TYPE = "type";
  private static final String BYTES = "bytes";

  private static final HexFormat HEX = HexFormat.ofDelimiter(",");
  private static final List<String> TYPES =
      Stream.of(RegistryType.values()).map(RegistryType::name).toList();

  private RegistryItems() {}

  static ServerRegistry read(YamlValue list, CaseDraft draft) {
    Map<String, RegistryEntry> entries = new LinkedHashMap<>();
    for (YamlValue item : list.list()) {
      item.mapping().ifPresent(keys -> readOne(keys, entries, draft));
    }
    return new ServerRegistry(List.copyOf(entries.values()));
  }

  private static void readOne(
      YamlMapping keys, Map<String, RegistryEntry> entries, CaseDraft draft) {
    String key = keys.get(KEY).flatMap(YamlValue::verbatim).orElse(ServerRegistry.PARAMETERS);
    Optional<String> name = keys.get(NAME).flatMap(YamlValue::verbatim);
    if (keys.get(NAME).isEmpty()) {
      keys.report(NAME, "'name' is missing", "add the value's name; \"\" is the key's default");
    }
    Optional<RegistryValue> value = value(keys, name.orElse(""));
    keys.refuseUnknownKeys();
    if (name.isEmpty() || value.isEmpty()) {
      return;
    }
    ServerRegistryExtractor.checkType(key, value.get(), draft.problems());
    String id = (key + "\\" + name.get()).toLowerCase(Locale.ROOT);
    if (entries.putIfAbsent(id, new RegistryEntry(key, value.get())) != null) {
      keys.report(
          NAME,
          "'" + name.get() + "' stands here twice; the registry does not tell case apart",
          "keep one of the two");
    }
  }

  private static Optional<RegistryValue> value(YamlMapping keys, String name) {
    Place place = keys.place();
    Optional<Long> dword = keys.number(DWORD, 0, RegistrySection.LARGEST_DWORD);
    Optional<String> text = keys.get(TEXT).flatMap(YamlValue::verbatim);
    Optional<RegistryType> type = keys.choice(TYPE, TYPES).map(RegistryType::valueOf);
    Optional<byte[]> bytes = keys.get(BYTES).flatMap(RegistryItems::bytes);
    boolean typed = keys.get(TYPE).isPresent() && keys.get(BYTES).isPresent();
    boolean half = keys.get(TYPE).isPresent() != keys.get(BYTES).isPresent();
    long forms =
        Stream.of(keys.get(DWORD).isPresent(), keys.get(TEXT).isPresent(), typed)
            .filter(present -> present)
            .count();
    if (forms != 1 || half) {
      keys.report(
          NAME,
          "it is not said, or said twice, what the value holds",
          "give one of 'dword: 32', 'text: \"32\"', or 'type' together with 'bytes'");
      return Optional.empty();
    }
    if (dword.isPresent()) {
      return Optional.of(RegistryValue.dword(name, dword.get().intValue(), place));
    }
    if (text.isPresent()) {
      return Optional.of(RegistryValue.text(name, text.get(), place));
    }
    return type.flatMap(t -> bytes.map(b -> new RegistryValue(name, t, b, place)));
  }

  private static Optional<byte[]> bytes(YamlValue value) {
    Optional<String> written = value.verbatim();
    try {
      return written.map(HEX::parseHex);
    } catch (IllegalArgumentException e) {
      value.report("are no bytes in hexadecimal", "write pairs of digits: \"20,00,00,00\"");
      return Optional.empty();
    }
  }

  /** The same in words that {@link #read} knows. */
  static Map<String, Object> written(RegistryEntry entry) {
    RegistryValue value = entry.value();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put(KEY, entry.key());
    item.put(NAME, value.name());
    Optional<String> text = plainText(value);
    if (value.dword().isPresent()) {
      item.put(DWORD, value.dword().get());
    } else if (text.isPresent()) {
      item.put(TEXT, text.get());
    } else {
      item.put(TYPE, value.type().name());
      item.put(BYTES, new YamlText.Quoted(HEX.formatHex(value.bytes())));
    }
    return item;
  }

  /** The text of a {@code REG_SZ}; empty where the text alone would not give the same bytes. */
  static Optional<String> plainText(RegistryValue value) {
    return value.type() == RegistryType.REG_SZ
        ? value.text().filter(t -> RegistryValue.text(value.name(), t, value.place()).equals(value))
        : Optional.empty();
  }
}
