package org.session33.clientsim.cli.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.session33.profiles.files.Spelling;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How {@code session33 test} writes its results. */
enum TestFormat {
  /** For people. */
  HUMAN,
  /** The Test Anything Protocol, version 14. */
  TAP,
  /** One JSON document. */
  JSON;

  /** Takes the names as they are written on the command line. */
  static final class Converter implements ITypeConverter<TestFormat> {
    @Override
    public TestFormat convert(String name) {
      for (TestFormat format : values()) {
        if (format.name().equalsIgnoreCase(name)) {
          return format;
        }
      }
      List<String> names =
          Arrays.stream(values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
      throw new TypeConversionException(
          "there is no format '" + name + "'; " + Spelling.suggest(name, names));
    }
  }
}
