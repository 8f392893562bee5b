package org.session33.clientsim.desktop.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.session33.clientsim.desktop.form.FormOrigins;
import org.session33.clientsim.desktop.form.WrittenNumber;
import org.session33.diagnostics.evidence.Evidence;
import org.session33.diagnostics.evidence.EvidenceFile;
import org.session33.diagnostics.evidence.UnreadFile;
import org.session33.profiles.files.SourceFile;
import org.session33.profiles.files.VisibleText;

/**
 * A file of evidence that lies here without a case, and what it holds or why it was not read.
 *
 * @param name its own name
 * @param file what can be put away; null for what lies in a zip or mail
 * @param kind what kind of file it is; may be empty
 * @param state how many records it has, or that it was not read, in a few words
 * @param isRead whether it was read
 * @param lines full sentences
 * @param missing what is needed to know more, one clause; may be empty
 */
public record EvidenceCard(
    String name,
    @Nullable SourceFile file,
    String kind,
    String state,
    boolean isRead,
    List<String> lines,
    String missing) {
  private static final int MOST_LINES = 6;
  private static final int LONGEST = 200;

  public EvidenceCard {
    lines = List.copyOf(lines);
  }

  /** How many files there are, and how many of them were not read. */
  public static String sum(List<EvidenceCard> cards) {
    long unread = cards.stream().filter(c -> !c.isRead()).count();
    String files = cards.size() == 1 ? "1 file" : WrittenNumber.words(cards.size()) + " files";
    return files
        + ", no case"
        + (unread == 0 ? "" : "; " + WrittenNumber.words(unread) + " not read");
  }

  /**
   * All files of some evidence, each with what lies in it behind it.
   *
   * @param kinds what kinds of files they are, as far as is known
   * @param titles the name of a format by its id; empty where it has none
   */
  static List<EvidenceCard> of(
      LooseEvidence loose, Map<SourceFile, String> kinds, Function<String, String> titles) {
    Evidence evidence = loose.result().evidence();
    List<EvidenceCard> cards = new ArrayList<>();
    for (SourceFile given : loose.files()) {
      for (EvidenceFile read : evidence.files()) {
        if (isOrHolds(given, read.file())) {
          cards.add(read(given, read, evidence, kinds, titles));
        }
      }
      for (UnreadFile unread : evidence.unread()) {
        if (isOrHolds(given, unread.file())) {
          boolean own = unread.file().equals(given.name());
          cards.add(
              new EvidenceCard(
                  FormOrigins.fileName(unread.file()),
                  own ? given : null,
                  own ? kinds.getOrDefault(given, "") : "",
                  "not read",
                  false,
                  List.of(sentence(unread.reason())),
                  ""));
        }
      }
    }
    return cards;
  }

  private static boolean isOrHolds(SourceFile given, String name) {
    return name.equals(given.name()) || name.startsWith(given.name() + SourceFile.INSIDE);
  }

  private static EvidenceCard read(
      SourceFile given,
      EvidenceFile read,
      Evidence evidence,
      Map<SourceFile, String> kinds,
      Function<String, String> titles) {
    boolean own = read.file().equals(given.name());
    String known = own ? kinds.getOrDefault(given, "") : "";
    List<String> lines = read.says().isEmpty() ? found(read.file(), evidence) : read.says();
    return new EvidenceCard(
        FormOrigins.fileName(read.file()),
        own ? given : null,
        known.isEmpty() ? titles.apply(read.format()) : known,
        read.records() == 0
            ? "read"
            : read.records() == 1 ? "1 record" : WrittenNumber.words(read.records()) + " records",
        true,
        lines,
        read.missing());
  }

  /** The events and known texts of a file that says nothing of itself. */
  private static List<String> found(String file, Evidence evidence) {
    Map<String, Long> events =
        evidence.events().stream()
            .filter(e -> e.where().file().equals(file))
            .collect(
                Collectors.groupingBy(
                    e -> "Event " + e.id() + (e.source().isEmpty() ? "" : " of " + e.source()),
                    LinkedHashMap::new,
                    Collectors.counting()));
    List<String> lines = new ArrayList<>();
    events.forEach(
        (event, count) ->
            lines.add(
                event + (count == 1 ? "" : ", " + WrittenNumber.words(count) + " times") + "."));
    evidence.texts().stream()
        .filter(t -> t.where().file().equals(file))
        .map(t -> "\u201C" + shortened(VisibleText.of(t.text())) + "\u201D")
        .distinct()
        .forEach(lines::add);
    return lines.size() <= MOST_LINES ? lines : List.copyOf(lines.subList(0, MOST_LINES));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  private static String sentence(String clause) {
    return clause.isEmpty()
        ? ""
        : Character.toUpperCase(clause.charAt(0))
            + clause.substring(1)
            + (clause.endsWith(".") ? "" : ".");
  }
}
