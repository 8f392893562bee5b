package org.session33.diagnostics.evidence.mail;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Encodings by the numbers and names that mails give them. */
final class CodePages {
  private CodePages() {}

  /**
   * The encoding of a code page of Windows.
   *
   * @param number its number, 1252 for instance
   * @param otherwise what is taken for a number that this machine does not know
   */
  static Charset of(int number, Charset otherwise) {
    return switch (number) {
      case 65001 -> StandardCharsets.UTF_8;
      case 1200 -> StandardCharsets.UTF_16LE;
      case 20127 -> StandardCharsets.US_ASCII;
      default ->
          number >= 28591 && number <= 28605
              ? named("ISO-8859-" + (number - 28590)).orElse(otherwise)
              : named("windows-" + number)
                  .or(() -> named("x-windows-" + number))
                  .or(() -> named("IBM" + number))
                  .orElse(otherwise);
    };
  }

  /** The encoding of a name; empty where this machine does not know it. */
  static Optional<Charset> named(String name) {
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}
