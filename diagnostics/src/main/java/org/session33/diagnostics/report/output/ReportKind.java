package org.session33.diagnostics.report.output;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a report can be written as; the ending of a file's name tells which. */
public enum ReportKind {
  /** An Excel workbook. */
  WORKBOOK("Excel workbook", ".xlsx"),
  /** A Word document of two pages, for a ticket or a change request. */
  DOCUMENT("Word document", ".docx"),
  /** One HTML page. */
  PAGE("page for a browser", ".html", ".htm"),
  /** The result as JSON. */
  DATA("JSON", ".json"),
  /** At most 22 lines of text for a ticket. */
  TICKET("text for a ticket", ".txt");

  private final String title;
  private final List<String> endings;

  ReportKind(String title, String... endings) {
    this.title = title;
    this.endings = List.of(endings);
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** The ending of its files, with the dot. */
  public String ending() {
    return endings.get(0);
  }

  /** The kind that a file's name means; empty where its ending is none of ours. */
  public static Optional<ReportKind> of(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(k -> k.endings.stream().anyMatch(name::endsWith))
        .findFirst();
  }

  /** All endings with what they mean, for help and messages. */
  public static String choices() {
    return Arrays.stream(values())
        .map(k -> k.ending() + " (" + k.title + ")")
        .collect(Collectors.joining(", "));
  }
}
