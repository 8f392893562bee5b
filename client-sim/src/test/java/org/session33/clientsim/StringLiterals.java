package org.session33.clientsim;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The strings in Java source, those of comments and annotations (the help of an option) left out. A
 * text that is put together is one text, with {@code \}{@code u0001} where its values stand. The
 * compiled classes would not do: how a text is put together there depends on the compiler's
 * options.
 */
final class StringLiterals {
  private static final List<String> MODULES = List.of("profiles", "diagnostics", "client-sim");

  private static final char VALUE = '\u0001';

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?s)(?<comment>//[^\n]*|/\\*.*?\\*/)"
              + "|\"\"\"\\s*\n(?<block>.*?)\"\"\""
              + "|\"(?<text>(?:\\\\.|[^\"\\\\\n])*)\""
              + "|(?<annotation>@\\w+\\s*(?=\\())"
              + "|(?<member>\\.\\s*\\w+\\s*(?<call>\\()?)"
              + "|(?<word>'(?:\\\\.|[^'\\\\])+'|[\\w$]+)"
              + "|(?<other>\\S)");

  /** A word, the place of a value in a text that is put together, or one of a format. */
  private static final String WORD = "(?:\\p{L}[\\p{L}\\p{N}'-]*|\u0001|%[,\\d]*[ds])";

  /** More than four words in a row, whatever stands between two of them of a sentence. */
  private static final Pattern SENTENCE =
      Pattern.compile(WORD + "(?:[,;:.!?]?\\s+" + WORD + "){4,}");

  /** A name such as that of a registry value: each of its words begins with a capital letter. */
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\S*(?: \\p{Lu}\\S*)*");

  private static final Pattern NO_WORDS = Pattern.compile("<[^>]*>?|[\"'()\\[\\]]");

  private StringLiterals() {}

  /** The strings in the source of a class that have the shape of a sentence. */
  static List<String> sentences(JavaClass type) {
    return sentences(source(type));
  }

  /** The strings in a source that have the shape of a sentence. */
  static List<String> sentences(String source) {
    return in(source).stream()
        .filter(text -> SENTENCE.matcher(NO_WORDS.matcher(text).replaceAll("")).find())
        .filter(text -> !NAME.matcher(text).matches())
        .toList();
  }

  private static String source(JavaClass type) {
    String file =
        type.getPackageName().replace('.', '/')
            + "/"
            + type.getSource().orElseThrow().getFileName().orElseThrow();
    for (String module : MODULES) {
      Path path = Path.of("..", module, "src", "main", "java").resolve(file);
      if (Files.exists(path)) {
        try {
          return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    throw new AssertionError("no source " + file);
  }

  /** All strings of a source. */
  static List<String> in(String source) {
    List<String> found = new ArrayList<>();
    Deque<Text> open = new ArrayDeque<>();
    open.push(new Text(false));
    boolean annotation = false;
    Matcher token = TOKEN.matcher(source);
    while (token.find()) {
      Text text = open.element();
      String literal = token.group("text") == null ? token.group("block") : token.group("text");
      if (literal != null) {
        text.add(literal.replace("\\\"", "\"").replaceAll("\\s*\\\\?\n\\s*", " "));
      } else if (token.group("word") != null) {
        text.value();
      } else if (token.group("call") != null) {
        open.push(new Text(text.ignored));
      } else if (token.group("annotation") != null) {
        annotation = true;
      } else if (token.group("other") != null) {
        switch (token.group("other").charAt(0)) {
          case '(' -> open.push(new Text(text.ignored || annotation));
          case ')' -> {
            text.end(found);
            if (open.size() > 1) {
              open.pop();
            }
            open.element().value();
          }
          case '+' -> {}
          default -> text.end(found);
        }
        annotation = false;
      }
    }
    open.element().end(found);
    return found;
  }

  /** What is put together between two brackets. */
  private static final class Text {
    private final boolean ignored;
    private final StringBuilder joined = new StringBuilder();
    private boolean hasLiteral;

    private Text(boolean ignored) {
      this.ignored = ignored;
    }

    private void add(String literal) {
      joined.append(literal);
      hasLiteral = true;
    }

    /** A value; the call of a member of what stands there already is no further one. */
    private void value() {
      if (joined.length() == 0 || joined.charAt(joined.length() - 1) != VALUE) {
        joined.append(VALUE);
      }
    }

    private void end(List<String> found) {
      if (hasLiteral && !ignored) {
        found.add(joined.toString());
      }
      joined.setLength(0);
      hasLiteral = false;
    }
  }
}
