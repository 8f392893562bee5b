package org.session33.clientsim.desktop.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.session33.profiles.cases.Case;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.SourceFile;

/** Says where the values of a case came from, and which places of its files were broken. */
public final class FormOrigins {
  private final Case opened;
  private final List<Problem> problems;

  /**
   * Origins of a case.
   *
   * @param opened the case as it was opened
   * @param problems what was wrong in its files
   */
  FormOrigins(Case opened, List<Problem> problems) {
    this.opened = opened;
    this.problems = List.copyOf(problems);
  }

  Case opened() {
    return opened;
  }

  /** Where a value came from, or what it was before somebody changed it here. */
  FormNote note(String path, String now, String before) {
    return note(path, now.equals(before), before);
  }

  /** The same for something with several values: whether all are as they were, and in words. */
  FormNote note(String path, boolean same, String before) {
    return same
        ? opened.provenance().of(path).map(o -> words(path, o)).orElse(FormNote.NONE)
        : FormNote.of("changed here, was " + (before.isEmpty() ? "empty" : before));
  }

  /** What was wrong where a value stands in its file; empty where nothing was. */
  String warning(String path) {
    Optional<Origin> read = opened.provenance().of(path).filter(o -> o.place() != null);
    return problems.stream()
        .filter(p -> read.map(o -> isAbout(path, o, p)).orElseGet(() -> isNamed(path, p)))
        .map(p -> fileName(p.place().file()) + line(p.place()) + ": " + p.what() + "; " + p.hint())
        .distinct()
        .collect(Collectors.joining(". "));
  }

  /** A value that could not be read stands nowhere, but the complaint about it names its key. */
  private static boolean isNamed(String path, Problem problem) {
    boolean oneOfMany = path.contains("[") && !path.startsWith("server.registry[");
    return !oneOfMany && isAboutKey(problem, key(path));
  }

  /**
   * Whether a problem is about a value that was read. Where several values stand on a line, only
   * the key that the problem names can tell; a value alone on its line is the one that is meant.
   */
  private boolean isAbout(String path, Origin origin, Problem problem) {
    Place place = origin.place();
    if (place == null || !isSameLine(place, problem.place())) {
      return false;
    }
    String key = key(path);
    if (isAboutKey(problem, key)) {
      return true;
    }
    boolean namesAnotherKey =
        origin.detail().startsWith(key + ":") && problem.what().startsWith("'");
    return !namesAnotherKey
        && opened.provenance().origins().entrySet().stream()
            .noneMatch(e -> isBeside(place, e.getValue()) && !isPart(path, e.getKey()));
  }

  /** Whether something else stands on the line of a value. */
  private static boolean isBeside(Place value, Origin other) {
    Place place = other.place();
    return place != null && isSameLine(value, place) && place.column() != value.column();
  }

  /** A mailbox and the number of its folders are shown in one row. */
  private static boolean isPart(String path, String other) {
    return other.startsWith(path) || path.startsWith(other);
  }

  private static boolean isAboutKey(Problem problem, String key) {
    return problem.what().startsWith("'" + key + "' ");
  }

  /** How a value is called in its file: the last part of its path. */
  private static String key(String path) {
    if (!path.endsWith("]")) {
      return path.substring(path.lastIndexOf('.') + 1);
    }
    String item = path.substring(path.indexOf('[') + 1, path.length() - 1);
    return item.substring(item.lastIndexOf('\\') + 1);
  }

  private static boolean isSameLine(Place value, Place problem) {
    return value.line() > 0
        && value.line() == problem.line()
        && value.file().equals(problem.file());
  }

  private static FormNote words(String path, Origin origin) {
    Place place = origin.place();
    if (place == null) {
      String detail = origin.detail();
      return FormNote.of(
          switch (origin.kind()) {
            case READ -> detail;
            case DEFAULT -> "default: " + detail;
            case DEDUCED -> "concluded: " + detail;
            case ASSUMED -> "assumed: " + detail;
          });
    }
    String where = fileName(place.file()) + line(place);
    String detail = says(path, origin.detail()) ? "" : origin.detail();
    String text = detail.isEmpty() ? where : where + " (" + detail + ")";
    return new FormNote(
        text, origin.toString(), detail.isEmpty() ? fileName(place.file()) : "", place.line());
  }

  /** Whether a detail only repeats what the form shows anyway. */
  private static boolean says(String path, String detail) {
    String key = path.substring(path.lastIndexOf('.') + 1);
    String name = path.substring(path.indexOf('[') + 1).replace("]", "");
    return path.startsWith(ProgramForm.ID)
        || detail.startsWith(name + ":")
        || detail.startsWith(key + ":")
        || detail.startsWith("name:")
        || detail.startsWith("REG_DWORD ");
  }

  private static String line(Place place) {
    return place.line() > 0 ? ", line " + place.line() : "";
  }

  /** The last part of a path, whatever separates its folders. */
  public static String fileName(String path) {
    return SourceFile.ownName(path);
  }

  /** The same parts, with one note for neighbours that came from the same place. */
  static List<FormPart> joined(List<FormPart> parts) {
    List<FormPart> joined = new ArrayList<>();
    int at = 0;
    while (at < parts.size()) {
      int end = at + 1;
      while (end < parts.size() && isJoined(parts.get(at), parts.get(end))) {
        end++;
      }
      String words = end - at == 1 ? "" : words(parts.subList(at, end));
      for (int index = at; index < end; index++) {
        FormPart part = parts.get(index);
        joined.add(
            part instanceof FormField field && end - at > 1
                ? field.noted(field.note().saying(index == end - 1 ? words : ""))
                : part);
      }
      at = end;
    }
    return joined;
  }

  private static boolean isJoined(FormPart first, FormPart next) {
    if (!(first instanceof FormField a) || !(next instanceof FormField b)) {
      return false;
    }
    boolean sameFile = !a.note().file().isEmpty() && a.note().file().equals(b.note().file());
    boolean sameWords = !a.note().text().isEmpty() && a.note().text().equals(b.note().text());
    return sameFile || sameWords;
  }

  private static String words(List<FormPart> parts) {
    FormNote first = ((FormField) parts.get(0)).note();
    List<Integer> lines =
        parts.stream().map(p -> ((FormField) p).note().line()).distinct().sorted().toList();
    if (first.file().isEmpty() || lines.size() == 1) {
      boolean guessed = first.text().startsWith("assumed:") || first.text().startsWith("default:");
      return (parts.size() == 2 ? "both " : "all " + parts.size() + " ")
          + (guessed ? "" : "from ")
          + first.text();
    }
    return first.file() + ", lines " + runs(lines);
  }

  /** Line numbers, with the ones in a row put together: {@code 16, 17, 20–22}. */
  private static String runs(List<Integer> lines) {
    List<String> runs = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = at;
      while (end + 1 < lines.size() && lines.get(end + 1) == lines.get(end) + 1) {
        end++;
      }
      if (end - at > 1) {
        runs.add(lines.get(at) + "–" + lines.get(end));
      } else {
        lines.subList(at, end + 1).forEach(l -> runs.add(Integer.toString(l)));
      }
      at = end + 1;
    }
    return String.join(", ", runs);
  }
}
