package org.session33.profiles.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.session33.profiles.files.Place;

/**
 * A registry value with its type and the place it was read from. The bytes are those that the
 * registry holds: texts as UTF-16LE, numbers little-endian, whatever the dress of the file was.
 */
public final class RegistryValue {
  private final String name;
  private final RegistryType type;
  private final byte[] data;
  private final Place place;

  /**
   * A value.
   *
   * @param name its name, empty for the key's default value
   * @param data its bytes as the registry holds them; copied
   */
  public RegistryValue(String name, RegistryType type, byte[] data, Place place) {
    this.name = name;
    this.type = type;
    this.data = data.clone();
    this.place = place;
  }

  /** A {@code REG_DWORD}. */
  public static RegistryValue dword(String name, int number, Place place) {
    byte[] data = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    return new RegistryValue(name, RegistryType.REG_DWORD, data, place);
  }

  /** A {@code REG_SZ}. */
  public static RegistryValue text(String name, String text, Place place) {
    byte[] data = (text + "\0").getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    return new RegistryValue(name, RegistryType.REG_SZ, data, place);
  }

  /** Its name; empty for the key's default value. */
  public String name() {
    return name;
  }

  /** Its type. */
  public RegistryType type() {
    return type;
  }

  /** Where it was read. */
  public Place place() {
    return place;
  }

  /** A copy of its bytes. */
  public byte[] bytes() {
    return data.clone();
  }

  /** The number of a {@code REG_DWORD} from 0 to 4,294,967,295; empty for every other type. */
  public Optional<Long> dword() {
    return type == RegistryType.REG_DWORD && data.length == 4
        ? Optional.of(Integer.toUnsignedLong(littleEndian().getInt()))
        : Optional.empty();
  }

  /**
   * A number that Outlook keeps as four bytes of {@code REG_BINARY} (MAPI type PT_LONG), or a
   * {@code REG_DWORD}.
   */
  public Optional<Integer> mapiLong() {
    boolean fits = type == RegistryType.REG_BINARY || type == RegistryType.REG_DWORD;
    return fits && data.length >= 4 ? Optional.of(littleEndian().getInt()) : Optional.empty();
  }

  /**
   * A text without its closing NUL: {@code REG_SZ}, {@code REG_EXPAND_SZ}, or the UTF-16LE bytes in
   * {@code REG_BINARY} that Outlook keeps for PT_UNICODE.
   */
  public Optional<String> text() {
    return switch (type) {
      case REG_SZ, REG_EXPAND_SZ, REG_BINARY -> {
        int length = data.length - data.length % 2;
        String text = new String(data, 0, length, java.nio.charset.StandardCharsets.UTF_16LE);
        int end = text.indexOf('\0');
        yield Optional.of(end < 0 ? text : text.substring(0, end));
      }
      default -> Optional.empty();
    };
  }

  private ByteBuffer littleEndian() {
    return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RegistryValue that
        && name.equalsIgnoreCase(that.name)
        && type == that.type
        && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name.toLowerCase(java.util.Locale.ROOT), type, Arrays.hashCode(data));
  }

  /** Name, type and size; never the content, which may be private. */
  @Override
  public String toString() {
    return name + " " + type + " (" + data.length + " bytes)";
  }
}
