package org.session33.clientsim.saving;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.session33.profiles.cases.Origin;
import org.session33.profiles.cases.Provenance;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.VisibleText;

/** Writes behind each value of a saved file where it came from. */
final class OriginComments {
  /** More of what was said is read in the file itself. */
  private static final int LONGEST = 100;

  private final SavedNames names;

  OriginComments(SavedNames names) {
    this.names = names;
  }

  /**
   * The text with its comments.
   *
   * @param text the lines as they are saved, each with its line end
   * @param file under which name these lines were read
   * @param read where the values stand in them
   * @param made where the values came from
   */
  String in(String text, String file, Provenance read, Provenance made) {
    Map<Integer, Set<String>> comments = new TreeMap<>();
    for (Map.Entry<String, Origin> value : read.origins().entrySet()) {
      Place place = value.getValue().place();
      if (place == null || !place.file().equals(file) || place.line() == 0) {
        continue;
      }
      made.of(value.getKey())
          .filter(o -> o.kind() != Origin.Kind.DEDUCED)
          .ifPresent(
              o ->
                  comments.computeIfAbsent(place.line(), l -> new LinkedHashSet<>()).add(words(o)));
    }
    List<String> lines = new ArrayList<>(text.lines().toList());
    comments.forEach(
        (line, some) ->
            lines.set(line - 1, lines.get(line - 1) + "  # " + String.join("; ", some)));
    return String.join("\n", lines) + "\n";
  }

  /** Lines above everything else. */
  static String head(List<String> remarks) {
    StringBuilder head = new StringBuilder();
    remarks.forEach(r -> head.append("# ").append(oneLine(r)).append('\n'));
    return head.toString();
  }

  private String words(Origin origin) {
    String detail = oneLine(origin.detail());
    String said =
        detail.length() > LONGEST ? detail.substring(0, LONGEST).strip() + " ..." : detail;
    Place place = origin.place();
    if (place == null) {
      return origin.kind() == Origin.Kind.READ
          ? said
          : origin.kind().name().toLowerCase(java.util.Locale.ROOT) + ": " + said;
    }
    String where = oneLine(names.of(place));
    return said.isEmpty() ? where : where + " " + said;
  }

  private static String oneLine(String text) {
    return VisibleText.of(text).replaceAll("\\s+", " ").strip();
  }
}
