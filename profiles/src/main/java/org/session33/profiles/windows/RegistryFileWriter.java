package org.session33.profiles.windows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.session33.profiles.files.VisibleText;

/**
 * Writes a registry file ({@code .reg}) in Registry Editor's own dress: version 5.00, UTF-16LE with
 * a byte order mark, CRLF, hexadecimal bytes continued where Registry Editor continues them. {@link
 * RegistryFileReader} reads the same values back.
 *
 * <p>Lines come in the order of the calls. For one thread.
 */
public final class RegistryFileWriter {
  private static final String HEADER = "Windows Registry Editor Version 5.00";
  private static final String END = "\r\n";

  /** A line of bytes goes on in the next one as soon as it has this many characters. */
  private static final int FULL_LINE = 77;

  private static final String CONTINUED = "  ";
  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder text = new StringBuilder(HEADER).append(END).append(END);
  private boolean keyOpen;

  /** A comment; each line of the text becomes one. */
  public RegistryFileWriter comment(String comment) {
    VisibleText.of(comment).lines().forEach(line -> text.append("; ").append(line).append(END));
    return this;
  }

  /**
   * The key that the next values stand in; it is created where it does not exist.
   *
   * @param path its whole path, from {@code HKEY_} on
   * @throws IllegalArgumentException if it holds a line end
   */
  public RegistryFileWriter key(String path) {
    text.append(keyOpen ? END : "").append('[').append(oneLine(path)).append(']').append(END);
    keyOpen = true;
    return this;
  }

  /**
   * A value of the key.
   *
   * @throws IllegalStateException if there is no key yet
   * @throws IllegalArgumentException if its name holds a line end, or its type has no number here
   */
  public RegistryFileWriter value(RegistryValue value) {
    String name = name(value.name());
    if (value.dword().isPresent()) {
      text.append(name)
          .append(String.format(Locale.ROOT, "dword:%08x", value.dword().get()))
          .append(END);
      return this;
    }
    Optional<String> plain = plainText(value);
    if (plain.isPresent()) {
      text.append(name).append(quoted(plain.get())).append(END);
      return this;
    }
    bytes(name + kind(value.type()), value.bytes());
    return this;
  }

  /**
   * Deletes a value of the key.
   *
   * @param name its name, empty for the key's default value
   * @throws IllegalStateException if there is no key yet
   * @throws IllegalArgumentException if the name holds a line end
   */
  public RegistryFileWriter delete(String name) {
    text.append(name(name)).append('-').append(END);
    return this;
  }

  /** The file's text so far, without byte order mark. */
  public String text() {
    return text.toString();
  }

  /** The file as it is to be saved. */
  public byte[] bytes() {
    return bytes(text());
  }

  /** A text of this class as it is to be saved: UTF-16LE with a byte order mark. */
  public static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_16LE));
    return bytes.toByteArray();
  }

  /** Whether a value of this type can be written: of an unknown type the number is not kept. */
  public static boolean canWrite(RegistryType type) {
    return type != RegistryType.REG_OTHER;
  }

  private String name(String name) {
    if (!keyOpen) {
      throw new IllegalStateException("a value needs a key before it");
    }
    return (name.isEmpty() ? "@" : quoted(oneLine(name))) + "=";
  }

  private static String kind(RegistryType type) {
    if (!canWrite(type)) {
      throw new IllegalArgumentException("the number of the type is not known: " + type);
    }
    return type == RegistryType.REG_BINARY
        ? "hex:"
        : "hex(" + Integer.toHexString(type.number()) + "):";
  }

  private void bytes(String start, byte[] data) {
    text.append(start);
    int column = start.length();
    for (int i = 0; i < data.length; i++) {
      text.append(HEX.toHexDigits(data[i]));
      if (i < data.length - 1) {
        text.append(',');
        column += 3;
        if (column >= FULL_LINE) {
          text.append('\\').append(END).append(CONTINUED);
          column = CONTINUED.length();
        }
      }
    }
    text.append(END);
  }

  /** A REG_SZ that quotes can hold; line ends, and anything behind the NUL, are left to bytes. */
  private static Optional<String> plainText(RegistryValue value) {
    return value.type() == RegistryType.REG_SZ
        ? value
            .text()
            .filter(t -> t.chars().noneMatch(c -> c < ' '))
            .filter(t -> RegistryValue.text(value.name(), t, value.place()).equals(value))
        : Optional.empty();
  }

  private static String quoted(String plain) {
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String oneLine(String name) {
    if (name.indexOf('\r') >= 0 || name.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a line end stands in a name of the registry: " + name);
    }
    return name;
  }
}
