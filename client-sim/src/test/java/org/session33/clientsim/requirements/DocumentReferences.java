package org.session33.clientsim.requirements;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.requirements.Documents.Kind;

/**
 * Follows every reference to the documents of the project in all its files. The forms are those of
 * decision 0008.
 */
final class DocumentReferences {
  private static final Pattern FILE = Pattern.compile(".*\\.(?:java|yaml|md|properties)");

  /** Its references are broken on purpose. */
  private static final String OWN_TEST = "DocumentReferencesTest.java";

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)*[a-z]?");
  private static final String NUMBERS = "((?:,? +(?:and +|to +)?\\d+(?:\\.\\d+)*[a-z]?(?!\\w))*)";

  /** The next line of a comment belongs to the same sentence. */
  private static final Pattern LINE_OF_COMMENT =
      Pattern.compile("\\R[ \\t]*(?:\\*(?!/)|//|#)[ \\t]?");

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\b(domain|formats|lookalikes|design)\\.md\\b" + NUMBERS + "(,? +sections?\\b)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OWN_SECTION = Pattern.compile("\\b[Ss]ections?" + NUMBERS);
  private static final Pattern OWN_PARAGRAPH = Pattern.compile("§(\\d+(?:\\.\\d+)*)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+\\.md)(?:#[^)]*)?\\)");
  private static final Pattern DECISION =
      Pattern.compile("\\b[Dd]ecisions? (\\d{4})\\b|\\bdecisions/(\\d{4})");

  /** Not a cell of a sheet, a name in quotes, a part of a longer name or number. */
  private static final String ALONE = "(?<![\\w!:$=<\"'.-])";

  private static final Pattern ID =
      Pattern.compile(
          ALONE
              + "(?:(R-\\d{6}-\\d+)|(S-\\d{1,2})|(X\\d{1,2})"
              + "|(T\\d{1,2})|(L\\d{2}(?:[a-z]{2})?))(?![\\w\"'-])");
  private static final Pattern WORKED_CASE =
      Pattern.compile("\\bcases? ([CD]\\d{2})(?: and ([CD]\\d{2}))?\\b");

  private final Path root;
  private final Documents documents;
  private final List<String> broken = new ArrayList<>();
  private int followed;

  private DocumentReferences(Path root, Documents documents) {
    this.root = root;
    this.documents = documents;
  }

  /** Follows all references below a folder. */
  static DocumentReferences follow(Path root) throws IOException {
    DocumentReferences references = new DocumentReferences(root, Documents.of(root));
    for (Path file : references.files()) {
      references.follow(file, Documents.text(file));
    }
    return references;
  }

  /** Those that lead nowhere, as {@code file:line: what}. */
  List<String> broken() {
    return broken;
  }

  /** How many were followed. */
  int followed() {
    return followed;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean built = name.equals("target") || name.startsWith("target-");
            boolean hidden = name.startsWith(".");
            return !folder.equals(root) && (built || hidden)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (FILE.matcher(name).matches() && !name.equals(OWN_TEST)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private void follow(Path file, String text) {
    // As long as the text, so that every place is where it was.
    String read = LINE_OF_COMMENT.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    BiConsumer<MatchResult, String> complain =
        (at, what) -> broken.add(place(file, text, at.start()) + ": " + what);

    each(REFERENCE, read, m -> section(m, complain));
    each(DECISION, read, m -> decision(m, complain));
    each(ID, read, m -> id(m, complain));
    each(
        WORKED_CASE,
        read,
        m -> {
          known(Kind.WORKED_CASE, m.group(1), m, complain);
          known(Kind.WORKED_CASE, m.group(2), m, complain);
        });
    if (file.toString().endsWith(".md")) {
      each(LINK, read, m -> link(file, m, complain));
    }
    if (documents.has(file.getFileName().toString())) {
      String own = file.getFileName().toString();
      each(OWN_SECTION, read, m -> sections(own, m.group(1), m, complain));
      each(OWN_PARAGRAPH, read, m -> sections(own, m.group(1), m, complain));
    }
  }

  private String place(Path file, String text, int offset) {
    long line = 1 + text.chars().limit(offset).filter(c -> c == '\n').count();
    return root.relativize(file).toString().replace('\\', '/') + ":" + line;
  }

  private void each(Pattern pattern, String text, Consumer<MatchResult> follower) {
    pattern
        .matcher(text)
        .results()
        .forEach(
            m -> {
              followed++;
              follower.accept(m);
            });
  }

  private void section(MatchResult at, BiConsumer<MatchResult, String> complain) {
    String name = at.group(1) + ".md";
    String right = name.toLowerCase(Locale.ROOT);
    if (!documents.has(right)) {
      complain.accept(at, "there is no document " + name);
    } else if (!name.equals(right)) {
      complain.accept(at, name + " is written " + right);
    } else if (at.group(3) != null) {
      complain.accept(at, "a section is cited as \"" + name + " 1.2\", without the word");
    }
    sections(right, at.group(2), at, complain);
  }

  private void sections(
      String document, String numbers, MatchResult at, BiConsumer<MatchResult, String> complain) {
    NUMBER
        .matcher(numbers)
        .results()
        .map(MatchResult::group)
        .filter(n -> documents.has(document) && !documents.has(document, n))
        .forEach(n -> complain.accept(at, document + " has no section " + n));
  }

  private void decision(MatchResult at, BiConsumer<MatchResult, String> complain) {
    String number = at.group(1) != null ? at.group(1) : at.group(2);
    if (!documents.hasDecision(number)) {
      complain.accept(at, "there is no decision " + number);
    }
  }

  private void id(MatchResult at, BiConsumer<MatchResult, String> complain) {
    Kind[] kinds = {
      Kind.REQUIREMENT, Kind.STAND, Kind.CONTRADICTION, Kind.EVENT_TEXT, Kind.SEEN_TEXT
    };
    for (int i = 0; i < kinds.length; i++) {
      known(kinds[i], at.group(i + 1), at, complain);
    }
  }

  private void known(
      Kind kind, @Nullable String id, MatchResult at, BiConsumer<MatchResult, String> complain) {
    if (id != null && !documents.ids(kind).contains(id)) {
      complain.accept(at, kind.document() + " has no " + id);
    }
  }

  private void link(Path file, MatchResult at, BiConsumer<MatchResult, String> complain) {
    if (!Files.exists(file.resolveSibling(at.group(1)))) {
      complain.accept(at, "there is no file " + at.group(1));
    }
  }
}
