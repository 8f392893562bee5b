package org.session33.clientsim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds years and version numbers of releases in Java source: in numbers and in texts, also those
 * of annotations, and not in comments. The compiled classes would not do: they keep a year among
 * the instructions.
 */
final class ReleaseLiterals {
  private static final List<String> MODULES = List.of("profiles", "diagnostics", "client-sim");

  /** Texts, which stay, and comments, which go. */
  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile(
          "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'"
              + "|(//[^\n]*|/\\*.*?\\*/)");

  /** The years of a namespace are part of its name. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[\\w./-]+");

  /** A year from 1995 on; a version as Office (8.0 to 16.0) and Exchange (15.2) write theirs. */
  private static final Pattern RELEASE =
      Pattern.compile(
          "(?<![\\w.\\\\-])(?:199[5-9]|20[0-2]\\d)(?![\\w-])|(?<![\\w.])(?:8|1[0-6])\\.[0-3](?![\\w.])");

  private ReleaseLiterals() {}

  /**
   * All of them in the main classes of all modules, as {@code File.java:12: the line}.
   *
   * @param permitted what may stand in a line all the same
   */
  static List<String> inMain(Set<String> permitted) {
    List<String> found = new ArrayList<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          in(Files.readString(file, StandardCharsets.UTF_8)).stream()
              .filter(line -> permitted.stream().noneMatch(line::contains))
              .forEach(line -> found.add(file.getFileName() + ":" + line));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  /** The same in a source text, as {@code 12: the line}. */
  static List<String> in(String source) {
    String[] lines = withoutComments(source).split("\n", -1);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (RELEASE.matcher(ADDRESS.matcher(lines[i]).replaceAll("")).find()) {
        found.add(i + 1 + ": " + lines[i].strip());
      }
    }
    return found;
  }

  /** Line breaks of a comment stay, so that lines keep their numbers. */
  private static String withoutComments(String source) {
    Matcher matcher = TEXT_OR_COMMENT.matcher(source);
    return matcher.replaceAll(
        part ->
            part.group(1) == null
                ? Matcher.quoteReplacement(part.group())
                : part.group().replaceAll("[^\n]", ""));
  }
}
