package org.session33.clientsim.requirements;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections and ids that the documents of the project have, read from the documents. */
final class Documents {
  static final String DOMAIN = "domain.md";
  static final String FORMATS = "formats.md";
  static final String LOOKALIKES = "lookalikes.md";

  private static final Pattern HEADING =
      Pattern.compile("^#{2,4} (\\d+(?:\\.\\d+)*[a-z]?)\\.? ", Pattern.MULTILINE);
  private static final Pattern DECISION = Pattern.compile("\\d{4}(?=-.*\\.md)");

  private final Map<String, Set<String>> sections;
  private final Map<Kind, Set<String>> ids;
  private final Set<String> decisions;

  /** What an id looks like where it is defined, and where. */
  enum Kind {
    REQUIREMENT(DOMAIN, "\\*\\*(R-\\d{6}-\\d+)\\*\\*"),
    EVENT_TEXT(DOMAIN, "^\\| (T\\d+) \\|"),
    CONTRADICTION(DOMAIN, "^\\| (X\\d+) \\|"),
    STAND(DOMAIN, "\\*\\*(S-\\d+)\\*\\*"),
    WORKED_CASE(DOMAIN, "^\\* \\*\\*([CD]\\d{2}) "),
    SEEN_TEXT(LOOKALIKES, "^\\| (L\\d{2}[a-z]*) \\|");

    private final String document;
    private final Pattern defined;

    Kind(String document, String defined) {
      this.document = document;
      this.defined = Pattern.compile(defined, Pattern.MULTILINE);
    }

    String document() {
      return document;
    }
  }

  private Documents(
      Map<String, Set<String>> sections, Map<Kind, Set<String>> ids, Set<String> decisions) {
    this.sections = sections;
    this.ids = ids;
    this.decisions = decisions;
  }

  /** The documents of a checkout. */
  static Documents of(Path root) throws IOException {
    Path folder = root.resolve("profiles").resolve("docs");
    Map<String, Set<String>> sections = new LinkedHashMap<>();
    Map<Kind, Set<String>> ids = new LinkedHashMap<>();
    for (String name : List.of(DOMAIN, FORMATS, LOOKALIKES)) {
      String text = text(folder.resolve(name));
      sections.put(name, all(HEADING, text));
      for (Kind kind : Kind.values()) {
        if (kind.document.equals(name)) {
          ids.put(kind, all(kind.defined, text));
        }
      }
    }
    try (Stream<Path> records = Files.list(folder.resolve("decisions"))) {
      return new Documents(
          sections,
          ids,
          records
              .map(r -> DECISION.matcher(r.getFileName().toString()))
              .filter(Matcher::lookingAt)
              .map(Matcher::group)
              .collect(Collectors.toSet()));
    }
  }

  /** The checkout that the tests run in. */
  static Path root() {
    for (Path p = Path.of("").toAbsolutePath(); p != null; p = p.getParent()) {
      if (Files.isRegularFile(p.resolve("profiles").resolve("docs").resolve(DOMAIN))) {
        return p;
      }
    }
    throw new AssertionError("no profiles/docs above the working directory");
  }

  boolean has(String document) {
    return sections.containsKey(document);
  }

  boolean has(String document, String section) {
    return sections.getOrDefault(document, Set.of()).contains(section);
  }

  boolean hasDecision(String number) {
    return decisions.contains(number);
  }

  /** The ids of a kind, in the order of the document. */
  Set<String> ids(Kind kind) {
    return ids.getOrDefault(kind, Set.of());
  }

  /** A file's text; bytes that are no UTF-8 are not what is looked for. */
  static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
