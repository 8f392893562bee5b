package org.session33.clientsim;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The strings in a class file, which ArchUnit does not show. Where a text is put together the
 * places of its values are {@code \}{@code u0001}; annotations, such as the help of an option, are
 * kept elsewhere and are not among them.
 */
final class StringLiterals {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int STRING = 8;

  /** A word, the place of a value in a text that is put together, or one of a format. */
  private static final String WORD = "(?:\\p{L}[\\p{L}\\p{N}'-]*|\u0001|%[,\\d]*[ds])";

  /** More than four words in a row, whatever stands between two of them of a sentence. */
  private static final Pattern SENTENCE =
      Pattern.compile(WORD + "(?:[,;:.!?]?\\s+" + WORD + "){4,}");

  /** A name such as that of a registry value: each of its words begins with a capital letter. */
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\S*(?: \\p{Lu}\\S*)*");

  private static final Pattern NO_WORDS = Pattern.compile("<[^>]*>?|[\"'()\\[\\]]");

  private StringLiterals() {}

  /** The strings of a class that have the shape of a sentence. */
  static List<String> sentences(JavaClass type) {
    return of(type).stream()
        .filter(text -> SENTENCE.matcher(NO_WORDS.matcher(text).replaceAll("")).find())
        .filter(text -> !NAME.matcher(text).matches())
        .toList();
  }

  /** All strings of a class. */
  static List<String> of(JavaClass type) {
    URI file = type.getSource().orElseThrow().getUri();
    try (InputStream in = file.toURL().openStream();
        DataInputStream data = new DataInputStream(in)) {
      return strings(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the Java Virtual Machine Specification has it, 4.4. */
  private static List<String> strings(DataInputStream data) throws IOException {
    data.skipNBytes(8);
    int count = data.readUnsignedShort();
    Map<Integer, String> texts = new HashMap<>();
    List<Integer> strings = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      int kind = data.readUnsignedByte();
      switch (kind) {
        case UTF8 -> texts.put(i, data.readUTF());
        case STRING -> strings.add(data.readUnsignedShort());
        // Class, method type, module, package.
        case 7, 16, 19, 20 -> data.skipNBytes(2);
        case 15 -> data.skipNBytes(3);
        case LONG, DOUBLE -> {
          data.skipNBytes(8);
          i++;
        }
        default -> data.skipNBytes(4);
      }
    }
    return strings.stream().map(texts::get).toList();
  }
}
