package org.session33.diagnostics.evidence.parts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.windows.DecodedText;

/** Says which cmdlet another list from PowerShell is of, and what columns it has. */
final class ListPart {
  private static final int MOST_COLUMNS = 12;

  private ListPart() {}

  static Reading<Part> read(SourceFile file) {
    return Rows.read(file, row -> {}).map(r -> words(r, "rows"));
  }

  /** A list as Format-List prints it: a name, blanks, a colon and a value a line. */
  static Reading<Part> printed(SourceFile file) {
    return Reading.of(
        problems -> {
          Set<String> names = new LinkedHashSet<>();
          int lines = 0;
          String text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text();
          for (String line : (Iterable<String>) text.lines()::iterator) {
            int colon = line.indexOf(" :");
            if (colon > 0 && !Character.isWhitespace(line.charAt(0))) {
              names.add(line.substring(0, colon).strip());
              lines++;
            }
          }
          return words(new Rows(List.copyOf(names), lines), "values");
        });
  }

  private static Part words(Rows rows, String what) {
    Optional<Cmdlet> cmdlet = Cmdlet.ofColumns(rows.columns());
    List<String> columns = rows.columns();
    String shown = String.join(", ", columns.subList(0, Math.min(MOST_COLUMNS, columns.size())));
    return Part.of(
        rows.count(),
        List.of(
            String.format(
                Locale.ROOT,
                "It is a list from PowerShell%s with %,d %s%s%s.",
                cmdlet.map(c -> ", by its columns of " + c.title() + ",").orElse(""),
                rows.count(),
                what,
                shown.isEmpty() ? "" : ": " + shown,
                columns.size() > MOST_COLUMNS ? " ..." : ""),
            "Session33 does not judge these values yet; it looked for known error texts in them."),
        "the event (9646) or the message that somebody saw; " + Part.PROFILE);
  }
}
