package org.session33.clientsim.desktop.walk.steps;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * The number of a DWORD value as Registry Editor asks for it: digits, and the base that they are
 * read in. It opens in hexadecimal.
 *
 * @param digits what is typed
 * @param hexadecimal whether the digits are read as hexadecimal, else as decimal
 */
public record DwordBox(String digits, boolean hexadecimal) {
  private static final long MOST = 0xFFFF_FFFFL;

  /** The box as it opens for a number. */
  static DwordBox of(long number) {
    return new DwordBox(Long.toHexString(number), true);
  }

  /** The number that would be written; empty where the digits are none of the base. */
  public OptionalLong number() {
    return read(digits, hexadecimal);
  }

  /** The number that the same digits mean in the other base. */
  OptionalLong inOtherBase() {
    return read(digits, !hexadecimal);
  }

  private static OptionalLong read(String digits, boolean hexadecimal) {
    String wanted = hexadecimal ? "[0-9a-f]{1,8}" : "[0-9]{1,10}";
    String typed = digits.strip().toLowerCase(Locale.ROOT);
    if (!typed.matches(wanted)) {
      return OptionalLong.empty();
    }
    long number = Long.parseLong(typed, hexadecimal ? 16 : 10);
    return number > MOST ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** The same number written in a base; digits that are no number stay as they are. */
  DwordBox in(boolean toHexadecimal) {
    OptionalLong number = number();
    if (toHexadecimal == hexadecimal || number.isEmpty()) {
      return new DwordBox(digits, toHexadecimal);
    }
    long value = number.getAsLong();
    return new DwordBox(
        toHexadecimal ? Long.toHexString(value) : Long.toString(value), toHexadecimal);
  }

  DwordBox typed(String text) {
    return new DwordBox(text, hexadecimal);
  }
}
