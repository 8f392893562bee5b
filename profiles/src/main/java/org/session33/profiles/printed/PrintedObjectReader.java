package org.session33.profiles.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.InputLimits;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.windows.CsvRow;
import org.session33.profiles.windows.CsvTableReader;
import org.session33.profiles.windows.DecodedText;

/**
 * Reads the objects of a file whatever their dress: a table of commas, XML, JSON, or what a console
 * prints, with prompts and other text around it (formats.md 11 and 16.5). The content decides.
 */
public final class PrintedObjectReader {
  private static final String XML_MARK = "#< CLIXML";

  /** A reader. */
  public PrintedObjectReader() {}

  private enum Container {
    CSV,
    CLIXML,
    JSON,
    CONSOLE
  }

  /**
   * Reads a file.
   *
   * @param each takes the objects in the order of the file
   * @return no value where the file cannot be read; a file without objects has a count of 0
   */
  public Reading<Printout> read(SourceFile file, Consumer<PrintedObject> each) {
    Container container;
    try {
      byte[] head = file.head();
      container = container(text(head), head);
    } catch (InputException e) {
      return new Reading<>(null, List.of(e.problem()));
    }
    return switch (container) {
      case CSV -> CsvObjects.read(file, each);
      case CLIXML -> ClixmlObjects.read(file, each);
      case JSON -> JsonObjects.read(file, each);
      case CONSOLE -> Reading.of(problems -> console(file, each));
    };
  }

  /** All objects of a file in one list. */
  public Reading<List<PrintedObject>> all(SourceFile file) {
    List<PrintedObject> objects = new ArrayList<>();
    return read(file, objects::add).map(printout -> List.copyOf(objects));
  }

  /** The objects that begin a file, as far as they stand in its first bytes; nothing is told. */
  public static List<PrintedObject> inHead(byte[] head) {
    List<PrintedObject> objects = new ArrayList<>();
    Reading<Printout> ignored =
        new PrintedObjectReader().read(SourceFile.of("head", head), objects::add);
    assert ignored != null;
    return List.copyOf(objects);
  }

  /** Whether a text is objects for eyes and little else: others may hold such lines too. */
  public static boolean isPrintedAlone(SourceFile file, String text) {
    int[] counts = ConsoleText.read(file, text, object -> {});
    return counts[0] > 0 && counts[1] <= counts[0];
  }

  private static Printout console(SourceFile file, Consumer<PrintedObject> each)
      throws InputException {
    Printout.Tally tally = new Printout.Tally();
    String text = DecodedText.of(file.bytes(InputLimits.TEXT_BYTES)).text();
    int[] counts =
        ConsoleText.read(
            file,
            text,
            object -> {
              tally.add(object);
              each.accept(object);
            });
    tally.foreign(counts[1]);
    return tally.done();
  }

  private static String text(byte[] head) {
    int mark = DecodedText.markLength(head);
    return new String(head, mark, head.length - mark, DecodedText.charsetOf(head));
  }

  private static Container container(String text, byte[] head) {
    String start = text.stripLeading();
    if (start.startsWith(XML_MARK) || start.startsWith("<")) {
      return Container.CLIXML;
    }
    List<String> lines = text.lines().filter(l -> !l.isBlank()).limit(2).toList();
    String first = lines.isEmpty() ? "" : lines.get(0).strip();
    String second = lines.size() < 2 ? "" : lines.get(1);
    if (beginsJson(first, second)) {
      return Container.JSON;
    }
    if (first.startsWith("#TYPE") || first.startsWith("sep=") || first.startsWith("\"")) {
      return Container.CSV;
    }
    if (ConsoleText.command(first) != null || PrintedTable.of(first, second, "") != null) {
      return Container.CONSOLE;
    }
    boolean printed = ConsoleText.read(SourceFile.of("head", head), text, object -> {})[0] > 0;
    return printed && !isTable(head) ? Container.CONSOLE : Container.CSV;
  }

  /** Whether JSON with objects begins in a line. */
  static boolean beginsJson(String line, String next) {
    String bare = line.strip();
    if (!bare.startsWith("{") && !bare.startsWith("[")) {
      return false;
    }
    String rest = (bare.substring(1).strip() + " " + next.strip()).strip();
    return bare.startsWith("[")
        ? rest.startsWith("{") || (rest.startsWith("]") && bare.length() <= 2)
        : rest.startsWith("\"");
  }

  /** Whether the first row has as many fields as the line above it, and more than one. */
  private static boolean isTable(byte[] head) {
    Reading<Boolean> reading =
        new CsvTableReader()
            .allowingFurtherFields()
            .read(
                SourceFile.of("head", head),
                (table, problems) -> {
                  Optional<CsvRow> row = table.next();
                  return row.isPresent() && table.columns().size() > 1;
                });
    return !reading.hasErrors() && reading.optional().orElse(false);
  }
}
