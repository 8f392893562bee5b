package org.session33.profiles.windows;

/** The types of registry values, as Registry Editor names them. */
public enum RegistryType {
  /** No defined type ({@code hex(0)}). */
  REG_NONE(0),
  /** A text. */
  REG_SZ(1),
  /** A text with variables such as {@code %USERPROFILE%}. */
  REG_EXPAND_SZ(2),
  /** Bytes. */
  REG_BINARY(3),
  /** A number of 32 bits. */
  REG_DWORD(4),
  /** Several texts. */
  REG_MULTI_SZ(7),
  /** A number of 64 bits. */
  REG_QWORD(11),
  /** Any other type number; its bytes are kept. */
  REG_OTHER(-1);

  private final int number;

  RegistryType(int number) {
    this.number = number;
  }

  /** Its number in {@code hex(N)}, or -1 where it is not known. */
  public int number() {
    return number;
  }

  /** The type with this number in {@code hex(N)}, or {@link #REG_OTHER}. */
  public static RegistryType ofNumber(int number) {
    for (RegistryType type : values()) {
      if (type.number == number && type != REG_OTHER) {
        return type;
      }
    }
    return REG_OTHER;
  }
}
