package org.session33.profiles.intake.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.session33.profiles.files.InputException;
import org.session33.profiles.files.Place;
import org.session33.profiles.files.Problem;
import org.session33.profiles.files.Reading;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.formats.Cmdlet;
import org.session33.profiles.printed.PrintedObject;
import org.session33.profiles.printed.PrintedObjectReader;
import org.session33.profiles.printed.Printout;

/**
 * Reads the output of {@code Get-MailboxFolderStatistics} in any dress; the content decides which
 * it is. One column of that cmdlet is enough, because each object is a folder. Paths that a window
 * cut off still are one folder each.
 */
public final class FolderStatisticsReader {
  private static final Cmdlet WANTED = Cmdlet.GET_MAILBOX_FOLDER_STATISTICS;
  private static final String HINT =
      "export it with 'Get-MailboxFolderStatistics MAILBOX | Export-Csv FILE'";

  /** A reader. */
  public FolderStatisticsReader() {}

  /**
   * Counts the folders of each mailbox in a file.
   *
   * @return one or more; no value when the file is the output of another cmdlet or holds no list
   */
  public Reading<List<FolderStatistics>> all(SourceFile file) {
    return Reading.of(problems -> all(file, problems));
  }

  private static List<FolderStatistics> all(SourceFile file, Consumer<Problem> problems)
      throws InputException {
    Map<String, FolderCount> counts = new LinkedHashMap<>();
    List<PrintedObject> refused = new ArrayList<>();
    Reading<Printout> reading =
        new PrintedObjectReader()
            .read(
                file,
                object -> {
                  if (isFolder(object)) {
                    add(object, counts);
                  } else if (refused.isEmpty()) {
                    refused.add(object);
                  }
                });
    Printout printout = reading.value();
    if (printout == null) {
      // Warnings may stand before what ended the reading, and alone they would look like success.
      reading.problems().stream().takeWhile(p -> !p.isError()).forEach(problems);
      throw new InputException(
          reading.problems().stream().filter(Problem::isError).findFirst().orElseThrow());
    }
    if (counts.isEmpty()) {
      refuseOthers(file, refused, printout.columns());
    }
    reading.reportTo(problems);
    if (counts.isEmpty()) {
      problems.accept(
          Problem.error(
              file.place(), "no folder is listed here", "export the statistics again, whole"));
      return List.of(new FolderStatistics(file.name(), null, 0, null));
    }
    List<FolderStatistics> results = new ArrayList<>();
    for (FolderCount count : counts.values()) {
      FolderStatistics result = count.result();
      results.add(result);
      if (!result.part().isEmpty()) {
        problems.accept(
            Problem.warning(
                count.place(),
                "this list is not taken as the number of a mailbox's folders: " + result.part(),
                "list all folders of one mailbox, without a filter"));
      }
    }
    return results.stream().distinct().toList();
  }

  private static void add(PrintedObject folder, Map<String, FolderCount> counts) {
    String mailbox = FolderCount.mailboxOf(folder);
    // One command may list a part of a mailbox, and the next one all of it.
    String key =
        (mailbox == null ? "" : mailbox.toLowerCase(Locale.ROOT)) + "\0" + folder.command();
    counts.computeIfAbsent(key, k -> new FolderCount(mailbox, folder)).add(folder);
  }

  /** By its type, by the command that listed it, or by the names of its properties. */
  private static boolean isFolder(PrintedObject object) {
    Optional<Cmdlet> sure = sure(object);
    Collection<String> names = object.properties().keySet();
    if (sure.isPresent()) {
      return sure.get() == WANTED;
    }
    return WANTED.knownColumns(names) > 0
        && Cmdlet.ofColumns(names).filter(c -> c != WANTED).isEmpty();
  }

  private static Optional<Cmdlet> sure(PrintedObject object) {
    return object.types().stream()
        .flatMap(t -> Cmdlet.ofType(t).stream())
        .findFirst()
        .or(() -> Cmdlet.ofCommand(object.command()));
  }

  private static void refuseOthers(
      SourceFile file, List<PrintedObject> refused, Collection<String> columns)
      throws InputException {
    Optional<Cmdlet> sure = refused.stream().flatMap(o -> sure(o).stream()).findFirst();
    Optional<Cmdlet> best = sure.or(() -> Cmdlet.ofColumns(columns));
    if (best.isPresent() && best.get() != WANTED) {
      Place place = refused.isEmpty() ? file.place() : refused.get(0).place();
      throw new InputException(place, "this is the output of " + best.get().title(), HINT);
    }
    if (WANTED.knownColumns(columns) == 0) {
      throw new InputException(
          file.place(), "none of the columns is one of " + WANTED.title(), HINT);
    }
  }
}
