package org.session33.profiles.intake.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.session33.profiles.files.Problem;
import org.session33.profiles.windows.DecodedText;
import org.session33.profiles.windows.RegistryKey;
import org.session33.profiles.windows.RegistryType;
import org.session33.profiles.windows.RegistryValue;

/**
 * One section of a MAPI profile. Its values are named by property: four hex digits of the MAPI
 * type, four of the property's id (formats.md 4.2).
 */
final class MapiSection {
  private static final int UID_BYTES = 16;

  private final RegistryKey key;

  MapiSection(RegistryKey key) {
    this.key = key;
  }

  RegistryKey key() {
    return key;
  }

  /** The section's name in lower case: its UID as 32 hex digits in byte order. */
  String uid() {
    return key.name().toLowerCase(Locale.ROOT);
  }

  Optional<RegistryValue> value(String name) {
    return key.value(name);
  }

  /** The value that holds a number (PT_LONG). */
  Optional<RegistryValue> numberValue(String id) {
    return key.value("0003" + id).filter(v -> v.mapiLong().isPresent());
  }

  /** A number (PT_LONG). */
  Optional<Integer> number(String id) {
    return numberValue(id).flatMap(RegistryValue::mapiLong);
  }

  /** The value that holds a text, the wide form first. */
  Optional<RegistryValue> textValue(String id) {
    return key.value("001f" + id).or(() -> key.value("001e" + id)).filter(v -> text(v).isPresent());
  }

  /** A text that is not blank. */
  Optional<String> text(String id) {
    return textValue(id).flatMap(MapiSection::text);
  }

  /** Several texts; a value that contradicts itself is reported. */
  List<String> texts(String id, Consumer<Problem> problems) {
    Optional<RegistryValue> wide = key.value("101f" + id);
    Optional<RegistryValue> value = wide.or(() -> key.value("101e" + id));
    if (value.isEmpty()) {
      return List.of();
    }
    Optional<List<String>> texts =
        wide.isPresent() ? MultiValues.unicode(value.get()) : MultiValues.eightBit(value.get());
    if (texts.isEmpty()) {
      problems.accept(
          Problem.error(
              value.get().place(),
              "the list in " + value.get().name() + " contradicts its own length and is left out",
              "export the profile again if a name is missing"));
    }
    return texts.orElse(List.of());
  }

  /** The UIDs in a row of 16-byte UIDs, each as 32 hex digits in byte order. */
  List<String> uids(String name, Consumer<Problem> problems) {
    Optional<RegistryValue> value = key.value(name);
    if (value.isEmpty()) {
      return List.of();
    }
    byte[] bytes = value.get().bytes();
    if (bytes.length % UID_BYTES != 0) {
      problems.accept(
          Problem.warning(
              value.get().place(),
              name + " has " + bytes.length + " bytes, which is no row of 16-byte names",
              "export the profile again if a mailbox is missing"));
    }
    List<String> uids = new ArrayList<>();
    for (int at = 0; at + UID_BYTES <= bytes.length; at += UID_BYTES) {
      uids.add(HexFormat.of().formatHex(bytes, at, at + UID_BYTES));
    }
    return uids;
  }

  private static Optional<String> text(RegistryValue value) {
    boolean bytesOfText =
        value.type() == RegistryType.REG_BINARY
            && value.name().toLowerCase(Locale.ROOT).startsWith("001e");
    Optional<String> text = bytesOfText ? Optional.of(eightBit(value.bytes())) : value.text();
    return text.map(String::strip).filter(t -> !t.isEmpty());
  }

  /** Decides by the bytes, because exports of older systems keep wide text under this type too. */
  private static String eightBit(byte[] bytes) {
    boolean wide = bytes.length >= 4 && bytes[1] == 0 && bytes[3] == 0;
    String text = new String(bytes, wide ? StandardCharsets.UTF_16LE : DecodedText.WINDOWS_1252);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }
}
